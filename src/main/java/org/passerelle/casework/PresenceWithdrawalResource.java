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

/** {@code POST /casework/applications/{id}/presence/{sign}/withdrawal}: taking a wrong record back, with the reason. */
@Cancellable(false)
@Path(PresenceWithdrawalResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class PresenceWithdrawalResource {

    static final String PATH = WorkListResource.PATH + "/{id}/presence/{sign}/withdrawal";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final TakePresenceBack takePresenceBack;

    PresenceWithdrawalResource(CurrentActor current, Idempotency idempotency, TakePresenceBack takePresenceBack) {
        this.current = current;
        this.idempotency = idempotency;
        this.takePresenceBack = takePresenceBack;
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
    public Uni<Response> withdraw(UUID id, UUID sign, @HeaderParam("Idempotency-Key") @Nullable String key, Why why) {
        if (!FreeText.fits(why.reason())) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        Actor.Staff actor = current.staff();
        String path = PATH.replace("{id}", id.toString()).replace("{sign}", sign.toString());
        return idempotency.once(new IdempotentCall(key, actor.staffId(), "POST", path, why), () -> takePresenceBack
                .take(actor, id, sign, why.reason())
                .map(found -> CaseResource.reply(found, PresenceWithdrawalResource::done)));
    }

    private static Response done(boolean known) {
        return known ? Reply.nothing().response() : Problems.of(ProblemType.NOT_FOUND);
    }
}
