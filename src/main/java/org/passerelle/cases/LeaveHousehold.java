package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;

/** Lets any adult leave their household, alone and in private, keeping time and weight. */
@ApplicationScoped
class LeaveHousehold {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HouseholdAccess access;
    private final EndMembership ending;
    private final AccountNotices notices;

    LeaveHousehold(
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

    /** Who is in no household has left it. */
    Uni<HouseholdOutcome> leave(Actor.Applicant actor, UUID id) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Applications(tx)
                .lock(id)
                .chain(() -> access.find(tx, actor, id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new HouseholdOutcome.NotFound())
                        : leave(tx, actor, id, now)));
    }

    private Uni<HouseholdOutcome> leave(Mutiny.StatelessSession tx, Actor.Applicant actor, UUID id, Instant now) {
        Announcement left = Announcement.about(id, actor.accountId(), Notice.HOUSEHOLD_LEFT);
        return new HouseholdMembers(tx)
                .current(id)
                .chain(membership -> end(tx, membership, left, now))
                .replaceWith(new HouseholdOutcome.Done());
    }

    private Uni<Void> end(
            Mutiny.StatelessSession tx,
            HouseholdMembers.@Nullable Membership membership,
            Announcement left,
            Instant now) {
        return membership == null
                ? Uni.createFrom().voidItem()
                : new Households(tx)
                        .lock(membership.household())
                        .chain(() -> new HouseholdMembers(tx).present(membership.household()))
                        .chain(members -> ending.end(
                                tx, membership.household(), members, membership.id(), HouseholdEnd.LEFT, now))
                        .chain(() -> notices.tell(tx, left));
    }
}
