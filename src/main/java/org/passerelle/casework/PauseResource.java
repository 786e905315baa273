package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code PUT /casework/applications/{id}/pause}: the flag that holds a case where it stands. */
@Cancellable(false)
@Path(PauseResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class PauseResource {

    static final String PATH = Api.V1 + "/casework/applications/{id}/pause";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final PauseCase pauseCase;

    PauseResource(CurrentActor current, Idempotency idempotency, PauseCase pauseCase) {
        this.current = current;
        this.idempotency = idempotency;
        this.pauseCase = pauseCase;
    }

    /** Whether the case is to be held, and why. */
    record Pause(
            @JsonProperty(required = true) boolean paused,
            @JsonProperty(required = true) String reason) {
        Pause {
            if (reason == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> pause(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Pause pause) {
        if (ifMatch == null) {
            return Uni.createFrom().item(Problems.of(ProblemType.PRECONDITION_REQUIRED));
        }
        if (!TaskNotes.fits(pause.reason())) {
            return Uni.createFrom().item(Problems.of(ProblemType.REASON_REQUIRED));
        }
        Actor.Staff actor = current.staff();
        PauseCase.Wish wish = new PauseCase.Wish(id, ifMatch, pause.paused(), pause.reason());
        IdempotentCall call =
                new IdempotentCall(key, actor.staffId(), "PUT", PATH.replace("{id}", id.toString()), pause);
        return idempotency.once(call, () -> pauseCase.pause(actor, wish).map(outcome -> reply(outcome, pause)));
    }

    private static Response reply(PauseCase.Outcome outcome, Pause pause) {
        return switch (outcome) {
            case PauseCase.Outcome.Done(CaseView view) ->
                TransitionResult.of(view, pause.paused() ? "paused" : "resumed").response();
            case PauseCase.Outcome.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case PauseCase.Outcome.ReasonNeeded _ -> Problems.of(ProblemType.REASON_NEEDED);
            case PauseCase.Outcome.Stale _ -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case PauseCase.Outcome.NotNow _ -> Problems.of(ProblemType.MOVE_NOT_ALLOWED);
        };
    }
}
