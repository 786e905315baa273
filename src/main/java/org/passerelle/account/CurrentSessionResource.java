package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code DELETE /api/v1/sign-in/sessions/current}: signing out. */
@Cancellable(false)
@Path(Api.V1 + "/sign-in/sessions/current")
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT})
class CurrentSessionResource {

    private final EndSession endSession;
    private final CurrentActor currentActor;

    CurrentSessionResource(EndSession endSession, CurrentActor currentActor) {
        this.endSession = endSession;
        this.currentActor = currentActor;
    }

    @DELETE
    public Uni<Response> signOut() {
        Actor.Applicant actor = currentActor.applicant();
        return endSession.end(actor, actor.sessionId()).map(_ -> Reply.nothing().response());
    }
}
