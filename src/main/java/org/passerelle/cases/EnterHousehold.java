package org.passerelle.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.AccountNotices;
import org.passerelle.cases.household.HouseholdRefusal;
import org.passerelle.cases.household.Joining;
import org.passerelle.notifications.Announcement;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.Ids;

/** Brings an adult into a household under its locks, and lets all share the best place; a child's case goes to a person. */
@ApplicationScoped
class EnterHousehold {

    private final HouseholdAccess access;
    private final MemberNames names;
    private final SharePlaces share;
    private final OpenClaim claims;
    private final AccountNotices notices;

    EnterHousehold(
            HouseholdAccess access, MemberNames names, SharePlaces share, OpenClaim claims, AccountNotices notices) {
        this.access = access;
        this.names = names;
        this.share = share;
        this.claims = claims;
        this.notices = notices;
    }

    record Entry(UUID application, UUID household, byte[] code, String name, Instant now) {}

    /** What is read under the locks. */
    private record Scene(Entry entry, CaseView joiner, List<Member> members, Joining.Facts facts) {}

    Uni<HouseholdOutcome> enter(Mutiny.StatelessSession tx, Entry entry) {
        var households = new Households(tx);
        var members = new HouseholdMembers(tx);
        return households
                .growth(entry.household())
                .chain(() -> members.present(entry.household()))
                .chain(present -> households.lockCases(cases(present, entry.application())))
                .chain(() -> households.lock(entry.household()))
                .chain(ever -> scene(tx, entry, ever == null ? 0 : ever))
                .chain(scene -> act(tx, scene));
    }

    private static List<UUID> cases(List<Member> present, UUID joiner) {
        return Stream.concat(present.stream().map(Member::application), Stream.of(joiner))
                .distinct()
                .toList();
    }

    private Uni<Scene> scene(Mutiny.StatelessSession tx, Entry entry, int ever) {
        return new Applications(tx)
                .find(entry.application())
                .map(Optional::orElseThrow)
                .chain(joiner -> access.person(tx, joiner).chain(person -> scene(tx, entry, ever, joiner, person)));
    }

    private static Uni<Scene> scene(
            Mutiny.StatelessSession tx, Entry entry, int ever, CaseView joiner, Joining.Person person) {
        var members = new HouseholdMembers(tx);
        return new Invitations(tx).find(entry.code()).chain(invitation -> members.current(joiner.id())
                .chain(current -> members.present(entry.household())
                        .map(present -> new Scene(
                                entry,
                                joiner,
                                present,
                                facts(entry, ever, Objects.requireNonNull(invitation), person, current, present)))));
    }

    private static Joining.Facts facts(
            Entry entry,
            int ever,
            Joining.Invitation invitation,
            Joining.Person joiner,
            HouseholdMembers.@Nullable Membership current,
            List<Member> present) {
        List<Joining.Person> people = present.stream().map(Member::person).toList();
        UUID household = current == null ? null : current.household();
        return new Joining.Facts(invitation, joiner, household, people, ever, entry.now());
    }

    private Uni<HouseholdOutcome> act(Mutiny.StatelessSession tx, Scene scene) {
        return switch (Joining.decide(scene.facts())) {
            case Joining.Decision.Joins() -> join(tx, scene).replaceWith(new HouseholdOutcome.Done());
            case Joining.Decision.JoinedBefore() -> Uni.createFrom().item(new HouseholdOutcome.Done());
            case Joining.Decision.Refused(HouseholdRefusal refusal) ->
                askAPerson(tx, scene, refusal).replaceWith(new HouseholdOutcome.Refused(refusal));
        };
    }

    /** Nobody brings a child into a household by a code: whose child it is, a trained officer finds out. */
    private Uni<Void> askAPerson(Mutiny.StatelessSession tx, Scene scene, HouseholdRefusal refusal) {
        return refusal == HouseholdRefusal.CHILD && !scene.members().isEmpty()
                ? claims.open(
                        tx,
                        scene.joiner().id(),
                        scene.members().getFirst().application(),
                        scene.entry().now())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> join(Mutiny.StatelessSession tx, Scene scene) {
        Entry entry = scene.entry();
        UUID member = Ids.next();
        var members = new HouseholdMembers(tx);
        return members.add(member, entry.household(), scene.joiner(), names.seal(member, entry.name()), entry.now())
                .chain(() -> new Households(tx).countAdult(entry.household()))
                .chain(() -> new Invitations(tx).use(entry.code(), entry.application()))
                .chain(() -> members.present(entry.household()))
                .chain(all -> share.among(tx, all, all))
                .chain(() -> tell(tx, scene));
    }

    /** Each on their own contact; without a name, for phones are shared. */
    private Uni<Void> tell(Mutiny.StatelessSession tx, Scene scene) {
        UUID joiner = Objects.requireNonNull(scene.joiner().accountId());
        return Multi.createFrom()
                .iterable(scene.members())
                .onItem()
                .transformToUniAndConcatenate(member -> notices.tell(
                        tx, Announcement.about(member.application(), member.account(), Notice.HOUSEHOLD_GREW)))
                .onItem()
                .ignoreAsUni()
                .chain(() ->
                        notices.tell(tx, Announcement.about(scene.joiner().id(), joiner, Notice.HOUSEHOLD_JOINED)));
    }
}
