package org.passerelle.evidence;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.StatedAges;
import org.passerelle.evidence.vouch.Worth;

/**
 * Whether somebody may vouch for a friend or a relative: they are 18 or over, their own identity is known here, the other does
 * not vouch for them, and they have not done so before.
 */
@ApplicationScoped
class PersonalGate {

    private final Cases cases;
    private final List<VoucherStanding> standings;
    private final List<StatedAges> ages;

    PersonalGate(Cases cases, @All List<VoucherStanding> standings, @All List<StatedAges> ages) {
        this.cases = cases;
        this.standings = standings;
        this.ages = ages;
    }

    /** Who asks for whom. */
    private record Wish(UUID account, CaseView person, Instant now) {}

    Uni<VouchOutcome.Admission> admit(Mutiny.StatelessSession tx, UUID account, CaseView person, Instant now) {
        Wish wish = new Wish(account, person, now);
        return cases.ownOf(tx, account).chain(own -> admit(tx, own, wish));
    }

    private Uni<VouchOutcome.Admission> admit(Mutiny.StatelessSession tx, List<CaseView> own, Wish wish) {
        return young(tx, own).chain(young -> young ? refused(VouchRefusal.UNDER_AGE) : grown(tx, own, wish));
    }

    private Uni<VouchOutcome.Admission> grown(Mutiny.StatelessSession tx, List<CaseView> own, Wish wish) {
        return any(own, view -> wellKnown(tx, view, wish.now()))
                .chain(known -> known ? known(new Vouchers(tx), wish) : refused(VouchRefusal.NOT_ENTITLED));
    }

    private Uni<Boolean> young(Mutiny.StatelessSession tx, List<CaseView> own) {
        boolean alone = own.stream().anyMatch(view -> view.childAloneSince() != null);
        return alone ? Uni.createFrom().item(true) : any(own, view -> any(ages, one -> one.saysUnder18(tx, view.id())));
    }

    private Uni<Boolean> wellKnown(Mutiny.StatelessSession tx, CaseView view, Instant now) {
        return any(standings, one -> one.wellKnown(tx, view.id(), now));
    }

    private static Uni<VouchOutcome.Admission> known(Vouchers vouchers, Wish wish) {
        UUID owner = wish.person().accountId();
        Uni<Boolean> inReturn = owner == null ? Uni.createFrom().item(false) : vouchers.inReturn(owner, wish.account());
        return inReturn.chain(back -> back ? refused(VouchRefusal.IN_RETURN) : notInReturn(vouchers, wish));
    }

    private static Uni<VouchOutcome.Admission> notInReturn(Vouchers vouchers, Wish wish) {
        return vouchers.twice(wish.person().id(), wish.account())
                .chain(twice -> twice ? refused(VouchRefusal.ALREADY) : admitted(vouchers, wish));
    }

    private static Uni<VouchOutcome.Admission> admitted(Vouchers vouchers, Wish wish) {
        return vouchers.givenSince(wish.account(), wish.now().minus(Duration.ofDays(Worth.WITHIN_DAYS)))
                .map(earlier -> new VouchOutcome.Admission.Admitted(
                        new VouchOutcome.Voucher(wish.account(), null, null, null, earlier)));
    }

    private static <T> Uni<Boolean> any(List<T> all, Function<T, Uni<Boolean>> question) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(question::apply)
                .filter(answer -> answer)
                .collect()
                .first()
                .map(found -> found != null);
    }

    private static Uni<VouchOutcome.Admission> refused(VouchRefusal why) {
        return Uni.createFrom().item(new VouchOutcome.Admission.Refused(why));
    }
}
