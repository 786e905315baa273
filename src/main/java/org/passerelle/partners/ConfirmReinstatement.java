package org.passerelle.partners;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.PartnerDoor;
import org.passerelle.platform.http.ProblemType;

/** Ends a suspension, as another person in another role: members are let in again, and features that watch hear of it. */
@ApplicationScoped
class ConfirmReinstatement {

    private final SuspensionStep steps;
    private final PartnerDoor door;
    private final SuspensionLetters letters;
    private final List<OrganisationWatch> watches;

    ConfirmReinstatement(
            SuspensionStep steps, PartnerDoor door, SuspensionLetters letters, @All List<OrganisationWatch> watches) {
        this.steps = steps;
        this.door = door;
        this.letters = letters;
        this.watches = watches;
    }

    Uni<SuspensionOutcome> confirm(UUID by, UUID organisation) {
        return steps.run(organisation, (tx, open, now) -> confirm(tx, by, open, now));
    }

    private Uni<SuspensionOutcome> confirm(
            Mutiny.StatelessSession tx, UUID by, @Nullable SuspensionRow open, Instant now) {
        if (open == null || SuspensionState.of(open) != SuspensionState.LIFT_PROPOSED) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_NOT_NOW);
        }
        if (by.equals(open.liftProposedBy)) {
            return SuspensionStep.refused(ProblemType.OWN_ACCOUNT);
        }
        open.liftedBy = by;
        open.liftedAt = now;
        return SuspensionStep.kept(tx, open).call(() -> reinstate(tx, open.organisationId, now));
    }

    private Uni<Void> reinstate(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return new Organisations(tx)
                .reinstate(organisation)
                .chain(() -> door.letIn(tx, organisation))
                .chain(() -> Multi.createFrom()
                        .iterable(watches)
                        .onItem()
                        .transformToUniAndConcatenate(watch -> watch.reinstated(tx, organisation, now))
                        .onItem()
                        .ignoreAsUni())
                .chain(() -> letters.openAgain(tx, organisation));
    }
}
