package org.passerelle.partners;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.PartnerDoor;

/**
 * Suspends an organisation now, in the caller's transaction: all members are shut out, and features that watch act for
 * the people they helped. What was let in before ends first; if anything fails, nothing has happened.
 */
@ApplicationScoped
class PutIntoForce {

    private final PartnerDoor door;
    private final SuspensionLetters letters;
    private final List<OrganisationWatch> watches;

    PutIntoForce(PartnerDoor door, SuspensionLetters letters, @All List<OrganisationWatch> watches) {
        this.door = door;
        this.letters = letters;
        this.watches = watches;
    }

    Uni<Void> put(Mutiny.StatelessSession tx, SuspensionRow suspension, Instant now) {
        UUID organisation = suspension.organisationId;
        suspension.inForceAt = now;
        return new Suspensions(tx)
                .change(suspension)
                .chain(() -> new Organisations(tx).suspend(organisation, now))
                .chain(() -> door.bar(tx, organisation, now))
                .chain(() -> watched(tx, organisation, now))
                .chain(() -> letters.suspended(tx, suspension));
    }

    private Uni<Void> watched(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return Multi.createFrom()
                .iterable(watches)
                .onItem()
                .transformToUniAndConcatenate(watch -> watch.suspended(tx, organisation, now))
                .onItem()
                .ignoreAsUni();
    }
}
