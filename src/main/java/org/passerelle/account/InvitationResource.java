package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code DELETE /api/v1/staff/invitations/{id}}: a supervisor withdraws an invitation. */
@Cancellable(false)
@Path(StaffInvitationsResource.PATH + "/{id}")
@RolesAllowed(Roles.SUPERVISOR)
class InvitationResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final WithdrawInvitation withdrawInvitation;

    InvitationResource(CurrentActor current, Idempotency idempotency, WithdrawInvitation withdrawInvitation) {
        this.current = current;
        this.idempotency = idempotency;
        this.withdrawInvitation = withdrawInvitation;
    }

    @DELETE
    public Uni<Response> withdraw(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        String path = StaffInvitationsResource.PATH + "/" + id;
        IdempotentCall call = new IdempotentCall(key, current.staff().staffId(), "DELETE", path, null);
        return idempotency.once(call, () -> withdrawInvitation.withdraw(id).map(InvitationResource::withdrawn));
    }

    private static Response withdrawn(WithdrawInvitation.Outcome outcome) {
        return switch (outcome) {
            case WITHDRAWN -> Reply.nothing().response();
            case USED_BEFORE -> Problems.of(ProblemType.INVITATION_OVER);
            case UNKNOWN -> Problems.of(ProblemType.NOT_FOUND);
        };
    }
}
