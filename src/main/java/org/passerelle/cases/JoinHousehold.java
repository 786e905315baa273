package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.FamilyCode;
import org.passerelle.cases.household.HouseholdRefusal;
import org.passerelle.cases.household.Joining;
import org.passerelle.platform.security.Actor;

/** Lets an adult join a household with a family code; guesses are counted, so that nobody finds one by trying. */
@ApplicationScoped
class JoinHousehold {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HouseholdAccess access;
    private final FamilyCodes codes;
    private final EnterHousehold enter;

    JoinHousehold(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            HouseholdAccess access,
            FamilyCodes codes,
            EnterHousehold enter) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.codes = codes;
        this.enter = enter;
    }

    /** Joins under the name by which the others are to see this person. */
    Uni<HouseholdOutcome> join(Actor.Applicant actor, UUID id, String code, String name) {
        Wish wish = new Wish(actor, id, code, name, clock.instant());
        return sessions.withStatelessTransaction(tx -> access.find(tx, actor, id)
                .chain(found -> found.isEmpty() ? outcome(new HouseholdOutcome.NotFound()) : guess(tx, wish)));
    }

    private record Wish(Actor.Applicant actor, UUID id, String code, String name, Instant now) {}

    private Uni<HouseholdOutcome> guess(Mutiny.StatelessSession tx, Wish wish) {
        return new HouseholdGuesses(tx)
                .wait(wish.actor().accountId(), wish.now())
                .chain(wait -> wait.isPresent() ? tooMany(wait.get()) : look(tx, wish));
    }

    private Uni<HouseholdOutcome> look(Mutiny.StatelessSession tx, Wish wish) {
        Optional<byte[]> hash = FamilyCode.parse(wish.code()).map(codes::hash);
        return hash.isEmpty()
                ? wrong(tx, wish)
                : new Invitations(tx).find(hash.get()).chain(found -> found(tx, wish, hash.get(), found));
    }

    private Uni<HouseholdOutcome> found(
            Mutiny.StatelessSession tx, Wish wish, byte[] hash, Joining.@Nullable Invitation found) {
        return found == null
                ? wrong(tx, wish)
                : enter.enter(
                        tx, new EnterHousehold.Entry(wish.id(), found.household(), hash, wish.name(), wish.now()));
    }

    private static Uni<HouseholdOutcome> wrong(Mutiny.StatelessSession tx, Wish wish) {
        return new HouseholdGuesses(tx)
                .add(wish.actor().accountId(), wish.now())
                .replaceWith(new HouseholdOutcome.Refused(HouseholdRefusal.CODE_UNKNOWN));
    }

    private static Uni<HouseholdOutcome> tooMany(Duration wait) {
        return outcome(new HouseholdOutcome.TooMany(wait));
    }

    private static Uni<HouseholdOutcome> outcome(HouseholdOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
