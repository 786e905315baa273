package org.passerelle.drafts;

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

/** What a task of the kind {@code identity_change} is about; its id is the subject of the task. */
@Cancellable(false)
@Path(Api.V1 + "/casework/identity-changes/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class IdentityChangeResource {

    private final CurrentActor current;
    private final ReadIdentityChange readIdentityChange;
    private final ContentTags contentTags;

    IdentityChangeResource(CurrentActor current, ReadIdentityChange readIdentityChange, ContentTags contentTags) {
        this.current = current;
        this.readIdentityChange = readIdentityChange;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return readIdentityChange.read(current.staff(), id).map(outcome -> reply(outcome, known));
    }

    private Response reply(ReadIdentityChange.Outcome outcome, @Nullable String known) {
        return switch (outcome) {
            case ReadIdentityChange.Outcome.Found(IdentityChangeBody change) ->
                contentTags.ok(change).unless(known);
            case ReadIdentityChange.Outcome.Nothing _ -> Problems.of(ProblemType.NOT_FOUND);
            case ReadIdentityChange.Outcome.ReasonNeeded _ -> Problems.of(ProblemType.REASON_NEEDED);
        };
    }
}
