package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/**
 * Finds cases by number, name or birth date: one transaction looks and records that somebody searched, another shows and
 * records whom they were shown; in between the names are compared, with no connection in hand.
 */
@ApplicationScoped
class SearchCases {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FindCandidates candidates;
    private final ShowFound showFound;
    private final AuditTrail trail;

    SearchCases(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            FindCandidates candidates,
            ShowFound showFound,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.candidates = candidates;
        this.showFound = showFound;
        this.trail = trail;
    }

    /** Who may be meant, or how long to wait where somebody searches too often. */
    private record Looked(Optional<Duration> pause, FindCandidates.Found found) {
        private static final FindCandidates.Found NOBODY = new FindCandidates.Found(new LinkedHashMap<>(), false);
    }

    Uni<SearchOutcome> search(Actor.Staff actor, SearchWish wish) {
        ShowFound.Looking looking = new ShowFound.Looking(actor, wish, clock.instant());
        return sessions.withStatelessTransaction(tx -> looked(tx, looking))
                .chain(looked -> looked.pause().isPresent()
                        ? Uni.createFrom()
                                .item(new SearchOutcome.TooMany(looked.pause().get()))
                        : showFound.show(looking, looked.found()));
    }

    private Uni<Looked> looked(Mutiny.StatelessSession tx, ShowFound.Looking looking) {
        return new SearchBudget(tx)
                .spend(Ids.next(), looking.actor().staffId(), looking.now())
                .chain(pause -> pause.isPresent()
                        ? Uni.createFrom().item(new Looked(pause, Looked.NOBODY))
                        : found(tx, looking).map(found -> new Looked(pause, found)));
    }

    private Uni<FindCandidates.Found> found(Mutiny.StatelessSession tx, ShowFound.Looking looking) {
        AuditEntry search = AuditEntry.aboutNobody(AuditAction.NAME_SEARCHED, looking.actor(), looking.now());
        return trail.record(tx, looking.entry(search))
                .chain(() -> looking.wish().reference().isPresent()
                        ? Uni.createFrom().item(Looked.NOBODY)
                        : candidates.find(tx, looking.wish().asked()));
    }
}
