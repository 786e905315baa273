package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.household.HouseholdRefusal;
import org.passerelle.cases.household.Joining;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.security.Actor;

/**
 * Takes an adult's word that a child is theirs to a trained officer. The answer is the same whoever has that number, and
 * claims count as guesses: nobody finds out by it which numbers are children's.
 */
@ApplicationScoped
class ClaimChild {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HouseholdAccess access;
    private final OpenClaim claims;

    ClaimChild(Mutiny.SessionFactory sessions, InstantSource clock, HouseholdAccess access, OpenClaim claims) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.claims = claims;
    }

    Uni<HouseholdOutcome> claim(Actor.Applicant actor, UUID id, CaseReference reference) {
        Wish wish = new Wish(actor, reference, clock.instant());
        return sessions.withStatelessTransaction(tx -> access.find(tx, actor, id)
                .chain(found ->
                        found.isEmpty() ? outcome(new HouseholdOutcome.NotFound()) : counted(tx, found.get(), wish)));
    }

    private record Wish(Actor.Applicant actor, CaseReference reference, Instant now) {}

    private Uni<HouseholdOutcome> counted(Mutiny.StatelessSession tx, CaseView claimant, Wish wish) {
        var guesses = new HouseholdGuesses(tx);
        return guesses.wait(wish.actor().accountId(), wish.now())
                .chain(wait -> wait.isPresent()
                        ? outcome(new HouseholdOutcome.TooMany(wait.get()))
                        : guesses.add(wish.actor().accountId(), wish.now())
                                .chain(() -> access.person(tx, claimant))
                                .chain(person -> decide(tx, claimant, person, wish)));
    }

    private Uni<HouseholdOutcome> decide(
            Mutiny.StatelessSession tx, CaseView claimant, Joining.Person person, Wish wish) {
        if (person.child()) {
            return outcome(new HouseholdOutcome.Refused(HouseholdRefusal.CHILD));
        }
        if (!person.ownCase() || !claimant.state().live()) {
            return outcome(new HouseholdOutcome.Refused(HouseholdRefusal.CLOSED));
        }
        return new Applications(tx)
                .findByReference(wish.reference())
                .chain(found -> look(tx, claimant, found, wish))
                .replaceWith(new HouseholdOutcome.Done());
    }

    private Uni<Void> look(Mutiny.StatelessSession tx, CaseView claimant, Optional<CaseView> found, Wish wish) {
        if (found.isEmpty() || isOwn(claimant, found.get())) {
            return Uni.createFrom().voidItem();
        }
        CaseView child = found.get();
        return access.isChild(tx, child)
                .chain(isChild -> isChild
                        ? claims.open(tx, child.id(), claimant.id(), wish.now())
                        : Uni.createFrom().voidItem());
    }

    private static boolean isOwn(CaseView claimant, CaseView child) {
        boolean sameAccount =
                claimant.accountId() != null && claimant.accountId().equals(child.accountId());
        return claimant.id().equals(child.id()) || sameAccount && child.person() == Person.CHILD;
    }

    private static Uni<HouseholdOutcome> outcome(HouseholdOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
