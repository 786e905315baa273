package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.HouseholdBody.ChildBody;
import org.passerelle.cases.HouseholdBody.InvitationBody;
import org.passerelle.cases.HouseholdBody.MemberBody;
import org.passerelle.platform.security.Actor;

/** Reads a household as one person may see it; who has left it sees nothing of it any longer. */
@ApplicationScoped
class ReadHousehold {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HouseholdAccess access;
    private final MemberNames names;

    ReadHousehold(Mutiny.SessionFactory sessions, InstantSource clock, HouseholdAccess access, MemberNames names) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.names = names;
    }

    Uni<Optional<HouseholdBody>> read(Actor actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> access.find(tx, actor, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : read(tx, id).map(Optional::of)));
    }

    private Uni<HouseholdBody> read(Mutiny.StatelessSession tx, UUID id) {
        return new HouseholdMembers(tx)
                .latest(id)
                .chain(latest -> isShown(latest) ? members(tx, id, latest) : nothing())
                .chain(body -> new ChildClaims(tx).childrenOf(id).map(children -> with(body, children)));
    }

    private static boolean isShown(HouseholdMembers.@Nullable Membership latest) {
        return latest != null && (latest.ended() == null || latest.ended().equals(HouseholdEnd.DISSOLVED.code()));
    }

    private Uni<HouseholdBody> members(Mutiny.StatelessSession tx, UUID id, HouseholdMembers.Membership latest) {
        return new HouseholdMembers(tx).seenBy(latest.id()).chain(known -> {
            List<MemberBody> members = members(known, id);
            boolean main = members.stream().anyMatch(member -> member.you() && member.main());
            return main
                    ? new Invitations(tx)
                            .open(latest.household(), clock.instant())
                            .map(open -> new HouseholdBody(true, members, List.of(), invitations(open)))
                    : Uni.createFrom().item(new HouseholdBody(false, members, List.of(), List.of()));
        });
    }

    private List<MemberBody> members(List<HouseholdMembers.Known> known, UUID id) {
        UUID main = known.stream()
                .filter(one -> one.ended() == null)
                .map(HouseholdMembers.Known::id)
                .findFirst()
                .orElse(null);
        return known.stream().map(one -> member(one, id, main)).toList();
    }

    private MemberBody member(HouseholdMembers.Known one, UUID reader, @Nullable UUID main) {
        return new MemberBody(
                one.id(),
                names.open(one.id(), one.name()),
                one.application().equals(reader),
                one.id().equals(main),
                one.ended() == null ? HouseholdBody.THERE : HouseholdBody.GONE);
    }

    private static List<InvitationBody> invitations(List<Invitations.Open> open) {
        return open.stream()
                .map(one -> new InvitationBody(one.id(), one.expiresAt()))
                .toList();
    }

    private static HouseholdBody with(HouseholdBody body, List<ChildClaims.Child> children) {
        List<ChildBody> shown = children.stream()
                .map(child -> new ChildBody(child.ownAccount() ? null : child.application(), child.reference()))
                .toList();
        return new HouseholdBody(body.main(), body.members(), shown, body.invitations());
    }

    private static Uni<HouseholdBody> nothing() {
        return Uni.createFrom().item(new HouseholdBody(false, List.of(), List.of(), List.of()));
    }
}
