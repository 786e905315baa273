package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/applications/{id}/checks}: what was asked outside about a person, and what was answered. */
@Cancellable(false)
@Path(ChecksResource.PATH)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class ChecksResource {

    static final String PATH = Api.V1 + "/casework/applications/{id}/checks";

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final AskCheck askCheck;
    private final AnswerCheck answerCheck;
    private final InstantSource clock;

    ChecksResource(
            CurrentActor current,
            Idempotency idempotency,
            AskCheck askCheck,
            AnswerCheck answerCheck,
            InstantSource clock) {
        this.current = current;
        this.idempotency = idempotency;
        this.askCheck = askCheck;
        this.answerCheck = answerCheck;
        this.clock = clock;
    }

    /** What came back. */
    record AnswerRequest(
            @JsonProperty(required = true) String result,
            @Nullable String note) {

        AnswerRequest {
            if (result == null) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        AnswerCheck.Answer answer(UUID application, UUID check) {
            CheckResult known =
                    CheckResult.of(result).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
            if (!TaskNotes.fits(note)) {
                throw new ProblemException(ProblemType.TEXT_INVALID);
            }
            return new AnswerCheck.Answer(application, check, known, note);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> ask(UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, CheckRequest request) {
        Actor.Staff actor = current.staff();
        AskCheck.Wish wish = request.wish(id, actor, clock.instant());
        return idempotency.once(call(actor, id, "", key, request), () -> askCheck.ask(actor, wish)
                .map(outcome -> reply(outcome, true)));
    }

    @POST
    @Path("/{check}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> answer(
            UUID id, UUID check, @HeaderParam("Idempotency-Key") @Nullable String key, AnswerRequest request) {
        Actor.Staff actor = current.staff();
        AnswerCheck.Answer answer = request.answer(id, check);
        return idempotency.once(
                call(actor, id, "/" + check + "/answer", key, request),
                () -> answerCheck.answer(actor, answer).map(outcome -> reply(outcome, false)));
    }

    private static IdempotentCall call(Actor.Staff actor, UUID id, String rest, @Nullable String key, Object body) {
        return new IdempotentCall(key, actor.staffId(), "POST", PATH.replace("{id}", id.toString()) + rest, body);
    }

    private static Response reply(CheckOutcome outcome, boolean made) {
        return switch (outcome) {
            case CheckOutcome.Done(CheckItem check) -> (made ? Reply.created(check) : Reply.ok(check)).response();
            case CheckOutcome.Unknown _ -> Problems.of(ProblemType.NOT_FOUND);
            case CheckOutcome.ReasonNeeded _ -> Problems.of(ProblemType.REASON_NEEDED);
            case CheckOutcome.Open _ -> Problems.of(ProblemType.CHECK_OPEN);
            case CheckOutcome.Answered _ -> Problems.of(ProblemType.CHECK_ANSWERED);
            case CheckOutcome.NotNow _ -> Problems.of(ProblemType.MOVE_NOT_ALLOWED);
        };
    }
}
