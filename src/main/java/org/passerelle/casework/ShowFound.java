package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.KnownName;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows staff what a search found, as far as each may see it; whom they were shown is on record. */
@ApplicationScoped
class ShowFound {

    private static final int MOST = FindCandidates.ENOUGH - 1;
    private static final Asked.Score BY_NUMBER = new Asked.Score(100, List.of("reference"));

    private final Mutiny.SessionFactory sessions;
    private final RankCases rank;
    private final AuditTrail trail;

    ShowFound(Mutiny.SessionFactory sessions, RankCases rank, AuditTrail trail) {
        this.sessions = sessions;
        this.rank = rank;
        this.trail = trail;
    }

    /** Who looks, for what reason where they gave one, and when. */
    record Looking(Actor.Staff actor, SearchWish wish, Instant now) {

        AuditEntry entry(AuditEntry plain) {
            return wish.reason().map(plain::because).orElse(plain);
        }
    }

    /** The one that has the number, or those who fit: the best first, at most fifty. */
    Uni<SearchOutcome> show(Looking looking, FindCandidates.Found found) {
        return rank.best(looking.wish().asked(), found.sealed())
                .chain(fits -> sessions.withStatelessTransaction(tx -> show(tx, looking, fits, found.more())));
    }

    private Uni<SearchOutcome> show(
            Mutiny.StatelessSession tx, Looking looking, SequencedMap<UUID, RankCases.Fit> fits, boolean more) {
        SeenCases seen = new SeenCases(tx, Reach.toFind(looking.actor()));
        return looking.wish().reference().isPresent()
                ? seen.of(looking.wish().reference().get()).chain(cases -> byNumber(tx, looking, cases))
                : seen.of(fits.keySet()).chain(cases -> placed(tx, looking, best(fits, cases))
                        .map(items -> new SearchOutcome.Found(items, more || cases.size() > MOST)));
    }

    private Uni<SearchOutcome> byNumber(Mutiny.StatelessSession tx, Looking looking, List<SeenCases.Seen> cases) {
        return rank.names(tx, cases.stream().map(SeenCases.Seen::id).toList())
                .chain(names -> placed(tx, looking, numbered(cases, names)))
                .map(items -> new SearchOutcome.Found(items, false));
    }

    private static List<FoundCase> numbered(List<SeenCases.Seen> cases, Map<UUID, KnownName> names) {
        return cases.stream()
                .map(one -> FoundCase.of(one, names.get(one.id()), BY_NUMBER))
                .toList();
    }

    private static List<FoundCase> best(SequencedMap<UUID, RankCases.Fit> fits, List<SeenCases.Seen> cases) {
        Map<UUID, SeenCases.Seen> seen = SeenCases.byId(cases);
        return fits.values().stream()
                .filter(fit -> seen.containsKey(fit.application()))
                .limit(MOST)
                .map(fit -> FoundCase.of(Objects.requireNonNull(seen.get(fit.application())), fit.name(), fit.score()))
                .toList();
    }

    private Uni<List<FoundCase>> placed(Mutiny.StatelessSession tx, Looking looking, List<FoundCase> found) {
        List<UUID> ids = found.stream().map(FoundCase::id).toList();
        return new CasePlaces(tx)
                .of(looking.actor(), ids, looking.now())
                .map(places -> found.stream()
                        .map(one -> shown(looking, one.at(places.get(one.id()))))
                        .toList())
                .call(() -> record(tx, looking, ids));
    }

    /** Who is in a case of another team is told for a reason. */
    private static FoundCase shown(Looking looking, FoundCase found) {
        return found.mayOpen() || looking.wish().reason().isPresent() ? found : found.unnamed();
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Looking looking, List<UUID> shown) {
        return Multi.createFrom()
                .iterable(shown)
                .map(id -> looking.entry(AuditEntry.about(id, AuditAction.CASE_FOUND, looking.actor(), looking.now())))
                .onItem()
                .transformToUniAndConcatenate(entry -> trail.record(tx, entry))
                .onItem()
                .ignoreAsUni();
    }
}
