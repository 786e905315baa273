package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.MissingItems.MissingItem;

/** Gathers from every feature what a case still lacks. */
@ApplicationScoped
public class ListMissingItems {

    private final List<MissingItems> sources;

    ListMissingItems(@All List<MissingItems> sources) {
        this.sources = sources;
    }

    /** Everything missing, feature by feature; empty if nothing is. */
    public Uni<List<MissingItem>> of(Mutiny.StatelessSession tx, UUID caseId) {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(source -> source.missing(tx, caseId))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
