package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.casework.names.Asked;
import org.passerelle.casework.names.KnownName;

/** Opens who may be meant and puts the best of them first: a thousand names take too long for an event loop. */
@ApplicationScoped
class RankCases {

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(
                    (Fit fit) -> fit.score().points())
            .reversed()
            .thenComparing(Fit::application);

    private final Vertx vertx;
    private final NameVault vault;

    RankCases(Vertx vertx, NameVault vault) {
        this.vertx = vertx;
        this.vault = vault;
    }

    /** One who fits. */
    record Fit(UUID application, KnownName name, Asked.Score score) {}

    /** Those who fit, the best first; empty for none. */
    Uni<SequencedMap<UUID, Fit>> best(Asked asked, Map<UUID, byte[]> sealed) {
        return UniHelper.toUni(vertx.executeBlocking(() -> ranked(asked, sealed), false));
    }

    /** What is known of each of these cases. */
    Uni<Map<UUID, KnownName>> names(Mutiny.StatelessSession tx, Collection<UUID> ids) {
        return new CaseNames(tx).of(ids).map(candidates -> {
            Map<UUID, KnownName> names = new LinkedHashMap<>();
            candidates.forEach(one -> names.put(one.application(), vault.open(one.application(), one.kept())));
            return names;
        });
    }

    private SequencedMap<UUID, Fit> ranked(Asked asked, Map<UUID, byte[]> sealed) {
        List<Fit> fits = sealed.entrySet().stream()
                .flatMap(one -> fit(asked, one.getKey(), one.getValue()))
                .sorted(BEST_FIRST)
                .toList();
        SequencedMap<UUID, Fit> ranked = new LinkedHashMap<>();
        fits.forEach(fit -> ranked.put(fit.application(), fit));
        return ranked;
    }

    private Stream<Fit> fit(Asked asked, UUID application, byte[] sealed) {
        KnownName name = vault.open(application, sealed);
        return asked.score(name).map(score -> new Fit(application, name, score)).stream();
    }
}
