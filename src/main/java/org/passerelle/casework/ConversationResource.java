package org.passerelle.casework;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.ConversationState;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.http.Idempotency;
import org.passerelle.platform.http.IdempotentCall;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.CurrentActor;
import org.passerelle.platform.security.Roles;

/** {@code /casework/conversations/{id}}: answering, marking urgent, taking the mark away, closing. */
@Cancellable(false)
@Path(ConversationsResource.PATH + "/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING})
@Consumes(MediaType.APPLICATION_JSON)
class ConversationResource {

    private final CurrentActor current;
    private final Idempotency idempotency;
    private final AnswerConversation answerConversation;
    private final ChangeConversation changeConversation;
    private final Outbox outbox;

    ConversationResource(
            CurrentActor current,
            Idempotency idempotency,
            AnswerConversation answerConversation,
            ChangeConversation changeConversation,
            Outbox outbox) {
        this.current = current;
        this.idempotency = idempotency;
        this.answerConversation = answerConversation;
        this.changeConversation = changeConversation;
        this.outbox = outbox;
    }

    record Answer(String body) {
        Answer {
            requireNonNull(body, "body");
        }
    }

    /** Members that are left out stay as they are; the only state to set is {@code closed}. */
    record Change(
            @Nullable Boolean urgent,
            @Nullable String state,
            @Nullable String reason) {

        Change {
            boolean closes = ConversationState.CLOSED.code().equals(state);
            if (urgent == null && state == null || state != null && !closes) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST);
            }
        }

        ChangeConversation.Change wanted() {
            return new ChangeConversation.Change(urgent, state != null, reason);
        }
    }

    @POST
    @Path("/answers")
    public Uni<Response> answer(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Answer answer) {
        if (!AnswerConversation.fits(answer.body())) {
            return Uni.createFrom().item(Problems.of(ProblemType.ANSWER_INVALID));
        }
        Actor.Staff actor = current.staff();
        return once(call("POST", actor, id + "/answers", key, answer), () -> answerConversation
                .answer(actor, id, answer.body(), ifMatch)
                .map(ConversationResource::answered));
    }

    @PATCH
    public Uni<Response> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            Change change) {
        Actor.Staff actor = current.staff();
        return once(call("PATCH", actor, id.toString(), key, change), () -> changeConversation
                .change(actor, id, change.wanted(), ifMatch)
                .map(ConversationResource::reply));
    }

    private Uni<Response> once(IdempotentCall call, Supplier<Uni<Response>> work) {
        return idempotency.once(call, work).invoke(outbox::kick);
    }

    private static IdempotentCall call(
            String method, Actor.Staff actor, String rest, @Nullable String key, Object body) {
        return new IdempotentCall(key, actor.staffId(), method, ConversationsResource.PATH + "/" + rest, body);
    }

    private static Response answered(ConversationOutcome outcome) {
        return outcome instanceof ConversationOutcome.Done done && done.answer() != null
                ? Reply.created(Answered.of(done.answer())).tagged(done.tag()).response()
                : reply(outcome);
    }

    /** Without what was said: replies to repeated requests are kept for a day. */
    static Response reply(ConversationOutcome outcome) {
        return switch (outcome) {
            case ConversationOutcome.Done done ->
                Reply.ok(done.shown().conversation()).tagged(done.tag()).response();
            case ConversationOutcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
            case ConversationOutcome.ReasonNeeded _ -> Problems.of(ProblemType.REASON_NEEDED);
            case ConversationOutcome.Stale _ -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case ConversationOutcome.VersionMissing _ -> Problems.of(ProblemType.PRECONDITION_REQUIRED);
            case ConversationOutcome.StillUrgent _ -> Problems.of(ProblemType.CONVERSATION_URGENT);
            case ConversationOutcome.ReasonMissing _ -> Problems.of(ProblemType.REASON_REQUIRED);
        };
    }
}
