package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Pin;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** {@code POST /api/v1/sign-in/sessions}: signing in with a code, and with a ticket where several share a contact. */
@Cancellable(false)
@Path(Api.V1 + "/sign-in/sessions")
class SessionsResource {

    private final SignIn signIn;
    private final SignInByTicket signInByTicket;
    private final SignInFigures figures;
    private final Outbox outbox;

    SessionsResource(SignIn signIn, SignInByTicket signInByTicket, SignInFigures figures, Outbox outbox) {
        this.signIn = signIn;
        this.signInByTicket = signInByTicket;
        this.figures = figures;
        this.outbox = outbox;
    }

    /** Either contact and code, or ticket and PIN. */
    record Typed(
            @Nullable String contact,
            @Nullable String code,
            @Nullable String ticket,
            @Nullable String pin,
            @JsonProperty("new") @Nullable Boolean opensAnother,
            @Nullable Boolean first,
            @Nullable String deviceToken) {

        Typed {
            boolean byCode = contact != null && code != null && ticket == null && first == null;
            boolean byTicket = ticket != null && pin != null && contact == null && code == null;
            boolean twice = yes(opensAnother) && yes(first);
            boolean readable = pin == null
                    || yes(opensAnother)
                    || yes(first)
                    || Pin.read(pin).isPresent();
            if (!(byCode || byTicket) || twice || !readable) {
                throw new IllegalArgumentException("Neither a code nor a ticket");
            }
        }

        TypedCode code(String contact) {
            return new TypedCode(contact, requireNonNull(code), pin, yes(opensAnother), deviceToken);
        }

        TypedPin pin(String ticket) {
            return new TypedPin(ticket, requireNonNull(pin), yes(first), yes(opensAnother), deviceToken);
        }

        private static boolean yes(@Nullable Boolean said) {
            return Boolean.TRUE.equals(said);
        }
    }

    record Ticket(
            String ticket,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean choosePin) {}

    @POST
    public Uni<Response> open(Typed typed) {
        return (typed.contact() != null
                        ? signIn.with(typed.code(typed.contact()))
                        : signInByTicket.with(typed.pin(requireNonNull(typed.ticket()))))
                .invoke(outbox::kick)
                .map(this::response);
    }

    private Response response(SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn signedIn -> {
                figures.codeUsed();
                yield Reply.created(signedIn.session()).response();
            }
            case SignInOutcome.WhoIsIt who ->
                Reply.ok(new Ticket(who.ticket(), who.choosePin())).response();
            case SignInOutcome.CodeWrong wrong -> wrong(ProblemType.CODE_WRONG, wrong.triesLeft());
            case SignInOutcome.PinWrong wrong -> wrong(ProblemType.PIN_WRONG, wrong.triesLeft());
            case SignInOutcome.CodeExpired _ ->
                challenge(ProblemType.CODE_EXPIRED).build();
            case SignInOutcome.TicketExpired _ ->
                challenge(ProblemType.TICKET_EXPIRED).build();
            case SignInOutcome.PinInvalid _ -> Problems.of(ProblemType.PIN_INVALID);
            case SignInOutcome.PinTaken _ -> Problems.of(ProblemType.PIN_TAKEN);
            case SignInOutcome.TooManyTries many ->
                Problems.with(ProblemType.TOO_MANY_TRIES)
                        .retryAfter(many.retryAfter())
                        .build();
            case SignInOutcome.ContactInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
        };
    }

    private static Response wrong(ProblemType type, int triesLeft) {
        return challenge(type).member("triesLeft", triesLeft).build();
    }

    /** RFC 9110, section 15.5.2: 401 names a way to sign in. */
    static Problems challenge(ProblemType type) {
        return Problems.with(type).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
