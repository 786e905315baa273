package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /api/v1/sign-in/sessions}: signing in with a code, staying signed in, signing out. */
@Cancellable(false)
@Path(Api.V1 + "/sign-in/sessions")
class SessionsResource {

    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final EndSession endSession;
    private final SignInFigures figures;
    private final CurrentActor currentActor;

    SessionsResource(
            SignIn signIn,
            RefreshSession refreshSession,
            EndSession endSession,
            SignInFigures figures,
            CurrentActor currentActor) {
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.endSession = endSession;
        this.figures = figures;
        this.currentActor = currentActor;
    }

    record TypedCode(String contact, String code) {
        TypedCode {
            requireNonNull(contact, "contact");
            requireNonNull(code, "code");
        }
    }

    record Refresh(String refreshToken) {
        Refresh {
            requireNonNull(refreshToken, "refreshToken");
        }
    }

    @POST
    public Uni<Response> open(TypedCode typed) {
        return signIn.with(typed.contact(), typed.code()).map(this::response);
    }

    @POST
    @Path("/refresh")
    public Uni<Response> refresh(Refresh refresh) {
        return refreshSession.refresh(refresh.refreshToken()).map(SessionsResource::refreshed);
    }

    @DELETE
    @Path("/current")
    @RolesAllowed(Roles.APPLICANT)
    public Uni<Response> signOut() {
        Actor.Applicant actor = currentActor.applicant();
        return endSession.end(actor.accountId(), actor.sessionId()).map(_ -> Reply.nothing()
                .response());
    }

    private Response response(SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn signedIn -> {
                figures.codeUsed();
                yield Reply.created(signedIn.session()).response();
            }
            case SignInOutcome.CodeWrong wrong ->
                challenge(ProblemType.CODE_WRONG)
                        .member("triesLeft", wrong.triesLeft())
                        .build();
            case SignInOutcome.CodeExpired _ ->
                challenge(ProblemType.CODE_EXPIRED).build();
            case SignInOutcome.ContactInvalid _ -> Problems.of(ProblemType.CONTACT_INVALID);
        };
    }

    private static Response refreshed(Optional<NewSession> session) {
        return session.map(tokens -> Reply.ok(tokens).response())
                .orElseGet(() -> challenge(ProblemType.SESSION_ENDED).build());
    }

    /** RFC 9110, section 15.5.2: 401 names a way to sign in. */
    private static Problems challenge(ProblemType type) {
        return Problems.with(type).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
