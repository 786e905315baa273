package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** Making a family code. It takes no idempotency key: a kept reply would keep the code. */
@Cancellable(false)
@Path(HouseholdResource.PATH + "/invitations")
@RolesAllowed(Roles.APPLICANT)
class InvitationsResource {

    private final CurrentActor current;
    private final InviteAdult inviteAdult;

    InvitationsResource(CurrentActor current, InviteAdult inviteAdult) {
        this.current = current;
        this.inviteAdult = inviteAdult;
    }

    @POST
    public Uni<Response> invite(UUID id) {
        return inviteAdult.invite(current.actor(), id).map(HouseholdResource::reply);
    }
}
