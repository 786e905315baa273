package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /api/v1/me/sessions/current/proof}: showing who one is, which opens the whole file. */
@Cancellable(false)
@Path(MySessionsResource.PATH + "/current/proof")
@RolesAllowed({Roles.APPLICANT, Roles.LIMITED_APPLICANT})
class ProofResource {

    private final LiftLimit liftLimit;
    private final CurrentActor currentActor;

    ProofResource(LiftLimit liftLimit, CurrentActor currentActor) {
        this.liftLimit = liftLimit;
        this.currentActor = currentActor;
    }

    /** One of three. */
    record Offered(
            @Nullable String pin,
            @Nullable String recoveryCode,
            @Nullable String voucher) {

        Offered {
            long given = Stream.of(pin, recoveryCode, voucher)
                    .filter(Objects::nonNull)
                    .count();
            if (given != 1 || pin != null && Pin.read(pin).isEmpty()) {
                throw new IllegalArgumentException("Offer one proof");
            }
        }

        LiftLimit.Offer offer() {
            if (pin != null) {
                return new LiftLimit.Offer.Pin(pin);
            }
            return recoveryCode != null
                    ? new LiftLimit.Offer.RecoveryCode(recoveryCode)
                    : new LiftLimit.Offer.Voucher(Objects.requireNonNull(voucher));
        }
    }

    @POST
    public Uni<Response> prove(Offered offered) {
        return liftLimit.lift(currentActor.applicant(), offered.offer()).map(ProofResource::reply);
    }

    private static Response reply(LiftLimit.Outcome outcome) {
        return switch (outcome) {
            case LiftLimit.Outcome.Lifted(ReadMe.Me me) -> Reply.ok(me).response();
            case LiftLimit.Outcome.Wrong(LiftLimit.Offer offer) ->
                SessionsResource.challenge(wrong(offer)).build();
            case LiftLimit.Outcome.TooMany many ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(many.retryAfter())
                        .build();
        };
    }

    private static ProblemType wrong(LiftLimit.Offer offer) {
        return switch (offer) {
            case LiftLimit.Offer.Pin _ -> ProblemType.PIN_WRONG;
            case LiftLimit.Offer.RecoveryCode _ -> ProblemType.RECOVERY_CODE_WRONG;
            case LiftLimit.Offer.Voucher _ -> ProblemType.VOUCHER_WRONG;
        };
    }
}
