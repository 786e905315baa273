package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.MissingItems;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseState;
import org.passerelle.evidence.identity.Identity;
import org.passerelle.evidence.identity.Stage;

/** Tells what a case lacks of an identity, once the person was called: before, nothing is missing. */
@ApplicationScoped
class IdentityMissing implements MissingItems {

    private static final String PAPERS = "papers";

    private final Cases cases;
    private final IdentityFacts facts;
    private final InstantSource clock;

    IdentityMissing(Cases cases, IdentityFacts facts, InstantSource clock) {
        this.cases = cases;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.PAPERS;
    }

    @Override
    public Uni<List<MissingItem>> missing(Mutiny.StatelessSession tx, UUID caseId) {
        return cases.find(tx, caseId)
                .chain(found -> found.filter(IdentityMissing::asked).isPresent()
                        ? facts.of(tx, caseId, clock.instant()).map(identity -> missing(found.get(), identity))
                        : Uni.createFrom().item(List.of()));
    }

    /** A later form of a case has no papers of its own. */
    private static boolean asked(CaseView view) {
        return view.supplementTo() == null
                && switch (view.state()) {
                    case CALLED, CHECKS, MORE_NEEDED, MINDED_TO_GRANT, BIOMETRICS, GRANTED -> true;
                    case DRAFT,
                            SUBMITTED,
                            WAITING,
                            TRAVEL_BOOKED,
                            ARRIVED,
                            NOT_ELIGIBLE,
                            REFUSED,
                            UNDER_REVIEW,
                            WITHDRAWN,
                            CLOSED -> false;
                };
    }

    private static List<MissingItem> missing(CaseView view, Identity identity) {
        List<MissingItem> missing = new ArrayList<>();
        Stage.next(view.state(), identity)
                .ifPresent(
                        stage -> missing.add(new MissingItem("identity." + stage.code(), PAPERS, "identity_needed")));
        if (view.state() == CaseState.CALLED && !identity.found().photoMatched()) {
            missing.add(new MissingItem("identity.facePhoto", PAPERS, "face_photo_needed"));
        }
        return missing;
    }
}
