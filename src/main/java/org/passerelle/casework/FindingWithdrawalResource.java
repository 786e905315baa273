package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.FindingResult;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /casework/applications/{id}/findings/{finding}/withdrawal}: taking a finding back, with the reason. */
@Cancellable(false)
@Path(FindingsResource.PATH + "/{finding}/withdrawal")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.SPECIALIST})
class FindingWithdrawalResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final TakeFindingBack takeFindingBack;

    FindingWithdrawalResource(CurrentActor current, Idempotency idempotency, TakeFindingBack takeFindingBack) {
        this.current = current;
        this.idempotency = idempotency;
        this.takeFindingBack = takeFindingBack;
    }

    record Why(@JsonProperty(required = true) String reason) {
        Why {
            if (reason == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> withdraw(
            UUID id, UUID finding, @HeaderParam("Idempotency-Key") @Nullable String key, Why why) {
        if (!FreeText.fits(why.reason())) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        Actor.Staff actor = current.staff();
        String path = FindingsResource.PATH.replace("{id}", id.toString()) + "/" + finding + "/withdrawal";
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, why), () -> takeFindingBack
                .take(actor, id, finding, why.reason())
                .map(found -> CaseResource.reply(found, FindingWithdrawalResource::reply)));
    }

    private static Response reply(FindingResult result) {
        return result instanceof FindingResult.Done
                ? Reply.nothing().response()
                : Problems.of(FindingsResource.problem(result));
    }
}
