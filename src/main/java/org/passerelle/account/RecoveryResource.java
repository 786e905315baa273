package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** {@code /api/v1/sign-in/recovery}: the way back of somebody who lost phone, SIM and e-mail. */
@Cancellable(false)
@Path(Api.V1 + "/sign-in/recovery")
@Consumes(MediaType.APPLICATION_JSON)
class RecoveryResource {

    private final AddressCeiling ceiling;
    private final StartRecovery startRecovery;
    private final ConfirmRecovery confirmRecovery;
    private final ReadRecovery readRecovery;

    RecoveryResource(
            AddressCeiling ceiling,
            StartRecovery startRecovery,
            ConfirmRecovery confirmRecovery,
            ReadRecovery readRecovery) {
        this.ceiling = ceiling;
        this.startRecovery = startRecovery;
        this.confirmRecovery = confirmRecovery;
        this.readRecovery = readRecovery;
    }

    /** A recovery code, or a voucher and the birth date that the account's application has. */
    record Start(
            @Nullable String recoveryCode,
            @Nullable String voucher,
            @Nullable String birthDate,
            String contact,
            @Nullable String language) {

        Start {
            requireNonNull(contact, "contact");
            if ((recoveryCode == null) == (voucher == null) || (voucher == null) != (birthDate == null)) {
                throw new IllegalArgumentException("Bring a code, or a voucher and a birth date");
            }
        }

        RecoveryOffer offer() {
            return recoveryCode == null
                    ? new RecoveryOffer.Voucher(requireNonNull(voucher), requireNonNull(birthDate))
                    : new RecoveryOffer.Code(recoveryCode);
        }
    }

    record Confirm(String recovery, String code, @Nullable String pin) {

        Confirm {
            requireNonNull(recovery, "recovery");
            requireNonNull(code, "code");
        }
    }

    record Asked(String recovery) {

        Asked {
            requireNonNull(recovery, "recovery");
        }
    }

    record Body(String recovery, String state, @Nullable Instant until) {}

    @POST
    public Uni<Response> start(
            Start start,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context HttpServerRequest request) {
        return ceiling.admit(request.remoteAddress().host())
                .map(wait -> Uni.createFrom().item(later(ProblemType.TOO_MANY_REQUESTS, wait)))
                .orElseGet(() -> startRecovery
                        .start(start.offer(), start.contact(), start.language(), acceptLanguage)
                        .map(outcome -> reply(outcome, 202)));
    }

    @POST
    @Path("/confirmation")
    public Uni<Response> confirm(Confirm confirm) {
        return confirmRecovery
                .confirm(confirm.recovery(), confirm.code(), confirm.pin())
                .map(outcome -> reply(outcome, 202));
    }

    @POST
    @Path("/state")
    public Uni<Response> state(Asked asked) {
        return readRecovery.standing(asked.recovery()).map(outcome -> reply(outcome, 200));
    }

    private static Response reply(RecoveryOutcome outcome, int status) {
        return switch (outcome) {
            case RecoveryOutcome.Standing at ->
                Response.status(status)
                        .entity(new Body(at.recovery(), at.state().code(), at.until()))
                        .type(MediaType.APPLICATION_JSON)
                        .build();
            case RecoveryOutcome.CodeWrong wrong ->
                SessionsResource.challenge(ProblemType.CODE_WRONG)
                        .member("triesLeft", wrong.triesLeft())
                        .build();
            case RecoveryOutcome.CodeExpired _ ->
                SessionsResource.challenge(ProblemType.CODE_EXPIRED).build();
            case RecoveryOutcome.RecoveryCodeWrong _ ->
                SessionsResource.challenge(ProblemType.RECOVERY_CODE_WRONG).build();
            case RecoveryOutcome.VoucherWrong _ ->
                SessionsResource.challenge(ProblemType.VOUCHER_WRONG).build();
            case RecoveryOutcome.ContactInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
            case RecoveryOutcome.LanguageUnknown _ -> Problems.of(ProblemType.LANGUAGE_UNKNOWN);
            case RecoveryOutcome.PinRequired _ -> Problems.of(ProblemType.PIN_REQUIRED);
            case RecoveryOutcome.PinInvalid _ -> Problems.of(ProblemType.PIN_INVALID);
            case RecoveryOutcome.PinTaken _ -> Problems.of(ProblemType.PIN_TAKEN);
            case RecoveryOutcome.TooManyCodes many -> later(ProblemType.TOO_MANY_CODES, many.retryAfter());
            case RecoveryOutcome.TooManyTries many -> later(ProblemType.TOO_MANY_TRIES, many.retryAfter());
            case RecoveryOutcome.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }

    private static Response later(ProblemType type, Duration wait) {
        return Problems.with(type).retryAfter(wait).build();
    }
}
