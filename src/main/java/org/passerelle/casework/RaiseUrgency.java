package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.casework.conversation.Ringing;
import org.passerelle.platform.Ids;

/** Marks a conversation urgent, whoever or whatever says so, and has people told unless somebody attends to it already. */
@ApplicationScoped
class RaiseUrgency {

    private final ConversationTasks tasks;
    private final RingDuty ringDuty;

    RaiseUrgency(ConversationTasks tasks, RingDuty ringDuty) {
        this.tasks = tasks;
        this.ringDuty = ringDuty;
    }

    /** That it is urgent; {@code staff} where a person of ours says so. */
    record Raised(UUID conversation, MarkedBy by, @Nullable UUID staff, Instant now) {}

    /** In the caller's transaction, which holds the lock of the conversation. */
    Uni<Void> raise(Mutiny.StatelessSession tx, Raised raised) {
        ConversationRows rows = new ConversationRows(tx);
        return rows.mark(raised.conversation(), raised.now())
                .chain(marked -> marked
                        ? new Alarms(tx).add(row(raised))
                        : Uni.createFrom().voidItem())
                .chain(() -> rows.find(raised.conversation()))
                .chain(found -> found == null ? Uni.createFrom().voidItem() : tell(tx, raised, found));
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, Raised raised, ConversationView found) {
        Instant since = found.urgentSince() == null ? raised.now() : found.urgentSince();
        return tasks.open(tx, ConversationTasks.URGENT, found.id(), found.applicationId(), raised.now())
                .chain(() -> rings(tx, raised))
                .chain(rings -> rings
                        ? ringDuty.ring(tx, new RingDuty.Urgent(found.id(), since, false, raised.now()))
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Boolean> rings(Mutiny.StatelessSession tx, Raised raised) {
        return ringsForIt(tx, raised)
                .chain(rings -> rings
                        ? new Alarms(tx).leaveRoom(false, raised.now())
                        : Uni.createFrom().item(false));
    }

    private static Uni<Boolean> ringsForIt(Mutiny.StatelessSession tx, Raised raised) {
        Alarms alarms = new Alarms(tx);
        Instant since = raised.now().minus(Ringing.WINDOW);
        return alarms.attendedAt(raised.conversation()).chain(attended -> alarms.rungSince(raised.conversation(), since)
                .map(rung -> Ringing.rings(raised.now(), attended, rung)));
    }

    private static MarkRow row(Raised raised) {
        MarkRow row = new MarkRow();
        row.id = Ids.next();
        row.conversationId = raised.conversation();
        row.urgent = true;
        row.markedBy = raised.by().code();
        row.staffId = raised.staff();
        row.at = raised.now();
        return row;
    }
}
