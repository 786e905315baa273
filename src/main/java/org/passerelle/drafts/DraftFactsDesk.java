package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.drafts.life.DraftFacts;
import org.passerelle.drafts.life.Reminder;
import org.passerelle.notifications.Reachability;
import org.passerelle.notifications.Stoppages;
import org.passerelle.notifications.Tellings;

/** Gathers what decides how a draft ends. */
@ApplicationScoped
class DraftFactsDesk {

    private final Stoppages stoppages;
    private final Reachability reachability;
    private final Tellings tellings;

    DraftFactsDesk(Stoppages stoppages, Reachability reachability, Tellings tellings) {
        this.stoppages = stoppages;
        this.reachability = reachability;
        this.tellings = tellings;
    }

    private record Waiting(Optional<Holds.Hold> hold, Duration stopped) {}

    private record Knowing(DraftFacts.Contacts contacts, Optional<Instant> told, List<Reminder> reminders) {}

    Uni<DraftFacts> of(Mutiny.StatelessSession tx, DraftHeader header, Instant now) {
        Instant activity = DraftLife.lastActivity(header.lapsesAt());
        return waiting(tx, header, activity, now).chain(waiting -> knowing(tx, header, activity, lifted(waiting))
                .map(knowing -> facts(header, waiting, knowing)));
    }

    private Uni<Waiting> waiting(Mutiny.StatelessSession tx, DraftHeader header, Instant activity, Instant now) {
        return new Holds(tx).of(header.id()).chain(hold -> stoppages
                .between(tx, header.id(), activity, now)
                .map(stopped -> new Waiting(hold, stopped)));
    }

    private static Optional<Instant> lifted(Waiting waiting) {
        return waiting.hold().flatMap(Holds.Hold::lifted);
    }

    /** Who was told of the end before a hold on it was lifted was told since that it stays. */
    private Uni<Knowing> knowing(
            Mutiny.StatelessSession tx, DraftHeader header, Instant activity, Optional<Instant> lifted) {
        return reachability.of(tx, header.accountId(), activity).chain(reach -> tellings.latest(tx, header.id())
                .chain(told -> new DraftReminders(tx)
                        .since(header.id(), activity, lifted.orElse(activity))
                        .map(reminders -> new Knowing(
                                contacts(reach),
                                told.filter(at -> !at.isBefore(lifted.orElse(activity))),
                                reminders))));
    }

    private static DraftFacts facts(DraftHeader header, Waiting waiting, Knowing knowing) {
        return new DraftFacts(
                header.lapsesAt(),
                header.kept(),
                waiting.hold().flatMap(Holds.Hold::since).orElse(null),
                waiting.stopped(),
                knowing.contacts(),
                knowing.told().orElse(null),
                knowing.reminders());
    }

    private static DraftFacts.Contacts contacts(Reachability.Reach reach) {
        return switch (reach) {
            case NO_CONTACT -> DraftFacts.Contacts.NONE;
            case ALL_DEAD -> DraftFacts.Contacts.ALL_DEAD;
            case REACHABLE -> DraftFacts.Contacts.SOME;
        };
    }
}
