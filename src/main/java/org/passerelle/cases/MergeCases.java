package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.Merging;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Refusal;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;

/** Makes two cases of one person one: the duplicate closes, and the kept case has the older place and the higher weight. */
@ApplicationScoped
public class MergeCases {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final MergeDesk desk;

    MergeCases(Mutiny.SessionFactory sessions, InstantSource clock, MergeDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
    }

    /** {@code ifMatch} is the header as it came, with the case version of the kept case; null when there was none. */
    public Uni<Merged> merge(Actor.Staff by, UUID kept, String duplicate, @Nullable String ifMatch) {
        Wish wish = new Wish(by, kept, ifMatch, clock.instant());
        Optional<CaseReference> reference = CaseReference.parse(duplicate);
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .find(kept)
                .chain(found -> found.isEmpty() ? outcome(new Merged.Unknown()) : duplicate(tx, wish, reference)));
    }

    private record Wish(Actor.Staff by, UUID kept, @Nullable String ifMatch, Instant now) {}

    private Uni<Merged> duplicate(Mutiny.StatelessSession tx, Wish wish, Optional<CaseReference> reference) {
        if (reference.isEmpty()) {
            return outcome(new Merged.DuplicateUnknown());
        }
        return new Applications(tx)
                .findByReference(reference.get())
                .chain(found -> found.isEmpty()
                        ? outcome(new Merged.DuplicateUnknown())
                        : locked(tx, wish, found.get().id()));
    }

    private Uni<Merged> locked(Mutiny.StatelessSession tx, Wish wish, UUID duplicate) {
        var applications = new Applications(tx);
        return desk.lock(tx, wish.kept(), duplicate)
                .chain(() -> new Merges(tx).keptInsteadOf(duplicate))
                .chain(earlier -> applications
                        .find(wish.kept())
                        .map(Optional::orElseThrow)
                        .chain(kept -> applications
                                .find(duplicate)
                                .map(Optional::orElseThrow)
                                .chain(other -> decide(tx, wish, kept, other, earlier))));
    }

    /** A repeated wish is fulfilled before its tag is looked at: the first has changed the tag. */
    private Uni<Merged> decide(
            Mutiny.StatelessSession tx, Wish wish, CaseView kept, CaseView duplicate, @Nullable UUID earlier) {
        if (kept.id().equals(earlier) && duplicate.state() == CaseState.CLOSED) {
            return outcome(new Merged.Done(kept));
        }
        if (wish.ifMatch() != null && !EntityTags.matches(wish.ifMatch(), Long.toString(kept.caseVersion()))) {
            return outcome(new Merged.Stale());
        }
        Optional<Refusal> objection = Merging.objection(side(kept), side(duplicate));
        return objection
                .<Uni<Merged>>map(refusal -> outcome(new Merged.Refused(refusal)))
                .orElseGet(() -> desk.merge(tx, kept, duplicate, wish.by(), wish.now())
                        .chain(() -> new Applications(tx).find(kept.id()))
                        .map(after -> new Merged.Done(after.orElseThrow())));
    }

    private static Merging.Side side(CaseView view) {
        return new Merging.Side(
                view.id(),
                view.accountId(),
                view.form(),
                view.state(),
                view.person(),
                view.childAloneSince() != null,
                view.supplementTo() != null);
    }

    private static Uni<Merged> outcome(Merged outcome) {
        return Uni.createFrom().item(outcome);
    }
}
