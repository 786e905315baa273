package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.Escalation;
import org.passerelle.notifications.Outbox;
import org.passerelle.platform.jobs.OneByOne;

/** Tells supervisors of urgent conversations that nobody has taken in time, each in a transaction of its own. */
@ApplicationScoped
class EscalateUrgent {

    private static final Logger LOG = Logger.getLogger(EscalateUrgent.class);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final RingDuty ringDuty;
    private final Outbox outbox;

    EscalateUrgent(Mutiny.SessionFactory sessions, InstantSource clock, RingDuty ringDuty, Outbox outbox) {
        this.sessions = sessions;
        this.clock = clock;
        this.ringDuty = ringDuty;
        this.outbox = outbox;
    }

    Uni<Void> escalate() {
        return escalateAfter(FIRST).invoke(outbox::kick);
    }

    private Uni<Void> escalateAfter(UUID after) {
        return sessions.withStatelessSession(tx -> new Alarms(tx).late(clock.instant(), after, BATCH))
                .chain(ids -> each(ids)
                        .chain(() -> ids.size() < BATCH ? Uni.createFrom().voidItem() : escalateAfter(ids.getLast())));
    }

    private Uni<Void> each(List<UUID> ids) {
        return OneByOne.each(
                ids, LOG, "An escalation", id -> sessions.withStatelessTransaction(tx -> one(tx, id, clock.instant())));
    }

    private Uni<Void> one(Mutiny.StatelessSession tx, UUID id, Instant now) {
        return new Alarms(tx)
                .late(id, now)
                .chain(late -> late != null && Escalation.due(now, late.dueAt(), late.toldLast(), late.told())
                        ? new Alarms(tx).leaveRoom(true, now).chain(room -> room ? ring(tx, id, now) : nothing())
                        : nothing());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> ring(Mutiny.StatelessSession tx, UUID id, Instant now) {
        return new ConversationRows(tx).find(id).chain(found -> ring(tx, found, now));
    }

    private Uni<Void> ring(Mutiny.StatelessSession tx, @Nullable ConversationView found, Instant now) {
        Instant since = found == null ? null : found.urgentSince();
        return found == null || since == null
                ? Uni.createFrom().voidItem()
                : ringDuty.ring(tx, new RingDuty.Urgent(found.id(), since, true, now));
    }
}
