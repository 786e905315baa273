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
import org.passerelle.account.PartnerStaff;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/**
 * Takes somebody out of an organisation, at once and for good; whom they helped hears of it from the features that watch.
 * A lead removes any colleague, but the last lead stays; UKVI removes leads, also the last.
 */
@ApplicationScoped
class RemoveMember {

    private final MemberStep steps;
    private final PartnerStaff staff;
    private final PartnerDoor door;
    private final WatchLeads watchLeads;
    private final List<MemberWatch> watches;

    RemoveMember(
            MemberStep steps,
            PartnerStaff staff,
            PartnerDoor door,
            WatchLeads watchLeads,
            @All List<MemberWatch> watches) {
        this.steps = steps;
        this.staff = staff;
        this.door = door;
        this.watchLeads = watchLeads;
        this.watches = watches;
    }

    /** Who leaves which organisation. */
    private record Leaving(Actor by, UUID organisation, UUID member, Instant now) {}

    Uni<MemberOutcome> remove(Actor by, UUID organisation, UUID member) {
        return steps.run(by, organisation, (tx, now) -> {
            Leaving leaving = new Leaving(by, organisation, member, now);
            return staff.find(tx, organisation, member).chain(found -> remove(tx, leaving, found.orElse(null)));
        });
    }

    private Uni<MemberOutcome> remove(
            Mutiny.StatelessSession tx, Leaving leaving, PartnerStaff.@Nullable Member member) {
        if (member == null) {
            return MemberStep.refused(ProblemType.NOT_FOUND);
        }
        if (leaving.by() instanceof Actor.Staff) {
            return member.lead() ? leave(tx, leaving) : MemberStep.refused(ProblemType.FORBIDDEN);
        }
        return staff.leads(tx, leaving.organisation())
                .chain(leads -> leads.stream().allMatch(lead -> lead.id().equals(member.id()))
                        ? MemberStep.refused(ProblemType.LAST_LEAD)
                        : leave(tx, leaving));
    }

    private Uni<MemberOutcome> leave(Mutiny.StatelessSession tx, Leaving leaving) {
        return door.remove(
                        tx,
                        leaving.organisation(),
                        leaving.member(),
                        leaving.by().id(),
                        leaving.now())
                .chain(left -> left ? watched(tx, leaving) : Uni.createFrom().voidItem())
                .chain(() -> watchLeads.look(tx, leaving.organisation(), leaving.now()))
                .replaceWith(new MemberOutcome.Removed());
    }

    private Uni<Void> watched(Mutiny.StatelessSession tx, Leaving leaving) {
        return Multi.createFrom()
                .iterable(watches)
                .onItem()
                .transformToUniAndConcatenate(
                        watch -> watch.left(tx, leaving.member(), leaving.organisation(), leaving.now()))
                .onItem()
                .ignoreAsUni();
    }
}
