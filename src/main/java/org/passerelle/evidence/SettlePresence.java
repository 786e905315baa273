package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Cases;
import org.passerelle.evidence.location.PresenceRule;
import org.passerelle.evidence.location.Sign;

/**
 * Keeps for good that the signs of an application, and of the children covered by it, were enough on a day: once before a
 * call and once after it.
 */
@ApplicationScoped
class SettlePresence {

    private final Cases cases;

    SettlePresence(Cases cases) {
        this.cases = cases;
    }

    /** After a sign was added, or a case was called. */
    Uni<Void> settle(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return each(tx, application, new Run(now, false));
    }

    /** After a sign was taken back: what rested on it alone is no longer shown. */
    Uni<Void> settleAnew(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return each(tx, application, new Run(now, true));
    }

    private record Run(Instant now, boolean anew) {}

    private Uni<Void> each(Mutiny.StatelessSession tx, UUID application, Run run) {
        PresenceSigns signs = new PresenceSigns(tx);
        return signs.lock(application).chain(() -> signs.coveredBy(application)).chain(children -> Multi.createFrom()
                .items(Stream.concat(Stream.of(application), children.stream()))
                .onItem()
                .transformToUniAndConcatenate(one -> one(tx, one, run))
                .onItem()
                .ignoreAsUni());
    }

    private Uni<Void> one(Mutiny.StatelessSession tx, UUID application, Run run) {
        PresenceSigns signs = new PresenceSigns(tx);
        return signs.lock(application)
                .chain(() -> signs.countingFor(application))
                .map(stored -> stored.stream().map(StoredSign::sign).toList())
                .chain(counting ->
                        cases.calledAt(tx, application).chain(called -> both(tx, application, counting, called, run)));
    }

    private static Uni<Void> both(
            Mutiny.StatelessSession tx, UUID application, List<Sign> signs, Optional<Instant> called, Run run) {
        return kept(tx, application, null, PresenceRule.firstShown(signs, Instant.EPOCH), run)
                .chain(() -> called.map(
                                since -> kept(tx, application, since, PresenceRule.firstShown(signs, since), run))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Uni<Void> kept(
            Mutiny.StatelessSession tx,
            UUID application,
            @Nullable Instant calledAt,
            Optional<Instant> shown,
            Run run) {
        PresenceDays days = new PresenceDays(tx);
        Uni<Void> before = run.anew()
                ? days.takeBack(application, calledAt)
                : Uni.createFrom().voidItem();
        return shown.map(day ->
                        before.chain(() -> days.keep(application, new PresenceDays.Shown(calledAt, day), run.now())))
                .orElse(before);
    }
}
