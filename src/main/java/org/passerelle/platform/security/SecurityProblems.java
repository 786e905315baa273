package org.passerelle.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** Tells a client why it is not let in: nothing sent, expired, broken, or ended. */
class SecurityProblems {

    private final SecurityIdentity identity;

    SecurityProblems(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException failure) {
        return challenge(ProblemType.SIGN_IN_REQUIRED);
    }

    @ServerExceptionMapper
    public Response notLetIn(AuthenticationFailedException failure) {
        return challenge(reason(failure));
    }

    /** A limited session is told so: its app can ask for the PIN. */
    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException failure) {
        return Problems.of(
                identity.hasRole(Roles.LIMITED_APPLICANT) ? ProblemType.SESSION_LIMITED : ProblemType.FORBIDDEN);
    }

    private static ProblemType reason(AuthenticationFailedException failure) {
        return Stream.<@Nullable Throwable>iterate(failure, link -> link != null, SecurityProblems::cause)
                .map(SecurityProblems::typeOf)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(ProblemType.TOKEN_INVALID);
    }

    private static @Nullable Throwable cause(@Nullable Throwable link) {
        return link == null ? null : link.getCause();
    }

    private static @Nullable ProblemType typeOf(@Nullable Throwable link) {
        return switch (link == null ? null : link.getMessage()) {
            case TokenProblem.EXPIRED -> ProblemType.TOKEN_EXPIRED;
            case TokenProblem.SESSION_ENDED -> ProblemType.SESSION_ENDED;
            case TokenProblem.NOT_REGISTERED -> ProblemType.NOT_REGISTERED;
            case null, default -> null;
        };
    }

    private static Response challenge(ProblemType type) {
        return Problems.with(type)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
