package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Person;

/**
 * Keeps households in step with the cases in them: who submits shares the place, whose case ends belongs no longer. A later
 * form is no case of its own and changes nothing.
 */
@ApplicationScoped
class HouseholdMoves implements MoveObserver {

    private final SharePlaces share;
    private final EndMembership ending;

    HouseholdMoves(SharePlaces share, EndMembership ending) {
        this.share = share;
        this.ending = ending;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        CaseView view = event.view();
        if (view.supplementTo() != null) {
            return Uni.createFrom().voidItem();
        }
        if (event.move().kind() == MoveKind.SUBMIT) {
            return view.person() == Person.CHILD ? childSubmitted(tx, view) : submitted(tx, view);
        }
        return switch (view.state()) {
            case WITHDRAWN -> gone(tx, event, HouseholdEnd.WITHDRAWN);
            case CLOSED -> gone(tx, event, HouseholdEnd.CLOSED);
            case DRAFT,
                    SUBMITTED,
                    WAITING,
                    CALLED,
                    CHECKS,
                    MORE_NEEDED,
                    MINDED_TO_GRANT,
                    BIOMETRICS,
                    GRANTED,
                    TRAVEL_BOOKED,
                    ARRIVED,
                    NOT_ELIGIBLE,
                    REFUSED,
                    UNDER_REVIEW -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> childSubmitted(Mutiny.StatelessSession tx, CaseView view) {
        UUID account = view.accountId();
        return account == null ? Uni.createFrom().voidItem() : new Places(tx).shareWithChild(view.id(), account);
    }

    /** What the draft was to have at its submission is not lost by whoever left, withdrew or sent them away before. */
    private Uni<Void> submitted(Mutiny.StatelessSession tx, CaseView view) {
        return new Households(tx)
                .lockOf(view.id())
                .chain(any -> any ? shared(tx, view) : Uni.createFrom().voidItem())
                .chain(() -> new Places(tx).shareWithChildren(view.id()));
    }

    private Uni<Void> shared(Mutiny.StatelessSession tx, CaseView view) {
        return new HouseholdMembers(tx)
                .companions(view.id())
                .chain(members -> share.among(tx, members, latest(members, view.id())));
    }

    private Uni<Void> gone(Mutiny.StatelessSession tx, CaseMoved event, HouseholdEnd how) {
        return new HouseholdMembers(tx)
                .current(event.view().id())
                .chain(membership -> membership == null
                        ? Uni.createFrom().voidItem()
                        : present(tx, membership)
                                .chain(members -> ending.end(
                                        tx, membership.household(), members, membership.id(), how, event.at())));
    }

    /** Under the lock of the household, which the mover takes last. */
    private static Uni<List<Member>> present(Mutiny.StatelessSession tx, HouseholdMembers.Membership membership) {
        return new Households(tx).lock(membership.household()).chain(() -> new HouseholdMembers(tx)
                .present(membership.household()));
    }

    private static List<Member> latest(List<Member> members, UUID application) {
        return members.reversed().stream()
                .filter(member -> member.application().equals(application))
                .limit(1)
                .toList();
    }
}
