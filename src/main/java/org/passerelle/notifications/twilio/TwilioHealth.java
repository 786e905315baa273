package org.passerelle.notifications.twilio;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Shown at {@code /q/health/well}: whether Twilio takes texts from our account. No part of readiness, since a node whose
 * provider is away serves people all the same.
 */
@Default
@Wellness
@ApplicationScoped
class TwilioHealth implements HealthCheck {

    private static final int NO_CODE = 0;

    private final TwilioSettings settings;

    /** Empty while it works, or nothing has been sent yet. */
    private final AtomicReference<Optional<Integer>> refused = new AtomicReference<>(Optional.empty());

    TwilioHealth(TwilioSettings settings) {
        this.settings = settings;
    }

    /** A text was taken. */
    void works() {
        refused.set(Optional.empty());
    }

    /** None is, until an operator does something. */
    void refuses(@Nullable Integer code) {
        refused.set(Optional.of(code == null ? NO_CODE : code));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder reply =
                HealthCheckResponse.named("Texts by Twilio").withData("configured", settings.complete());
        Optional<Integer> code = refused.get();
        code.ifPresent(number -> reply.withData("code", number.longValue()));
        return reply.status(code.isEmpty()).build();
    }
}
