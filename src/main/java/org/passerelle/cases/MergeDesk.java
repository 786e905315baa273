package org.passerelle.cases;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.household.Merging;
import org.passerelle.cases.household.Place;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Locks two cases with the households they are in, and writes what makes them one. */
@ApplicationScoped
class MergeDesk {

    private final MoveCase moveCase;
    private final SharePlaces share;
    private final AccountNotices notices;
    private final AuditTrail trail;
    private final List<MergeObserver> observers;

    MergeDesk(
            MoveCase moveCase,
            SharePlaces share,
            AccountNotices notices,
            AuditTrail trail,
            @All List<MergeObserver> observers) {
        this.moveCase = moveCase;
        this.share = share;
        this.notices = notices;
        this.trail = trail;
        this.observers = observers;
    }

    /** In the order of {@link Households}, so that nobody waits in a circle. */
    Uni<Void> lock(Mutiny.StatelessSession tx, UUID kept, UUID duplicate) {
        var members = new HouseholdMembers(tx);
        return members.current(kept)
                .chain(one -> members.current(duplicate).map(other -> households(one, other)))
                .chain(ids -> lock(tx, ids, Stream.of(kept, duplicate)));
    }

    private static List<UUID> households(
            HouseholdMembers.@Nullable Membership one, HouseholdMembers.@Nullable Membership other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .map(HouseholdMembers.Membership::household)
                .distinct()
                .sorted()
                .toList();
    }

    private static Uni<Void> lock(Mutiny.StatelessSession tx, List<UUID> ids, Stream<UUID> both) {
        var stored = new Households(tx);
        return each(ids, stored::growth)
                .chain(() -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(new HouseholdMembers(tx)::present)
                        .collect()
                        .asList())
                .chain(present -> stored.lockCases(Stream.concat(
                                both, present.stream().flatMap(List::stream).map(Member::application))
                        .distinct()
                        .toList()))
                .chain(() -> each(ids, id -> stored.lock(id).replaceWithVoid()));
    }

    private static Uni<Void> each(List<UUID> ids, Function<UUID, Uni<Void>> call) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(call::apply)
                .onItem()
                .ignoreAsUni();
    }

    /** The membership passes on before the duplicate closes, unless the kept case has one of its own. */
    Uni<Void> merge(Mutiny.StatelessSession tx, CaseView kept, CaseView duplicate, Actor.Staff by, Instant now) {
        var merges = new Merges(tx);
        return inherit(tx, kept, duplicate)
                .chain(() -> passOn(tx, kept, duplicate))
                .chain(() -> moveCase.move(tx, duplicate.id(), closing(by, now), null))
                .invoke(MergeDesk::assertDone)
                .chain(() -> merges.add(duplicate.id(), kept.id(), by.staffId(), now))
                .chain(() -> merges.touch(kept.id()))
                .chain(() -> carryOver(tx, kept, duplicate, now))
                .chain(() -> trail.record(tx, AuditEntry.about(kept.id(), AuditAction.CASES_MERGED, by, now)))
                .chain(() -> trail.record(tx, AuditEntry.about(duplicate.id(), AuditAction.CASES_MERGED, by, now)))
                .chain(() -> tell(tx, kept, duplicate));
    }

    private Uni<Void> carryOver(Mutiny.StatelessSession tx, CaseView kept, CaseView duplicate, Instant now) {
        return Multi.createFrom()
                .iterable(observers)
                .onItem()
                .transformToUniAndConcatenate(each -> each.merged(tx, kept.id(), duplicate.id(), now))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> inherit(Mutiny.StatelessSession tx, CaseView kept, CaseView duplicate) {
        var merges = new Merges(tx);
        var places = new Places(tx);
        return merges.place(kept.id())
                .chain(mine -> merges.place(duplicate.id()).map(other -> Merging.inherited(mine, other)))
                .chain((Place inherited) -> places.improve(inherited))
                .chain(() -> places.shareWithChildren(kept.id()));
    }

    private Uni<Void> passOn(Mutiny.StatelessSession tx, CaseView kept, CaseView duplicate) {
        var members = new HouseholdMembers(tx);
        return members.current(kept.id())
                .chain(own -> own == null
                        ? members.passOn(duplicate.id(), kept)
                        : Uni.createFrom().item(false))
                .chain(() -> members.current(kept.id()))
                .chain(membership -> membership == null
                        ? Uni.createFrom().voidItem()
                        : members.present(membership.household()).chain(all -> share.among(tx, all, all)));
    }

    private static MoveRequest closing(Actor.Staff by, Instant now) {
        Who who = by.roles().contains(Roles.SUPERVISOR) ? Who.SUPERVISOR : Who.CASEWORKER;
        return MoveRequest.of(MoveKind.CLOSE, new Mover(who, by.staffId()), Reason.MERGED, now);
    }

    private static void assertDone(Moved moved) {
        if (!(moved instanceof Moved.Done)) {
            throw new IllegalStateException("An open duplicate could not be closed");
        }
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, CaseView kept, CaseView duplicate) {
        boolean another = !Objects.equals(kept.accountId(), duplicate.accountId());
        return tell(tx, kept)
                .chain(() -> another ? tell(tx, duplicate) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Mutiny.StatelessSession tx, CaseView view) {
        return notices.tell(tx, Announcement.about(view.id(), view.accountId(), Notice.APPLICATION_MERGED));
    }
}
