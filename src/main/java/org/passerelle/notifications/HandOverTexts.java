package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;

/** Hands words to those who answer them, each text in a transaction of its own; what fails comes again later. */
@ApplicationScoped
class HandOverTexts {

    private static final Logger LOG = Logger.getLogger(HandOverTexts.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int SLOWEST = 6;
    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final FreeTexts freeTexts;
    private final Outbox outbox;
    private final List<Conversations> conversations;

    HandOverTexts(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            FreeTexts freeTexts,
            Outbox outbox,
            @All List<Conversations> conversations) {
        this.sessions = sessions;
        this.clock = clock;
        this.freeTexts = freeTexts;
        this.outbox = outbox;
        this.conversations = conversations;
    }

    /** Hands this one over now, unless somebody else does; a failure only puts it off. */
    Uni<Void> one(UUID text) {
        return sessions.withStatelessTransaction(tx -> new InboundTexts(tx)
                        .waiting(text)
                        .chain(found -> found == null ? Uni.createFrom().voidItem() : handOver(tx, found)))
                .invoke(outbox::kick)
                .onFailure()
                .recoverWithUni(failure -> putOff(text, failure));
    }

    /** Hands over all that are due. */
    Uni<Void> due() {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(FIRST), this::page)
                .until(List::isEmpty)
                .onItem()
                .transformToMultiAndConcatenate(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<List<UUID>> page(AtomicReference<UUID> after) {
        return sessions.withStatelessSession(tx -> new InboundTexts(tx).due(clock.instant(), after.get(), BATCH))
                .invoke(ids -> after.set(ids.isEmpty() ? after.get() : ids.getLast()));
    }

    private Uni<Void> handOver(Mutiny.StatelessSession tx, UUID id) {
        return new InboundTexts(tx)
                .get(id)
                .chain(row -> freeTexts.of(tx, row))
                .call(text -> received(tx, text, conversations))
                .chain(text -> new InboundTexts(tx).handedOver(id, text.accountId()));
    }

    private static Uni<Void> received(Mutiny.StatelessSession tx, FreeText text, List<Conversations> left) {
        return left.isEmpty()
                ? Uni.createFrom().voidItem()
                : left.getFirst().received(tx, text).chain(() -> received(tx, text, left.subList(1, left.size())));
    }

    /** Soon at first, then every hour: somebody waits for an answer. */
    private Uni<Void> putOff(UUID text, Throwable failure) {
        LOG.errorf("The text %s could not be handed over: %s", text, FailureTrace.summary(failure));
        return sessions.withStatelessTransaction(tx -> new InboundTexts(tx)
                        .triesOf(text)
                        .map(tries -> Duration.ofMinutes(1L << Math.min(tries, SLOWEST)))
                        .chain(pause -> new InboundTexts(tx)
                                .putOff(text, clock.instant().plus(pause))))
                .onFailure()
                .invoke(again -> LOG.errorf("Nor put off: %s", FailureTrace.summary(again)))
                .onFailure()
                .recoverWithNull();
    }
}
