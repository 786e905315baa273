package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.MissingItems;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseState;

/** Tells that presence is still to be shown, as help; a draft needs none. */
@ApplicationScoped
class PresenceMissing implements MissingItems {

    private static final String KEY = "presence";
    private static final String SECTION = "location";

    private final Cases cases;
    private final GatherPresence gathering;
    private final InstantSource clock;

    PresenceMissing(Cases cases, GatherPresence gathering, InstantSource clock) {
        this.cases = cases;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** Where somebody is, is told to no helper who may not see it. */
    @Override
    public Section section() {
        return Section.LOCATION;
    }

    @Override
    public Uni<List<MissingItem>> missing(Mutiny.StatelessSession tx, UUID caseId) {
        return cases.find(tx, caseId)
                .map(found -> found.filter(view -> view.supplementTo() == null && view.state() != CaseState.DRAFT))
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(List.of()) : missing(tx, found.get()));
    }

    private Uni<List<MissingItem>> missing(Mutiny.StatelessSession tx, CaseView view) {
        return gathering.of(tx, view, clock.instant()).map(facts -> Stream.ofNullable(
                        facts.needed().orElse(null))
                .map(phase -> new MissingItem(KEY, SECTION, "presence_" + phase.code()))
                .toList());
    }
}
