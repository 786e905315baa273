package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.deadline.InterruptionRule;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Declares a time in which people could not act; the same one declared again is found, not counted twice. */
@ApplicationScoped
class DeclareInterruption {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final List<ApplicationBook> books;
    private final AuditTrail trail;

    DeclareInterruption(
            Mutiny.SessionFactory sessions, InstantSource clock, @All List<ApplicationBook> books, AuditTrail trail) {
        this.trail = trail;
        this.sessions = sessions;
        this.clock = clock;
        this.books = books;
    }

    /** What is declared; without an application it is for everybody. */
    record Wish(
            Instant from,
            @Nullable Instant to,
            String reason,
            @Nullable UUID application,
            Actor.Staff by) {}

    /** What became of it. */
    sealed interface Outcome {
        /** It holds from now on. */
        record Anew(InterruptionRow row) implements Outcome {}

        /** It was declared before. */
        record Known(InterruptionRow row) implements Outcome {}

        /** It begins or ends where none may. */
        record Invalid() implements Outcome {}

        /** There is no such application. */
        record ScopeUnknown() implements Outcome {}
    }

    Uni<Outcome> declare(Wish wish) {
        Instant now = clock.instant();
        return InterruptionRule.allows(wish.from(), wish.to(), now)
                ? sessions.withStatelessTransaction(tx -> declare(tx, wish, now))
                : Uni.createFrom().item(new Outcome.Invalid());
    }

    private Uni<Outcome> declare(Mutiny.StatelessSession tx, Wish wish, Instant now) {
        return known(tx, wish.application(), books)
                .chain(known -> known
                        ? store(new Interruptions(tx), row(wish, now)).call(outcome -> record(tx, wish, outcome, now))
                        : Uni.createFrom().item(new Outcome.ScopeUnknown()));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Wish wish, Outcome outcome, Instant now) {
        UUID application = wish.application();
        return application != null && outcome instanceof Outcome.Anew
                ? trail.record(tx, AuditEntry.about(application, AuditAction.CLOCK_STOPPED, wish.by(), now))
                : Uni.createFrom().voidItem();
    }

    private static Uni<Boolean> known(
            Mutiny.StatelessSession tx, @Nullable UUID application, List<ApplicationBook> books) {
        if (application == null || books.isEmpty()) {
            return Uni.createFrom().item(application == null);
        }
        return books.getFirst()
                .knows(tx, application)
                .chain(known ->
                        known ? Uni.createFrom().item(true) : known(tx, application, books.subList(1, books.size())));
    }

    private static Uni<Outcome> store(Interruptions interruptions, InterruptionRow row) {
        return interruptions
                .lock()
                .chain(() -> interruptions.same(row))
                .chain(same -> same == null
                        ? interruptions.add(row).replaceWith(new Outcome.Anew(row))
                        : Uni.createFrom().item(new Outcome.Known(same)));
    }

    private static InterruptionRow row(Wish wish, Instant now) {
        InterruptionRow row = new InterruptionRow();
        row.id = Ids.next();
        row.applicationId = wish.application();
        row.beginsAt = wish.from().truncatedTo(ChronoUnit.MICROS);
        row.declaredEnd = wish.to() == null ? null : wish.to().truncatedTo(ChronoUnit.MICROS);
        row.endsAt = row.declaredEnd;
        row.reason = wish.reason();
        row.declaredBy = wish.by().staffId();
        row.declaredAt = now;
        return row;
    }
}
