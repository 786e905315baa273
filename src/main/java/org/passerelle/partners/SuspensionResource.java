package org.passerelle.partners;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /partners/{id}/suspension}: a programme manager proposes, a supervisor confirms. */
@Cancellable(false)
@Path(PartnersResource.PATH + "/{id}/suspension")
class SuspensionResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final ProposeSuspension proposeSuspension;
    private final ConfirmSuspension confirmSuspension;
    private final WithdrawSuspension withdrawSuspension;

    SuspensionResource(
            CurrentActor current,
            Idempotency idempotency,
            ProposeSuspension proposeSuspension,
            ConfirmSuspension confirmSuspension,
            WithdrawSuspension withdrawSuspension) {
        this.current = current;
        this.idempotency = idempotency;
        this.proposeSuspension = proposeSuspension;
        this.confirmSuspension = confirmSuspension;
        this.withdrawSuspension = withdrawSuspension;
    }

    record Wanted(String reason, String statement, @Nullable Integer noticeDays) {
        Wanted {
            requireNonNull(reason, "reason");
            requireNonNull(statement, "statement");
        }
    }

    @POST
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    public Uni<Response> propose(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, Wanted wanted) {
        UUID by = current.staff().staffId();
        var proposal = new ProposeSuspension.Wanted(wanted.reason(), wanted.statement(), wanted.noticeDays());
        return idempotency.once(
                call(key, "POST", id, "", wanted),
                () -> proposeSuspension.propose(by, id, proposal).map(SuspensionResource::reply));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.SUPERVISOR)
    public Uni<Response> confirm(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Staff by = current.staff();
        return idempotency.once(
                call(key, "POST", id, "/confirmation", null),
                () -> confirmSuspension.confirm(by, id).map(SuspensionResource::reply));
    }

    @DELETE
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.SUPERVISOR})
    public Uni<Response> withdraw(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        UUID by = current.staff().staffId();
        return idempotency.once(
                call(key, "DELETE", id, "", null),
                () -> withdrawSuspension.withdraw(by, id).map(SuspensionResource::reply));
    }

    static Response reply(SuspensionOutcome outcome) {
        return switch (outcome) {
            case SuspensionOutcome.Done _ -> Reply.nothing().response();
            case SuspensionOutcome.Refused(ProblemType type) -> Problems.of(type);
        };
    }

    private IdempotentCall call(@Nullable String key, String method, UUID id, String step, @Nullable Object body) {
        String path = PartnersResource.PATH + "/" + id + "/suspension" + step;
        return new IdempotentCall(key, current.staff().staffId(), method, path, body);
    }
}
