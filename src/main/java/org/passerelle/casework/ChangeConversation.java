package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.ConversationState;
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.platform.FreeText;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;

/**
 * Marks a conversation urgent, takes the mark away, or closes it. Anybody may raise at any time; whoever clears or closes
 * has read what stands there, and says why a mark goes.
 */
@ApplicationScoped
class ChangeConversation {

    private final InstantSource clock;
    private final ConversationDesk desk;
    private final ConversationSecrets secrets;
    private final RaiseUrgency raiseUrgency;
    private final ConversationTasks tasks;

    ChangeConversation(
            InstantSource clock,
            ConversationDesk desk,
            ConversationSecrets secrets,
            RaiseUrgency raiseUrgency,
            ConversationTasks tasks) {
        this.clock = clock;
        this.desk = desk;
        this.secrets = secrets;
        this.raiseUrgency = raiseUrgency;
        this.tasks = tasks;
    }

    /** What is to change; null stays as it is. */
    record Change(
            @Nullable Boolean urgent,
            boolean closed,
            @Nullable String reason) {

        boolean raises() {
            return urgent != null && urgent;
        }

        boolean clears() {
            return urgent != null && !urgent;
        }

        boolean raisesOnly() {
            return raises() && !closed;
        }
    }

    Uni<ConversationOutcome> change(Actor.Staff actor, UUID id, Change change, @Nullable String ifMatch) {
        Instant now = clock.instant();
        return desk.locked(
                actor,
                AuditAction.CONVERSATION_CHANGED,
                id,
                (tx, found) -> change.raisesOnly()
                        ? raised(tx, found, actor.staffId(), now)
                        : ConversationDesk.ifSeen(
                                found, ifMatch, () -> changed(tx, found, change, actor.staffId(), now)));
    }

    private Uni<ConversationOutcome> raised(Mutiny.StatelessSession tx, ConversationView found, UUID by, Instant now) {
        return (found.urgent()
                        ? Uni.createFrom().voidItem()
                        : raiseUrgency.raise(tx, new RaiseUrgency.Raised(found.id(), MarkedBy.STAFF, by, now)))
                .chain(() -> desk.shown(tx, found.id(), null));
    }

    private Uni<ConversationOutcome> changed(
            Mutiny.StatelessSession tx, ConversationView found, Change change, UUID by, Instant now) {
        boolean clears = change.clears() && found.urgent();
        String reason = change.reason();
        if (clears && (reason == null || !FreeText.fits(reason))) {
            return Uni.createFrom().item(new ConversationOutcome.ReasonMissing());
        }
        if (change.closed() && (change.raises() || found.urgent() && !clears)) {
            return Uni.createFrom().item(new ConversationOutcome.StillUrgent());
        }
        return (clears && reason != null
                        ? clear(tx, found, by, reason, now)
                        : Uni.createFrom().voidItem())
                .chain(() -> change.closed()
                        ? close(tx, found, now)
                        : Uni.createFrom().voidItem())
                .chain(() -> desk.shown(tx, found.id(), null));
    }

    private Uni<Void> clear(Mutiny.StatelessSession tx, ConversationView found, UUID by, String reason, Instant now) {
        return new ConversationRows(tx)
                .clear(found.id())
                .chain(() -> new Alarms(tx).add(row(found.id(), by, reason, now)))
                .chain(() -> tasks.close(tx, ConversationTasks.URGENT, found.id(), now));
    }

    private Uni<Void> close(Mutiny.StatelessSession tx, ConversationView found, Instant now) {
        return found.state().equals(ConversationState.CLOSED.code())
                ? Uni.createFrom().voidItem()
                : new ConversationRows(tx).close(found.id(), now).chain(() -> tasks.answered(tx, found.id(), now));
    }

    private MarkRow row(UUID conversation, UUID by, String reason, Instant now) {
        MarkRow row = new MarkRow();
        row.id = Ids.next();
        row.conversationId = conversation;
        row.markedBy = MarkedBy.STAFF.code();
        row.staffId = by;
        row.reason = secrets.sealReason(row.id, reason);
        row.at = now;
        return row;
    }
}
