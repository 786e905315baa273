package org.passerelle.platform.security;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The keys of the outside provider, kept in memory. They are read again when a token names one that is not there, and
 * every hour, so that one that was taken away ends; never twice within thirty seconds, so that made-up names cannot make
 * us flood the provider. While it does not answer, the keys that are known go on working.
 */
@ApplicationScoped
class OutsideKeys {

    private static final Logger LOG = Logger.getLogger(OutsideKeys.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofHours(1);

    private final OutsideProvider provider;
    private final OutsideKeySource source;
    private final Vertx vertx;
    private final InstantSource clock;

    private volatile OutsideKeySet known = OutsideKeySet.NONE;
    private volatile Instant readAt = Instant.EPOCH;
    private Instant askedAt = Instant.EPOCH;
    private CompletableFuture<Boolean> reading = CompletableFuture.completedFuture(true);

    OutsideKeys(OutsideProvider provider, Vertx vertx, InstantSource clock) {
        this.provider = provider;
        this.source = new OutsideKeySource(provider.keys());
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The key of that name, if it is known and made for that algorithm. */
    Optional<Key> find(String keyId, String algorithm) {
        return known.find(keyId, algorithm).map(PublicJsonWebKey::getPublicKey);
    }

    /** Done when all was tried to have the key that such a token names; what comes after runs where the caller ran. */
    Uni<Void> ready(UnverifiedToken token) {
        if (!provider.issued(token) || known.has(token.keyId()) && fresh()) {
            return Uni.createFrom().voidItem();
        }
        Context context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .completionStage(read())
                .onFailure()
                .invoke(OutsideKeys::unread)
                .onFailure()
                .recoverWithItem(false)
                .emitOn(step -> context.runOnContext(_ -> step.run()))
                .replaceWithVoid();
    }

    private boolean fresh() {
        return clock.instant().isBefore(readAt.plus(FRESH));
    }

    private synchronized CompletableFuture<Boolean> read() {
        Instant now = clock.instant();
        if (reading.isDone() && !now.isBefore(askedAt.plus(PAUSE))) {
            askedAt = now;
            reading = vertx.executeBlocking(() -> learn(now), false)
                    .toCompletionStage()
                    .toCompletableFuture();
        }
        return reading;
    }

    private boolean learn(Instant now) {
        try {
            known = source.read();
            readAt = now;
            return true;
        } catch (IOException | JoseException | IllegalArgumentException failure) {
            unread(failure);
            return false;
        }
    }

    /** Its name only: what a provider answers may hold anything. */
    private static void unread(Throwable failure) {
        LOG.warnf(
                "The keys of the outside identity provider cannot be read: %s",
                failure.getClass().getName());
    }
}
