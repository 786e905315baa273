package org.passerelle.drafts.sync;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.Route;

/**
 * Applies the changes of one call in list order, each seeing those before it, by the five rules of the design page
 * "Save and resume": the first that fits decides.
 */
public final class Merge {

    private final Situation situation;
    private final Workbench bench;

    private Merge(DraftState before, Situation situation) {
        this.situation = situation;
        this.bench = new Workbench(before, situation);
    }

    /** What becomes of each change and what has to be written; stores nothing. */
    public static Merged apply(DraftState before, Situation situation, List<Incoming> incoming) {
        Merge merge = new Merge(before, situation);
        return merge.bench.finish(incoming.stream().map(merge::decide).toList());
    }

    private ChangeResult decide(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Refused refused -> ChangeResult.refused(refused, refused.code());
            case Incoming.Change change -> {
                ChangeResult repeated = repeated(change);
                yield repeated == null ? first(change) : repeated;
            }
        };
    }

    /** Rule 1: the same number again is the same change again, or a mistake; a lower one comes too late. */
    private @Nullable ChangeResult repeated(Incoming.Change change) {
        Recorded last = bench.recorded(change.key());
        if (last == null || change.n() > last.n()) {
            return null;
        }
        if (change.n() < last.n()) {
            return ChangeResult.superseded(change, last.n());
        }
        boolean same = change.base() == last.base() && change.fingerprint().equals(last.fingerprint());
        return same
                ? ChangeResult.of(change, last.outcome(), last.revision())
                : ChangeResult.refused(change, RefusalCode.N_REUSED);
    }

    private ChangeResult first(Incoming.Change change) {
        ChangeResult result = fresh(change);
        return result.outcome() == Outcome.REFUSED ? result : bench.record(change, result);
    }

    private ChangeResult fresh(Incoming.Change change) {
        if (situation.blind()) {
            return blind(change);
        }
        return switch (change.home()) {
            case Home.Here(), Home.Part(), Home.Nowhere() -> at(change);
            case Home.Along(Route route) -> moved(change, route);
        };
    }

    /** Whoever may not read learns the same of every change, and each is kept where its answer belongs now. */
    private ChangeResult blind(Incoming.Change change) {
        List<AnswerKey> homes = change.home() instanceof Home.Along(Route route)
                ? route.homes(change.answerKey(), bench::codesOf)
                : List.of();
        if (homes.isEmpty()) {
            return beside(change);
        }
        bench.together();
        List<ChangeResult> parts = homes.stream()
                .map(place -> beside(change.at(place, change.home())))
                .toList();
        bench.apart();
        return ChangeResult.together(change, parts);
    }

    /** A change under an older key goes wherever that answer belongs now, and takes one revision. */
    private ChangeResult moved(Incoming.Change change, Route route) {
        List<AnswerKey> homes = route.homes(change.answerKey(), bench::codesOf);
        Home home = route.splits(change.answerKey()) ? new Home.Part() : change.home();
        if (homes.isEmpty()) {
            return homeless(change);
        }
        if (homes.stream().anyMatch(place -> bench.fullFor(place.text()))) {
            return ChangeResult.refused(change, RefusalCode.TOO_MANY_ANSWERS);
        }
        bench.together();
        List<ChangeResult> parts =
                homes.stream().map(place -> at(change.at(place, home))).toList();
        bench.apart();
        return ChangeResult.together(change, parts).notBefore(Math.min(change.base(), bench.revision()));
    }

    /** Clearing what has no place changes nothing; its own base is told, so that the phone's never goes back. */
    private ChangeResult homeless(Incoming.Change change) {
        return change.value() == null
                ? ChangeResult.of(change, Outcome.UNCHANGED, Math.min(change.base(), bench.revision()))
                : at(change.homeless());
    }

    private ChangeResult at(Incoming.Change change) {
        if (sameAsStored(change)) {
            return same(change);
        }
        if (bench.fullFor(change.key())) {
            return ChangeResult.refused(change, RefusalCode.TOO_MANY_ANSWERS);
        }
        boolean stored = !keeps(change) && !inRemovedItem(change) && fits(change);
        return stored ? ChangeResult.of(change, Outcome.SAVED, bench.save(change)) : beside(change);
    }

    /** What cannot simply be the answer is kept beside it, while there is room. */
    private ChangeResult beside(Incoming.Change change) {
        if (bench.crowded()) {
            return ChangeResult.refused(change, RefusalCode.TOO_MANY_ANSWERS);
        }
        if (keeps(change)) {
            return ChangeResult.of(change, Outcome.KEPT, bench.keep(change));
        }
        return inRemovedItem(change)
                ? ChangeResult.of(change, Outcome.CONFLICT, bench.storeInRemovedItem(change, fits(change)))
                : ChangeResult.of(change, Outcome.CONFLICT, bench.conflict(change));
    }

    private boolean inRemovedItem(Incoming.Change change) {
        return change.answerKey() instanceof AnswerKey.Inner inner && bench.removed(inner.itemKey());
    }

    private boolean keeps(Incoming.Change change) {
        return !situation.open() || situation.blind() || change.home() instanceof Home.Nowhere;
    }

    /** Rule 2: nothing to store, but what it settles is settled. */
    private ChangeResult same(Incoming.Change change) {
        return !keeps(change) && bench.settlesAnything(change)
                ? ChangeResult.of(change, Outcome.SAVED, bench.save(change))
                : ChangeResult.of(change, Outcome.UNCHANGED, bench.revisionOf(change.key()));
    }

    private boolean sameAsStored(Incoming.Change change) {
        return change.removesItem()
                ? !bench.present((AnswerKey.Item) change.answerKey())
                : Objects.equals(bench.valueOf(change.key()), change.value());
    }

    /** Rules 3 and 4; a base that the application has not reached is stale. */
    private boolean fits(Incoming.Change change) {
        if (change.base() > bench.revision()) {
            return false;
        }
        return change.removesItem() ? removalFits(change) : answerFits(change);
    }

    private boolean answerFits(Incoming.Change change) {
        StoredAnswer stored = bench.answer(change.key());
        return stored == null || stored.revision() == 0
                ? change.base() == 0 || change.moved()
                : change.hasSeen(stored) || stored.ownFrom(situation.device(), change.base());
    }

    /** A removal answers to everything in the item: the highest revision counts, and every later writer. */
    private boolean removalFits(Incoming.Change change) {
        List<StoredAnswer> parts = bench.itemAnswers((AnswerKey.Item) change.answerKey());
        long highest = parts.stream()
                .mapToLong(part -> change.hasSeen(part) ? change.base() : part.revision())
                .max()
                .orElse(0);
        List<StoredAnswer> later = parts.stream()
                .filter(part -> part.revision() > change.base() && !change.hasSeen(part))
                .toList();
        boolean ownSince =
                !later.isEmpty() && later.stream().allMatch(part -> part.ownFrom(situation.device(), change.base()));
        return highest == change.base() || ownSince;
    }
}
