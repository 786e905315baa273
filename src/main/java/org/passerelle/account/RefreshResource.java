package org.passerelle.account;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Reply;

/** {@code POST /api/v1/sign-in/sessions/refresh}: staying signed in. */
@Cancellable(false)
@Path(Api.V1 + "/sign-in/sessions/refresh")
class RefreshResource {

    private final RefreshSession refreshSession;

    RefreshResource(RefreshSession refreshSession) {
        this.refreshSession = refreshSession;
    }

    record Refresh(String refreshToken) {

        Refresh {
            requireNonNull(refreshToken, "refreshToken");
        }
    }

    @POST
    public Uni<Response> refresh(Refresh refresh) {
        return refreshSession.refresh(refresh.refreshToken()).map(RefreshResource::refreshed);
    }

    private static Response refreshed(Optional<NewSession> session) {
        return session.map(tokens -> Reply.ok(tokens).response())
                .orElseGet(() ->
                        SessionsResource.challenge(ProblemType.SESSION_ENDED).build());
    }
}
