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
import org.passerelle.platform.security.Actor;

/** Ends a suspension, as another person in another role: members are let in again, and features that watch hear of it. */
@ApplicationScoped
class ConfirmReinstatement {

    private final SuspensionStep steps;
    private final PartnerDoor door;
    private final SuspensionLetters letters;
    private final List<OrganisationWatch> watches;
    private final SecondPerson secondPerson;

    ConfirmReinstatement(
            SuspensionStep steps,
            PartnerDoor door,
            SuspensionLetters letters,
            @All List<OrganisationWatch> watches,
            SecondPerson secondPerson) {
        this.steps = steps;
        this.secondPerson = secondPerson;
        this.door = door;
        this.letters = letters;
        this.watches = watches;
    }

    Uni<SuspensionOutcome> confirm(Actor.Staff by, UUID organisation) {
        return steps.run(organisation, (tx, open, now) -> confirm(tx, by, open, now));
    }

    private Uni<SuspensionOutcome> confirm(
            Mutiny.StatelessSession tx, Actor.Staff by, @Nullable SuspensionRow open, Instant now) {
        UUID first = open == null ? null : open.liftProposedBy;
        Instant since = open == null ? null : open.liftProposedAt;
        if (open == null
                || first == null
                || since == null
                || !SuspensionState.of(open).inForce()) {
            return SuspensionStep.refused(ProblemType.SUSPENSION_NOT_NOW);
        }
        return secondPerson.confirms(tx, first, since, by, () -> confirmed(tx, by.staffId(), open, now));
    }

    private Uni<SuspensionOutcome> confirmed(Mutiny.StatelessSession tx, UUID by, SuspensionRow open, Instant now) {
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
