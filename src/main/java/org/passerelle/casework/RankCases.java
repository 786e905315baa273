package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.KnownName;

/** Opens who may be meant and shows the best of them. */
@ApplicationScoped
class RankCases {

    private static final int MOST = FindCandidates.ENOUGH - 1;
    private static final Asked.Score BY_NUMBER = new Asked.Score(100, List.of("reference"));
    private static final Comparator<FoundCase> BEST_FIRST =
            Comparator.comparingInt(FoundCase::score).reversed().thenComparing(FoundCase::id);

    private final NameVault vault;

    RankCases(NameVault vault) {
        this.vault = vault;
    }

    /** At most fifty. */
    SearchOutcome.Found best(Asked asked, FindCandidates.Found found, List<SeenCases.Seen> cases) {
        List<FoundCase> ranked = cases.stream()
                .flatMap(seen -> scored(
                        asked, seen, Objects.requireNonNull(found.sealed().get(seen.id()))))
                .sorted(BEST_FIRST)
                .toList();
        boolean more = found.more() || ranked.size() > MOST;
        return new SearchOutcome.Found(ranked.stream().limit(MOST).toList(), more);
    }

    /** The one with the number that was asked for, or none. */
    Uni<SearchOutcome.Found> byNumber(Mutiny.StatelessSession tx, List<SeenCases.Seen> cases) {
        return names(tx, cases.stream().map(SeenCases.Seen::id).toList())
                .map(names -> new SearchOutcome.Found(
                        cases.stream()
                                .map(seen -> FoundCase.of(seen, names.get(seen.id()), BY_NUMBER))
                                .toList(),
                        false));
    }

    /** What is known of each of these cases. */
    Uni<Map<UUID, KnownName>> names(Mutiny.StatelessSession tx, List<UUID> ids) {
        return new CaseNames(tx).of(ids).map(candidates -> {
            Map<UUID, KnownName> names = new LinkedHashMap<>();
            candidates.forEach(one -> names.put(one.application(), vault.open(one.application(), one.kept())));
            return names;
        });
    }

    private Stream<FoundCase> scored(Asked asked, SeenCases.Seen seen, byte[] sealed) {
        KnownName name = vault.open(seen.id(), sealed);
        return asked.score(name).map(score -> FoundCase.of(seen, name, score)).stream();
    }
}
