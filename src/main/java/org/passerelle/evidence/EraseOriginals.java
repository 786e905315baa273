package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.notifications.Deadlines;
import org.passerelle.notifications.deadline.DeadlineKind;
import org.passerelle.platform.jobs.OneByOne;

/**
 * Erases originals once a case is decided for good: at once where it was granted or closed; after a decision against the
 * person when their time to challenge it has passed, never during a challenge. The copies stay.
 */
@ApplicationScoped
class EraseOriginals {

    private static final Logger LOG = Logger.getLogger(EraseOriginals.class);
    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Cases cases;
    private final Deadlines deadlines;

    EraseOriginals(Mutiny.SessionFactory sessions, InstantSource clock, Cases cases, Deadlines deadlines) {
        this.sessions = sessions;
        this.clock = clock;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    Uni<Void> erase() {
        return after(new UUID(0, 0));
    }

    private Uni<Void> after(UUID last) {
        return sessions.withStatelessSession(tx -> new OriginalsToErase(tx).decided(last, BATCH))
                .chain(ids -> OneByOne.each(ids, LOG, "The erasure of originals", this::one)
                        .chain(() -> ids.size() < BATCH ? Uni.createFrom().voidItem() : after(ids.getLast())));
    }

    private Uni<Void> one(UUID application) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> cases.find(tx, application)
                .chain(found -> over(tx, found, now))
                .chain(over -> over ? files(new OriginalsToErase(tx), application, now) : nothing()));
    }

    private Uni<Boolean> over(Mutiny.StatelessSession tx, Optional<CaseView> found, Instant now) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        UUID id = found.get().id();
        return switch (found.get().state()) {
            case GRANTED, TRAVEL_BOOKED, ARRIVED, CLOSED -> Uni.createFrom().item(true);
            case NOT_ELIGIBLE, REFUSED ->
                deadlines.until(tx, id, DeadlineKind.CHALLENGE, now).map(until -> until.filter(now::isAfter)
                        .isPresent());
            case DRAFT,
                    SUBMITTED,
                    WAITING,
                    CALLED,
                    CHECKS,
                    MORE_NEEDED,
                    MINDED_TO_GRANT,
                    BIOMETRICS,
                    UNDER_REVIEW,
                    WITHDRAWN -> Uni.createFrom().item(false);
        };
    }

    private static Uni<Void> files(OriginalsToErase originals, UUID application, Instant now) {
        return originals.of(application).chain(files -> each(originals, files, now));
    }

    private static Uni<Void> each(OriginalsToErase originals, List<UUID> files, Instant now) {
        return Multi.createFrom()
                .iterable(files)
                .onItem()
                .transformToUniAndConcatenate(file -> originals.erase(file, now))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
