package org.passerelle.notifications.twilio;

import com.twilio.http.TwilioRestClient;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * The SDK's client, which blocks, on virtual threads of its own: so many at once and no more, each with an end to its
 * time. Results come back on the Vert.x context of the caller.
 */
@ApplicationScoped
class TwilioClient {

    /** A worker waits for all of its batch, and its claim runs out. */
    private static final Duration LONGEST = Duration.ofSeconds(50);

    private final Vertx vertx;
    private final long longest;
    private final OneTryHttp http;
    private final TwilioRestClient client;
    private final ExecutorService threads;

    TwilioClient(Vertx vertx, TwilioSettings settings, InstantSource clock) {
        this.vertx = vertx;
        this.longest = Math.min(settings.callTimeout().toMillis(), LONGEST.toMillis());
        this.http = new OneTryHttp(settings, clock);
        this.client = new TwilioRestClient.Builder(
                        settings.apiKey().orElseThrow(), settings.apiSecret().orElseThrow())
                .accountSid(settings.accountSid().orElseThrow())
                .httpClient(http)
                .build();
        this.threads = Executors.newFixedThreadPool(
                settings.concurrency(), Thread.ofVirtual().name("twilio-", 0).factory());
    }

    /** Fails with the SDK's exceptions, and with a TimeoutException. */
    <T> Uni<T> call(Function<TwilioRestClient, T> work) {
        return Uni.createFrom().emitter(emitter -> start(work, emitter));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        http.close();
    }

    private <T> void start(Function<TwilioRestClient, T> work, UniEmitter<? super T> emitter) {
        Context context = vertx.getOrCreateContext();
        Future<?> running = threads.submit(() -> run(work, emitter, context));
        long timer = vertx.setTimer(longest, _ -> context.runOnContext(_ -> giveUp(running, emitter)));
        emitter.onTermination(() -> vertx.cancelTimer(timer));
    }

    private <T> void run(Function<TwilioRestClient, T> work, UniEmitter<? super T> emitter, Context context) {
        try {
            T result = work.apply(client);
            context.runOnContext(_ -> emitter.complete(result));
        } catch (RuntimeException | Error failure) {
            context.runOnContext(_ -> emitter.fail(failure));
        }
    }

    /** A virtual thread that is interrupted lets go of its socket. */
    private static void giveUp(Future<?> running, UniEmitter<?> emitter) {
        running.cancel(true);
        emitter.fail(new TimeoutException());
    }
}
