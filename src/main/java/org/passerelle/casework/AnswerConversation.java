package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/** Answers somebody who wrote to us: the answer is kept, sent where they are reached, and ends the task. */
@ApplicationScoped
class AnswerConversation {

    /** What an answer goes out as. */
    static final Notice NOTICE = Notice.CONVERSATION_ANSWER;

    private static final int LONGEST = 600;

    private final InstantSource clock;
    private final ConversationDesk desk;
    private final ConversationSecrets secrets;
    private final SendAnswer sendAnswer;
    private final ConversationTasks tasks;

    AnswerConversation(
            InstantSource clock,
            ConversationDesk desk,
            ConversationSecrets secrets,
            SendAnswer sendAnswer,
            ConversationTasks tasks) {
        this.clock = clock;
        this.desk = desk;
        this.secrets = secrets;
        this.sendAnswer = sendAnswer;
        this.tasks = tasks;
    }

    /** Whether it can be sent in a few segments. */
    static boolean fits(String body) {
        return FreeText.fits(body) && body.codePointCount(0, body.length()) <= LONGEST;
    }

    Uni<ConversationOutcome> answer(Actor.Staff actor, UUID id, String body, @Nullable String ifMatch) {
        return desk.locked(
                actor,
                AuditAction.MESSAGE_WRITTEN,
                id,
                (tx, found) ->
                        ConversationDesk.ifSeen(found, ifMatch, () -> answered(tx, found, actor.staffId(), body)));
    }

    private Uni<ConversationOutcome> answered(
            Mutiny.StatelessSession tx, ConversationView found, UUID by, String body) {
        Instant now = clock.instant();
        LineRow row = row(found, by, body, now);
        return sendAnswer
                .send(tx, found, body)
                .invoke(sent -> row.language = sent.language())
                .invoke(sent -> row.messageId = sent.message())
                .invoke(sent -> row.contactKind = sent.contactKind())
                .chain(() -> new ConversationLines(tx).add(row))
                .chain(() -> new ConversationRows(tx).answered(found.id(), now))
                .chain(() -> tasks.answered(tx, found.id(), now))
                .chain(() -> desk.shown(tx, found.id(), row.id));
    }

    private LineRow row(ConversationView found, UUID by, String body, Instant now) {
        LineRow row = new LineRow();
        row.id = Ids.next();
        row.conversationId = found.id();
        row.applicationId = found.applicationId();
        row.byStaff = by;
        row.body = secrets.sealBody(row.id, body);
        row.at = now;
        return row;
    }
}
