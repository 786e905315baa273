package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.ContactOwners;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.HouseholdAccounts;
import org.passerelle.platform.security.Actor;

/**
 * Lets in whoever comes by a link that works, unless it is the person themself or somebody of their household. All links that
 * do not work are alike.
 */
@ApplicationScoped
class VouchDoor {

    private final Cases cases;
    private final HouseholdAccounts households;
    private final ContactOwners owners;

    VouchDoor(Cases cases, HouseholdAccounts households, ContactOwners owners) {
        this.cases = cases;
        this.households = households;
        this.owners = owners;
    }

    /** To look. */
    Uni<VouchVisit.Found> look(Mutiny.StatelessSession tx, VouchVisit visit) {
        return VouchVault.hash(visit.token())
                .map(hash -> new VouchRequests(tx).linked(hash).chain(request -> found(tx, visit, request)))
                .orElseGet(() -> refused(VouchRefusal.LINK_ENDED));
    }

    /** To answer: one at a time. */
    Uni<VouchVisit.Found> enter(Mutiny.StatelessSession tx, VouchVisit visit) {
        return VouchVault.hash(visit.token())
                .map(hash -> new VouchRequests(tx).lockLinked(hash).chain(request -> found(tx, visit, request)))
                .orElseGet(() -> refused(VouchRefusal.LINK_ENDED));
    }

    private Uni<VouchVisit.Found> found(Mutiny.StatelessSession tx, VouchVisit visit, @Nullable VouchRequest request) {
        return request == null || !request.works(visit.now())
                ? refused(VouchRefusal.LINK_ENDED)
                : cases.find(tx, request.application()).chain(view -> found(tx, visit, request, view));
    }

    private Uni<VouchVisit.Found> found(
            Mutiny.StatelessSession tx, VouchVisit visit, VouchRequest request, Optional<CaseView> view) {
        return view.filter(found -> !AskForVouch.OVER.contains(found.state()))
                .map(person -> open(tx, visit, request, person))
                .orElseGet(() -> refused(VouchRefusal.LINK_ENDED));
    }

    private Uni<VouchVisit.Found> open(
            Mutiny.StatelessSession tx, VouchVisit visit, VouchRequest request, CaseView person) {
        return households
                .around(tx, person.id())
                .chain(around -> own(tx, visit, request, around))
                .map(own -> own
                        ? new VouchVisit.Found.Refused(VouchRefusal.OWN)
                        : new VouchVisit.Found.Open(request, person));
    }

    /** Signed in as one of them, on a phone of theirs, or reached at a contact of theirs. */
    private Uni<Boolean> own(Mutiny.StatelessSession tx, VouchVisit visit, VouchRequest request, List<UUID> around) {
        boolean signedIn = visit.actor()
                .filter(Actor.Applicant.class::isInstance)
                .filter(actor -> around.contains(actor.id()))
                .isPresent();
        return signedIn
                ? Uni.createFrom().item(true)
                : owners.anyUses(tx, visit.deviceToken(), around)
                        .chain(uses ->
                                uses ? Uni.createFrom().item(true) : owners.anyHas(tx, request.contactHash(), around));
    }

    private static Uni<VouchVisit.Found> refused(VouchRefusal why) {
        return Uni.createFrom().item(new VouchVisit.Found.Refused(why));
    }
}
