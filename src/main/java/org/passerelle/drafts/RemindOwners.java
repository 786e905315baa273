package org.passerelle.drafts;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.life.ReminderKind;
import org.passerelle.drafts.life.Reminding;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.EveryContact;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.jobs.OneByOne;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Reminds the owners of drafts that nobody works on, each in a transaction of its own. */
@ApplicationScoped
class RemindOwners {

    private static final Logger LOG = Logger.getLogger(RemindOwners.class);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final DraftFactsDesk desk;
    private final EveryContact everyContact;
    private final StaffTasks tasks;

    RemindOwners(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            DraftFactsDesk desk,
            EveryContact everyContact,
            StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.everyContact = everyContact;
        this.tasks = tasks;
    }

    Uni<Void> remind() {
        return remindAfter(FIRST);
    }

    private Uni<Void> remindAfter(UUID after) {
        return sessions.withStatelessSession(tx -> new DraftReminders(tx).candidates(clock.instant(), after, BATCH))
                .chain(ids -> each(ids)
                        .chain(() -> ids.size() < BATCH ? Uni.createFrom().voidItem() : remindAfter(ids.getLast())));
    }

    private Uni<Void> each(List<UUID> ids) {
        return OneByOne.each(ids, LOG, "A reminder", id -> sessions.withStatelessTransaction(tx -> remind(tx, id)));
    }

    /** The lock keeps a save, and another node, from coming in between. */
    private Uni<Void> remind(Mutiny.StatelessSession tx, UUID id) {
        Instant now = clock.instant();
        return new Drafts(tx).lock(id).chain(header -> remind(tx, header, now));
    }

    private Uni<Void> remind(Mutiny.StatelessSession tx, @Nullable DraftHeader header, Instant now) {
        return header == null || !header.draft()
                ? Uni.createFrom().voidItem()
                : desk.of(tx, header, now).chain(facts -> Multi.createFrom()
                        .iterable(Reminding.due(facts, now))
                        .onItem()
                        .transformToUniAndConcatenate(due -> send(tx, header, due, now))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> send(Mutiny.StatelessSession tx, DraftHeader header, Reminding.Due due, Instant now) {
        return everyContact
                .tell(
                        tx,
                        Announcement.about(header.id(), header.accountId(), notice(due.kind()))
                                .with(NoticeValues.day(due.date())))
                .chain(messages -> record(new DraftReminders(tx), header, due, messages, now)
                        .chain(() -> needsAPerson(due, messages)
                                ? tasks.open(tx, new NewTask(ReminderNotReceived.KIND, header.id(), header.id(), now))
                                : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> record(
            DraftReminders reminders, DraftHeader header, Reminding.Due due, List<UUID> messages, Instant now) {
        return messages.isEmpty()
                ? reminders.add(header.id(), due.kind(), due.round(), null, now)
                : Multi.createFrom()
                        .iterable(messages)
                        .onItem()
                        .transformToUniAndConcatenate(
                                message -> reminders.add(header.id(), due.kind(), due.round(), message, now))
                        .onItem()
                        .ignoreAsUni();
    }

    /** Once for each draft: when its second reminder got no receipt, or at once when there is nowhere to send it. */
    private static boolean needsAPerson(Reminding.Due due, List<UUID> messages) {
        return due.kind() == ReminderKind.ERASED && due.round() == (messages.isEmpty() ? 1 : 2);
    }

    private static Notice notice(ReminderKind kind) {
        return switch (kind) {
            case HIDDEN -> Notice.DRAFT_HIDDEN_SOON;
            case ERASED -> Notice.DRAFT_ERASED_SOON;
        };
    }
}
