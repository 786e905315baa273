package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.household.HouseholdRefusal;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Lets the main applicant part with another adult, who keeps time and weight; never with a child who is alone. */
@ApplicationScoped
class RemoveMember {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HouseholdAccess access;
    private final EndMembership ending;
    private final AccountNotices notices;

    RemoveMember(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            HouseholdAccess access,
            EndMembership ending,
            AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.ending = ending;
        this.notices = notices;
    }

    Uni<HouseholdOutcome> remove(Actor.Applicant actor, UUID id, UUID member) {
        Wish wish = new Wish(id, member, clock.instant());
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .lock(id)
                .chain(() -> access.find(tx, actor, id))
                .chain(found -> found.isEmpty() ? outcome(new HouseholdOutcome.NotFound()) : located(tx, wish)));
    }

    private record Wish(UUID application, UUID member, Instant now) {}

    private Uni<HouseholdOutcome> located(Mutiny.StatelessSession tx, Wish wish) {
        return new HouseholdMembers(tx)
                .current(wish.application())
                .chain(membership -> membership == null
                        ? outcome(new HouseholdOutcome.NotFound())
                        : locked(tx, wish, membership.household()));
    }

    private Uni<HouseholdOutcome> locked(Mutiny.StatelessSession tx, Wish wish, UUID household) {
        var members = new HouseholdMembers(tx);
        return new Households(tx)
                .lock(household)
                .chain(() -> members.present(household))
                .chain(present -> members.ever(household).chain(ever -> decide(tx, wish, household, present, ever)));
    }

    private Uni<HouseholdOutcome> decide(
            Mutiny.StatelessSession tx,
            Wish wish,
            UUID household,
            List<Member> present,
            List<HouseholdMembers.Known> ever) {
        if (ever.stream().noneMatch(known -> known.id().equals(wish.member()))) {
            return outcome(new HouseholdOutcome.NotFound());
        }
        if (present.isEmpty() || !present.getFirst().application().equals(wish.application())) {
            return outcome(new HouseholdOutcome.Refused(HouseholdRefusal.NOT_MAIN));
        }
        Optional<Member> target = present.stream()
                .filter(member -> member.id().equals(wish.member()))
                .findFirst();
        return target.map(member -> part(tx, wish, household, present, member))
                .orElseGet(() -> outcome(new HouseholdOutcome.Done()));
    }

    private Uni<HouseholdOutcome> part(
            Mutiny.StatelessSession tx, Wish wish, UUID household, List<Member> present, Member member) {
        return isChild(tx, member)
                .chain(child -> child
                        ? outcome(new HouseholdOutcome.Refused(HouseholdRefusal.CHILD))
                        : ending.end(tx, household, present, member.id(), HouseholdEnd.REMOVED, wish.now())
                                .chain(() -> notices.tell(
                                        tx,
                                        Announcement.about(
                                                member.application(), member.account(), Notice.HOUSEHOLD_LEFT)))
                                .replaceWith(new HouseholdOutcome.Done()));
    }

    private Uni<Boolean> isChild(Mutiny.StatelessSession tx, Member member) {
        return new Applications(tx)
                .find(member.application())
                .chain(view -> view.isPresent()
                        ? access.isChild(tx, view.get())
                        : Uni.createFrom().item(false));
    }

    private static Uni<HouseholdOutcome> outcome(HouseholdOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
