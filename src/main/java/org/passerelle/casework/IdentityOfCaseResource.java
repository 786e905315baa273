package org.passerelle.casework;

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
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code GET /casework/applications/{id}/identity}: how well the identity of a person is known, in numbers. */
@Cancellable(false)
@Path(WorkListResource.PATH + "/{id}/identity")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.AUDITOR})
class IdentityOfCaseResource {

    private final CurrentActor current;
    private final LookAtIdentity lookAtIdentity;
    private final ContentTags contentTags;

    IdentityOfCaseResource(CurrentActor current, LookAtIdentity lookAtIdentity, ContentTags contentTags) {
        this.current = current;
        this.lookAtIdentity = lookAtIdentity;
        this.contentTags = contentTags;
    }

    @GET
    public Uni<Response> read(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return lookAtIdentity
                .read(current.staff(), id)
                .map(found ->
                        CaseResource.reply(found, body -> contentTags.ok(body).unless(known)));
    }
}
