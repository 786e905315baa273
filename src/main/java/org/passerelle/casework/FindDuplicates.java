package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.KnownName;
import org.passerelle.casework.names.Resemblance;
import org.passerelle.casework.names.SearchPlan;
import org.passerelle.casework.names.Word;

/** Finds the cases that may be of the same person as one. */
@ApplicationScoped
class FindDuplicates {

    private static final int MOST = 20;
    private static final Comparator<FoundCase> MOST_ALIKE_FIRST =
            Comparator.comparingInt(FoundCase::score).reversed().thenComparing(FoundCase::id);

    private final FindCandidates candidates;
    private final RankCases rank;

    FindDuplicates(FindCandidates candidates, RankCases rank) {
        this.candidates = candidates;
        this.rank = rank;
    }

    /** What was gathered before anything is compared. */
    private record Gathered(KnownName name, Map<UUID, Resemblance.Ties> ties, Set<UUID> apart, Set<UUID> ids) {}

    /** The most alike first, without those that were told apart; none where the name is not known. */
    Uni<List<FoundCase>> of(Mutiny.StatelessSession tx, SeenCases.Seen seen, Reach reach) {
        return rank.names(tx, List.of(seen.id())).chain(known -> of(tx, seen, reach, known.get(seen.id())));
    }

    private Uni<List<FoundCase>> of(
            Mutiny.StatelessSession tx, SeenCases.Seen seen, Reach reach, @Nullable KnownName name) {
        return name == null
                ? Uni.createFrom().item(List.of())
                : gathered(tx, seen.id(), name).chain(all -> compared(tx, seen, reach, all));
    }

    private Uni<Gathered> gathered(Mutiny.StatelessSession tx, UUID id, KnownName name) {
        DuplicateRows rows = new DuplicateRows(tx);
        return rows.ties(id)
                .chain(ties -> rows.apart(id).map(apart -> new Gathered(name, ties, apart, new LinkedHashSet<>())))
                .chain(begun -> alike(tx, ways(name), begun));
    }

    private Uni<Gathered> alike(Mutiny.StatelessSession tx, List<List<Set<String>>> ways, Gathered begun) {
        if (ways.isEmpty()) {
            begun.ids().addAll(begun.ties().keySet());
            return Uni.createFrom().item(begun);
        }
        return candidates
                .find(tx, ways.getFirst())
                .invoke(found -> begun.ids().addAll(found.sealed().keySet()))
                .chain(() -> alike(tx, ways.subList(1, ways.size()), begun));
    }

    /** Born then and with one word that sounds alike, for each of their names; or, with several words, all of them. */
    private static List<List<Set<String>>> ways(KnownName name) {
        List<List<Set<String>>> ways = new ArrayList<>();
        for (List<Word> words : name.words()) {
            List<Set<String>> sounds = SearchPlan.of(words).sounds();
            Set<String> any = new LinkedHashSet<>();
            sounds.forEach(any::addAll);
            if (!sounds.isEmpty()) {
                name.birth().ifPresent(birth -> ways.add(List.of(birth.asked(), any)));
            }
            if (sounds.size() > 1) {
                ways.add(sounds);
            }
        }
        return ways;
    }

    private Uni<List<FoundCase>> compared(
            Mutiny.StatelessSession tx, SeenCases.Seen seen, Reach reach, Gathered gathered) {
        List<UUID> ids = gathered.ids().stream()
                .filter(id -> !id.equals(seen.id()) && !gathered.apart().contains(id))
                .toList();
        return new SeenCases(tx, reach)
                .of(ids)
                .map(cases ->
                        cases.stream().filter(other -> comparable(seen, other)).toList())
                .chain(cases -> rank.names(
                                tx, cases.stream().map(SeenCases.Seen::id).toList())
                        .map(names -> shown(gathered, cases, names)));
    }

    /** One account has one case of its own, and knows its children; a closed case was dealt with. */
    private static boolean comparable(SeenCases.Seen seen, SeenCases.Seen other) {
        boolean sameAccount = seen.accountId() != null && Objects.equals(seen.accountId(), other.accountId());
        return !sameAccount && other.state() != CaseState.CLOSED;
    }

    private static List<FoundCase> shown(Gathered gathered, List<SeenCases.Seen> cases, Map<UUID, KnownName> names) {
        return cases.stream()
                .flatMap(other -> shown(gathered, other, names.get(other.id())))
                .sorted(MOST_ALIKE_FIRST)
                .limit(MOST)
                .toList();
    }

    private static Stream<FoundCase> shown(Gathered gathered, SeenCases.Seen other, @Nullable KnownName name) {
        if (name == null) {
            return Stream.empty();
        }
        Resemblance.Ties ties = gathered.ties().getOrDefault(other.id(), Resemblance.Ties.NONE);
        return Resemblance.worthALook(gathered.name(), name, ties)
                .map(alike -> FoundCase.of(other, name, new Asked.Score(alike.points(), alike.why())))
                .stream();
    }
}
