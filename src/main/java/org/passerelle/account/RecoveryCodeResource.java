package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /api/v1/me/recovery-code}; takes no {@code Idempotency-Key}, since kept replies are not secret. */
@Cancellable(false)
@Path(Api.V1 + "/me/recovery-code")
@RolesAllowed(Roles.APPLICANT)
class RecoveryCodeResource {

    private final RenewRecoveryCode renewRecoveryCode;
    private final CurrentActor currentActor;

    RecoveryCodeResource(RenewRecoveryCode renewRecoveryCode, CurrentActor currentActor) {
        this.renewRecoveryCode = renewRecoveryCode;
        this.currentActor = currentActor;
    }

    record Shown(String code) {}

    @POST
    public Uni<Response> renew() {
        return renewRecoveryCode.renew(currentActor.applicant().accountId()).map(code -> Reply.created(new Shown(code))
                .response());
    }
}
