package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/**
 * {@code /api/v1/staff/sessions}: staff and members of partner
 * organisations sign in with password and authenticator, stay signed in, sign out.
 */
@Cancellable(false)
@Path(Api.V1 + "/staff/sessions")
class StaffSessionsResource {

    private final AddressCeiling ceiling;
    private final SignInStaff signInStaff;
    private final RefreshStaffSession refreshStaffSession;
    private final EndStaffSession endStaffSession;
    private final CurrentActor currentActor;

    StaffSessionsResource(
            AddressCeiling ceiling,
            SignInStaff signInStaff,
            RefreshStaffSession refreshStaffSession,
            EndStaffSession endStaffSession,
            CurrentActor currentActor) {
        this.ceiling = ceiling;
        this.signInStaff = signInStaff;
        this.refreshStaffSession = refreshStaffSession;
        this.endStaffSession = endStaffSession;
        this.currentActor = currentActor;
    }

    record Typed(
            String email,
            String password,
            String totp,
            @Nullable String pass,
            @Nullable String deviceToken) {
        Typed {
            requireNonNull(email, "email");
            requireNonNull(password, "password");
            requireNonNull(totp, "totp");
        }
    }

    record Refresh(String refreshToken) {
        Refresh {
            requireNonNull(refreshToken, "refreshToken");
        }
    }

    @POST
    public Uni<Response> open(Typed typed, @Context HttpServerRequest request) {
        StaffCredentials credentials =
                new StaffCredentials(typed.email(), typed.password(), typed.totp(), typed.pass(), typed.deviceToken());
        return ceiling.admit(request.remoteAddress().host())
                .map(wait -> Uni.createFrom().item(refused(ProblemType.TOO_MANY_REQUESTS, wait)))
                .orElseGet(() -> signInStaff.with(credentials).map(StaffSessionsResource::response));
    }

    @POST
    @Path("/refresh")
    public Uni<Response> refresh(Refresh refresh) {
        return refreshStaffSession.refresh(refresh.refreshToken()).map(StaffSessionsResource::refreshed);
    }

    @DELETE
    @Path("/current")
    @RolesAllowed({
        Roles.CASEWORKER,
        Roles.SUPERVISOR,
        Roles.PROGRAMME_MANAGER,
        Roles.AUDITOR,
        Roles.SPECIALIST,
        Roles.SAFEGUARDING,
        Roles.HELPER,
        Roles.LEAD
    })
    public Uni<Response> signOut() {
        return endStaffSession.end(currentActor.actor().sessionId()).map(_ -> Reply.nothing()
                .response());
    }

    private static Response response(StaffSignInOutcome outcome) {
        return switch (outcome) {
            case StaffSignInOutcome.SignedIn(StaffTokens session) ->
                Reply.created(session).response();
            case StaffSignInOutcome.CredentialsWrong _ -> challenge(ProblemType.CREDENTIALS_WRONG);
            case StaffSignInOutcome.Locked(Duration retryAfter) -> refused(ProblemType.TOO_MANY_TRIES, retryAfter);
        };
    }

    private static Response refreshed(Optional<StaffTokens> session) {
        return session.map(tokens -> Reply.ok(tokens).response()).orElseGet(() -> challenge(ProblemType.SESSION_ENDED));
    }

    private static Response refused(ProblemType type, Duration retryAfter) {
        return Problems.with(type).retryAfter(retryAfter).build();
    }

    /** RFC 9110, section 15.5.2: 401 names a way to sign in. */
    private static Response challenge(ProblemType type) {
        return Problems.with(type)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
