package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;
import org.passerelle.platform.http.Reply;

/** What staff are answered about conversations. */
final class ConversationReplies {

    private ConversationReplies() {}

    /** An answer that was written; without a contact there is no message, and it stands in the person's list only. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answered(
            UUID id,
            @Nullable UUID message,
            @Nullable String contact,
            @Nullable Integer segments,
            @Nullable String state) {

        static Answered of(FullConversation.Line line) {
            return new Answered(line.id(), line.message(), line.contact(), line.segments(), line.state());
        }
    }

    /** With all that was said. */
    static Response shown(ConversationOutcome outcome) {
        return outcome instanceof ConversationOutcome.Done done
                ? Reply.ok(done.shown()).tagged(done.tag()).response()
                : changed(outcome);
    }

    /** Without what was said: replies to repeated requests are kept for a day. */
    static Response changed(ConversationOutcome outcome) {
        return switch (outcome) {
            case ConversationOutcome.Done done ->
                Reply.ok(done.shown().conversation()).tagged(done.tag()).response();
            case ConversationOutcome.NotFound _ -> Problems.of(ProblemType.NOT_FOUND);
            case ConversationOutcome.Stale _ -> Problems.of(ProblemType.PRECONDITION_FAILED);
            case ConversationOutcome.VersionMissing _ -> Problems.of(ProblemType.PRECONDITION_REQUIRED);
            case ConversationOutcome.StillUrgent _ -> Problems.of(ProblemType.CONVERSATION_URGENT);
            case ConversationOutcome.ReasonMissing _ -> Problems.of(ProblemType.REASON_REQUIRED);
        };
    }

    static Response answered(ConversationOutcome outcome) {
        return outcome instanceof ConversationOutcome.Done done && done.answer() != null
                ? Reply.created(Answered.of(done.answer())).tagged(done.tag()).response()
                : changed(outcome);
    }
}
