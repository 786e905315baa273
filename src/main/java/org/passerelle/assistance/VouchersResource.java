package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.witness.Vouching;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /assistance/vouchers}; making one takes no {@code Idempotency-Key}, since kept replies are not secret. */
@Cancellable(false)
@Path(VouchersResource.PATH)
@RolesAllowed({Roles.HELPER, Roles.LEAD})
class VouchersResource {

    static final String PATH = Api.V1 + "/assistance/vouchers";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final MakeVoucher makeVoucher;
    private final ConfirmVoucher confirmVoucher;

    VouchersResource(
            CurrentActor current, Idempotency idempotency, MakeVoucher makeVoucher, ConfirmVoucher confirmVoucher) {
        this.current = current;
        this.idempotency = idempotency;
        this.makeVoucher = makeVoucher;
        this.confirmVoucher = confirmVoucher;
    }

    /** Whom the helper knows and has before them. */
    record Known(UUID application, boolean present) {
        Known {
            Objects.requireNonNull(application, "application");
            if (!present) {
                throw new IllegalArgumentException("Nobody is vouched for who is not there");
            }
        }
    }

    record Made(UUID id, String voucher, Instant expiresAt, boolean needsColleague) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> make(Known known) {
        return makeVoucher.make(current.helper(), known.application()).map(VouchersResource::reply);
    }

    @POST
    @Path("/{id}/confirmation")
    public Uni<Response> confirm(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor.Helper helper = current.helper();
        String path = PATH + "/" + id + "/confirmation";
        IdempotentCall call = new IdempotentCall(key, helper.memberId(), "POST", path, null);
        return idempotency.once(call, () -> confirmVoucher.confirm(helper, id).map(VouchersResource::reply));
    }

    private static Response reply(ConfirmVoucher.Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> Reply.nothing().response();
            case OWN -> Problems.of(ProblemType.OWN_ACCOUNT);
            case NOT_FOUND -> Problems.of(ProblemType.NOT_FOUND);
        };
    }

    private static Response reply(MakeVoucher.Outcome outcome) {
        return switch (outcome) {
            case MakeVoucher.Outcome.Made made ->
                Reply.created(new Made(made.id(), made.voucher(), made.expiresAt(), made.needsColleague()))
                        .response();
            case MakeVoucher.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
            case MakeVoucher.Outcome.Refused(Vouching.Decision why) -> refused(why);
        };
    }

    private static Response refused(Vouching.Decision why) {
        return switch (why) {
            case NOT_TAKEN_OVER -> Problems.of(ProblemType.NOT_TAKEN_OVER);
            case TOO_MANY ->
                Problems.with(ProblemType.TOO_MANY_REQUESTS)
                        .retryAfter(Vouching.LIFETIME)
                        .build();
            case TOO_EARLY -> Problems.of(ProblemType.VOUCH_TOO_EARLY);
            case ALONE, WITH_COLLEAGUE -> throw new IllegalStateException("That is no refusal");
        };
    }
}
