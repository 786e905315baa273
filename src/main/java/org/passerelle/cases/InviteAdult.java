package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.household.FamilyCode;
import org.passerelle.cases.household.HouseholdRefusal;
import org.passerelle.cases.household.Inviting;
import org.passerelle.cases.household.Joining;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Makes a family code for one adult; who belongs to no household founds one by it. */
@ApplicationScoped
class InviteAdult {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HouseholdAccess access;
    private final FamilyCodes codes;

    InviteAdult(Mutiny.SessionFactory sessions, InstantSource clock, HouseholdAccess access, FamilyCodes codes) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.codes = codes;
    }

    Uni<HouseholdOutcome> invite(Actor actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .lock(id)
                .chain(() -> access.find(tx, actor, id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new HouseholdOutcome.NotFound())
                        : invite(tx, found.get())));
    }

    private Uni<HouseholdOutcome> invite(Mutiny.StatelessSession tx, CaseView view) {
        return access.person(tx, view).chain(person -> new HouseholdMembers(tx)
                .current(view.id())
                .chain(membership -> membership == null
                        ? founding(tx, view, person)
                        : inviting(tx, membership.household(), person)));
    }

    private Uni<HouseholdOutcome> founding(Mutiny.StatelessSession tx, CaseView view, Joining.Person person) {
        return unless(Inviting.objection(person, List.of(), 0), () -> found(tx, view, clock.instant()));
    }

    private Uni<HouseholdOutcome> inviting(Mutiny.StatelessSession tx, UUID household, Joining.Person person) {
        return new Households(tx).lock(household).chain(ever -> new HouseholdMembers(tx)
                .present(household)
                .map(members -> objection(person, members, ever))
                .chain(objection -> unless(objection, () -> issue(tx, household, clock.instant()))));
    }

    private static Optional<HouseholdRefusal> objection(
            Joining.Person person, List<Member> members, @Nullable Integer ever) {
        List<UUID> present = members.stream().map(Member::application).toList();
        return Inviting.objection(person, present, ever == null ? 0 : ever);
    }

    private Uni<HouseholdOutcome> found(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        UUID household = Ids.next();
        var households = new Households(tx);
        return households
                .found(household, now)
                .chain(() -> new HouseholdMembers(tx).add(Ids.next(), household, view, null, now))
                .chain(() -> households.countAdult(household))
                .chain(() -> issue(tx, household, now));
    }

    private Uni<HouseholdOutcome> issue(Mutiny.StatelessSession tx, UUID household, Instant now) {
        FamilyCode code = codes.draw();
        Instant expiresAt = now.plus(FamilyCode.LIFETIME);
        var invitations = new Invitations(tx);
        return invitations
                .add(Ids.next(), household, codes.hash(code), expiresAt, now)
                .chain(() -> invitations.endAllBut(Inviting.MOST_OPEN, household, now))
                .replaceWith(new HouseholdOutcome.Invited(new NewFamilyCode(code.text(), expiresAt)));
    }

    private static Uni<HouseholdOutcome> unless(
            Optional<HouseholdRefusal> objection, Supplier<Uni<HouseholdOutcome>> work) {
        return objection
                .<Uni<HouseholdOutcome>>map(refusal -> Uni.createFrom().item(new HouseholdOutcome.Refused(refusal)))
                .orElseGet(work);
    }
}
