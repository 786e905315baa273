package org.passerelle.casework;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.casework.names.Asked;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Finds cases by number, name or birth date. That somebody searched is on record, and each case they were shown. */
@ApplicationScoped
class SearchCases {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FindCandidates candidates;
    private final RankCases rank;
    private final AuditTrail trail;

    SearchCases(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            FindCandidates candidates,
            RankCases rank,
            AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.candidates = candidates;
        this.rank = rank;
        this.trail = trail;
    }

    /** A number decides alone; else name and birth date together. */
    record Wish(Optional<CaseReference> reference, Asked asked) {}

    Uni<SearchOutcome> search(Actor.Staff actor, Wish wish) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new SearchBudget(tx)
                .spend(Ids.next(), actor.staffId(), now)
                .chain(wait -> wait.isPresent()
                        ? Uni.createFrom().item(new SearchOutcome.TooMany(wait.get()))
                        : found(tx, actor, wish).call(found -> record(tx, actor, found, now))));
    }

    private Uni<SearchOutcome.Found> found(Mutiny.StatelessSession tx, Actor.Staff actor, Wish wish) {
        SeenCases seen = new SeenCases(tx, Reach.of(actor));
        return wish.reference().isPresent()
                ? seen.of(wish.reference().get()).chain(cases -> rank.byNumber(tx, cases))
                : candidates.find(tx, wish.asked()).chain(found -> seen.of(
                                found.sealed().keySet())
                        .map(cases -> rank.best(wish.asked(), found, cases)));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, SearchOutcome.Found found, Instant now) {
        AuditEntry search = new AuditEntry(AuditAction.NAME_SEARCHED, actor, null, null, now);
        List<UUID> shown = found.items().stream().map(FoundCase::id).toList();
        return trail.record(tx, search).chain(() -> Multi.createFrom()
                .iterable(shown)
                .onItem()
                .transformToUniAndConcatenate(
                        id -> trail.record(tx, AuditEntry.about(id, AuditAction.CASE_FOUND, actor, now)))
                .onItem()
                .ignoreAsUni());
    }
}
