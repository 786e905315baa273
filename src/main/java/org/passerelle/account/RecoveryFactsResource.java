package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /api/v1/casework/recoveries/{id}}: what a member of staff needs to decide about a way back. */
@Cancellable(false)
@Path(Api.V1 + "/casework/recoveries/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class RecoveryFactsResource {

    private final CurrentActor current;
    private final ReadRecovery readRecovery;
    private final ContentTags contentTags;

    RecoveryFactsResource(CurrentActor current, ReadRecovery readRecovery, ContentTags contentTags) {
        this.current = current;
        this.readRecovery = readRecovery;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readRecovery.facts(current.staff(), id).map(found -> found.map(
                        facts -> contentTags.ok(facts).unless(known))
                .orElseGet(() -> Problems.of(ProblemType.NOT_FOUND)));
    }
}
