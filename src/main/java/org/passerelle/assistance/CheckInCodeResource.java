package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code POST /applications/{id}/check-in-code}; takes no {@code Idempotency-Key}, since kept replies are not secret. */
@Cancellable(false)
@Path(Api.V1 + "/applications/{id}/check-in-code")
@RolesAllowed(Roles.APPLICANT)
class CheckInCodeResource {

    private final CurrentActor current;
    private final MakeCheckInCode makeCode;

    CheckInCodeResource(CurrentActor current, MakeCheckInCode makeCode) {
        this.current = current;
        this.makeCode = makeCode;
    }

    record Shown(String code, Instant expiresAt) {}

    @POST
    public Uni<Response> make(UUID id) {
        return makeCode.make(current.actor(), id).map(CheckInCodeResource::reply);
    }

    private static Response reply(MakeCheckInCode.Outcome outcome) {
        return switch (outcome) {
            case MakeCheckInCode.Outcome.Made(String code, Instant expiresAt) ->
                Reply.created(new Shown(code, expiresAt)).response();
            case MakeCheckInCode.Outcome.TooMany many ->
                Problems.with(ProblemType.TOO_MANY_CODES)
                        .retryAfter(many.retryAfter())
                        .build();
            case MakeCheckInCode.Outcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
        };
    }
}
