package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.SearchPlan;

/** Finds who may be meant, the surest first, step by step until there are enough. */
@ApplicationScoped
class FindCandidates {

    static final int ENOUGH = 51;

    private static final int MOST_OF_A_STEP = 1_000;

    /** So many cases at most are compared mark by mark. */
    private static final int COMPARED = 5_000;

    private static final int MOST_THREES = 12;

    /** What a mark counts that is too rare for the database to have counted it. */
    private static final long RARE = 500;

    private final NameVault vault;

    FindCandidates(NameVault vault) {
        this.vault = vault;
    }

    /** Those found so far, sealed, in the order in which they were; whether there may be others. */
    record Found(SequencedMap<UUID, byte[]> sealed, boolean more) {

        private Found with(List<CaseNames.Candidate> candidates) {
            SequencedMap<UUID, byte[]> all = new LinkedHashMap<>(sealed);
            candidates.forEach(one -> all.putIfAbsent(one.application(), one.kept()));
            return new Found(all, more || candidates.size() == MOST_OF_A_STEP);
        }

        private boolean enough() {
            return sealed.size() >= ENOUGH;
        }

        /** Whoever is not looked for any more may fit as well. */
        private Found leaving(List<Step> left) {
            return left.isEmpty() ? this : new Found(sealed, true);
        }
    }

    /** One way to look: all conditions hold; then who has most of the threes, where there are any. */
    private record Step(List<Set<String>> conditions, Set<String> threes) {}

    Uni<Found> find(Mutiny.StatelessSession tx, Asked asked) {
        return new CaseNames(tx).byIndex().chain(() -> go(tx, steps(asked), new Found(new LinkedHashMap<>(), false)));
    }

    /** Those for whom all these conditions hold, for who knows what to look for. */
    Uni<Found> find(Mutiny.StatelessSession tx, List<Set<String>> conditions) {
        return new CaseNames(tx)
                .byIndex()
                .chain(() -> take(tx, new Step(conditions, Set.of())))
                .map(new Found(new LinkedHashMap<>(), false)::with);
    }

    private Uni<Found> go(Mutiny.StatelessSession tx, List<Step> left, Found found) {
        return left.isEmpty() || found.enough()
                ? Uni.createFrom().item(found.leaving(left))
                : take(tx, left.getFirst()).map(found::with).chain(more -> go(tx, left.subList(1, left.size()), more));
    }

    private static List<Step> steps(Asked asked) {
        SearchPlan plan = SearchPlan.of(asked.name());
        List<Step> steps = new ArrayList<>();
        List<Set<String>> born =
                asked.birth().map(birth -> List.of(birth.asked())).orElse(List.of());
        plan.steps().forEach(step -> steps.add(new Step(both(step, born), Set.of())));
        if (!born.isEmpty()) {
            steps.add(new Step(born, Set.of()));
            plan.steps().stream().limit(2).forEach(step -> steps.add(new Step(step, Set.of())));
        } else if (!plan.threes().isEmpty()) {
            steps.add(new Step(List.of(), plan.threes()));
        }
        return steps;
    }

    private static List<Set<String>> both(List<Set<String>> step, List<Set<String>> born) {
        List<Set<String>> both = new ArrayList<>(step);
        both.addAll(born);
        return both;
    }

    private Uni<List<CaseNames.Candidate>> take(Mutiny.StatelessSession tx, Step step) {
        CaseNames names = new CaseNames(tx);
        if (step.threes().isEmpty()) {
            return names.find(step.conditions().stream().map(vault::hashed).toList(), MOST_OF_A_STEP);
        }
        List<Long> threes = vault.hashed(step.threes());
        return names.common(threes)
                .map(common -> rarest(threes, common))
                .chain(rare -> rare.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : names.findMostOf(List.of(rare), threes, COMPARED, MOST_OF_A_STEP));
    }

    /** The rarest of them, as many as together do not give too many cases. */
    private static List<Long> rarest(Collection<Long> marks, List<CaseNames.Common> common) {
        Map<Long, Long> cases = new HashMap<>();
        common.forEach(one -> cases.put(one.mark(), one.cases()));
        List<Long> sorted = marks.stream()
                .sorted(Comparator.comparingLong(mark -> cases.getOrDefault(mark, RARE)))
                .limit(MOST_THREES)
                .toList();
        List<Long> rare = new ArrayList<>();
        long sum = 0;
        for (Long mark : sorted) {
            sum += cases.getOrDefault(mark, RARE);
            if (sum > COMPARED) {
                break;
            }
            rare.add(mark);
        }
        return rare;
    }
}
