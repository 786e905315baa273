package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.notifications.WeeklyMessage;
import org.passerelle.platform.jobs.OneByOne;

/**
 * Tells people who wait that nothing is new, when they heard nothing about any case of theirs for a week: each in a
 * transaction of its own, so that a run that is cut off goes on where it was and nobody hears it twice.
 */
@ApplicationScoped
class TellWhoWaits {

    private static final Logger LOG = Logger.getLogger(TellWhoWaits.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final WeeklyMessage weeklyMessage;

    TellWhoWaits(Mutiny.SessionFactory sessions, InstantSource clock, WeeklyMessage weeklyMessage) {
        this.sessions = sessions;
        this.clock = clock;
        this.weeklyMessage = weeklyMessage;
    }

    Uni<Void> tell() {
        return tellAfter(FIRST, clock.instant());
    }

    private Uni<Void> tellAfter(UUID after, Instant now) {
        return sessions.withStatelessSession(tx -> new WhoWaits(tx).silentSince(now.minus(WEEK), after, BATCH))
                .chain(found -> each(found, now)
                        .chain(() -> found.size() < BATCH
                                ? Uni.createFrom().voidItem()
                                : tellAfter(found.getLast().account(), now)));
    }

    private Uni<Void> each(List<WhoWaits.Waiting> found, Instant now) {
        Map<UUID, WhoWaits.Waiting> byAccount =
                found.stream().collect(Collectors.toMap(WhoWaits.Waiting::account, Function.identity()));
        List<UUID> accounts = found.stream().map(WhoWaits.Waiting::account).toList();
        return OneByOne.each(accounts, LOG, "A weekly message", account -> one(byAccount.get(account), now));
    }

    private Uni<Void> one(WhoWaits.Waiting waiting, Instant now) {
        return sessions.withStatelessTransaction(tx -> look(tx, waiting, now));
    }

    private Uni<Void> look(Mutiny.StatelessSession tx, WhoWaits.Waiting waiting, Instant now) {
        WhoWaits whoWaits = new WhoWaits(tx);
        UUID application = waiting.application();
        return whoWaits.lock(application)
                .chain(ours -> ours
                        ? whoWaits.stillSilent(application, now.minus(WEEK))
                        : Uni.createFrom().item(false))
                .chain(silent -> silent
                        ? whoWaits.looked(application, now)
                                .chain(() -> weeklyMessage.tell(tx, waiting.account(), application, now))
                        : Uni.createFrom().voidItem());
    }
}
