package org.passerelle.partners;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners/{id}/reinstatement}: a programme manager proposes that a suspension ends, a supervisor confirms. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/{id}/reinstatement")
class ReinstatementResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ProposeReinstatement proposeReinstatement;
    private final ConfirmReinstatement confirmReinstatement;

    ReinstatementResource(
            CurrentActor current,
            Idempotency idempotency,
            ProposeReinstatement proposeReinstatement,
            ConfirmReinstatement confirmReinstatement) {
        this.current = current;
        this.idempotency = idempotency;
        this.proposeReinstatement = proposeReinstatement;
        this.confirmReinstatement = confirmReinstatement;
    }

    record Wanted(String statement) {
        Wanted {
            requireNonNull(statement, "statement");
        }
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    public Uni<Response> propose(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        UUID by = current.staff().staffId();
        IdempotentCall call = new IdempotentCall(key, by, "POST", path(id), wanted);
        return idempotency.once(
                call,
                () -> proposeReinstatement.propose(by, id, wanted.statement()).map(SuspensionResource::reply));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.SUPERVISOR)
    public Uni<Response> confirm(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff by = current.staff();
        IdempotentCall call = new IdempotentCall(key, by.staffId(), "POST", path(id) + "/confirmation", null);
        return idempotency.once(call, () -> confirmReinstatement.confirm(by, id).map(SuspensionResource::reply));
    }

    private static String path(UUID id) {
        return PartnersResource.PATH + "/" + id + "/reinstatement";
    }
}
