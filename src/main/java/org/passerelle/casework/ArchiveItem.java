package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.SentMessage;

/**
 * One line of what a person and we wrote to each other; {@code contact} is null for what went over our pages, and
 * {@code organisation} that of the helper who wrote it, null for everybody else.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ArchiveItem(
        UUID id,
        String direction,
        @Nullable String notice,
        String body,
        String language,
        @Nullable String contact,
        @Nullable String organisation,
        String state,
        Instant at) {

    private static final String TO_YOU = "to_you";

    /** What they wrote has reached us. */
    private static final String RECEIVED = "received";

    /** There was no contact to send it to: it stands here. */
    private static final String SHOWN = "shown";

    static ArchiveItem of(SentMessage message) {
        String body = message.body();
        return new ArchiveItem(
                message.id(),
                TO_YOU,
                message.notice(),
                body == null ? "" : body,
                message.language(),
                message.contact(),
                null,
                message.state(),
                message.createdAt());
    }

    static ArchiveItem of(ConversationLines.Line line, String body, @Nullable String organisation) {
        boolean theirs = line.byStaff() == null;
        return new ArchiveItem(
                line.id(),
                direction(line),
                theirs ? null : AnswerConversation.NOTICE.code(),
                body,
                line.language(),
                line.contactKind(),
                organisation,
                theirs ? RECEIVED : SHOWN,
                line.at());
    }

    /** As the person sees it, whoever reads it. */
    private static String direction(ConversationLines.Line line) {
        if (line.byStaff() != null) {
            return line.representative() == null ? TO_YOU : "to_helper";
        }
        return line.organisation() == null ? "from_you" : "from_helper";
    }
}
