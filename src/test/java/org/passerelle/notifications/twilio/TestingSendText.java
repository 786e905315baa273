package org.passerelle.notifications.twilio;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Notice;
import org.passerelle.notifications.OutgoingMessage;
import org.passerelle.notifications.SendResult;

/** Sends texts as the product does, set up by environment variables. */
final class TestingSendText implements AutoCloseable {

    static final String NUMBER = "+33639987001";
    static final String PUBLIC = "https://apply.example.org";
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TwilioClient client;
    private final TwilioHealth health;
    private final SendText sendText;

    TestingSendText(Map<String, String> environment) {
        TwilioSettings settings = settings(environment);
        client = new TwilioClient(vertx, settings, InstantSource.fixed(NOW));
        health = new TwilioHealth(settings);
        sendText = new SendText(client, new TextRequests(settings, PUBLIC + "/"), health, new TwilioMetrics(meters));
    }

    static TwilioSettings settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(TwilioSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(TwilioSettings.class);
    }

    /** Those of the stand-in, and these. */
    static Map<String, String> with(TwilioStandIn standIn, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(standIn.environment());
        environment.putAll(more);
        return environment;
    }

    static OutgoingMessage message(String body) {
        return message(Notice.APPLICATION_SUBMITTED, body);
    }

    static OutgoingMessage message(Notice notice, String body) {
        return new OutgoingMessage(
                UUID.fromString("01900000-0000-7000-8000-000000000007"),
                2,
                null,
                new Contact.Phone(NUMBER),
                notice,
                "en",
                body);
    }

    SendResult send(String body) throws Exception {
        return start(message(body)).get(30, TimeUnit.SECONDS);
    }

    /** Begins on an event loop; fails if the result comes anywhere else. */
    CompletableFuture<SendResult> start(OutgoingMessage message) {
        CompletableFuture<SendResult> result = new CompletableFuture<>();
        context.runOnContext(_ -> sendText.send(message)
                .subscribe()
                .with(
                        sent -> {
                            if (Vertx.currentContext() == context) {
                                result.complete(sent);
                            } else {
                                result.completeExceptionally(new AssertionError("On another context"));
                            }
                        },
                        result::completeExceptionally));
        return result;
    }

    TwilioHealth health() {
        return health;
    }

    double counted(String result) {
        return meters.counter("passerelle.twilio.sent", "result", result).count();
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
