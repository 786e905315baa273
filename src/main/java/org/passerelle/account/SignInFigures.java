package org.passerelle.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts codes for those who watch the service; never whose. */
@ApplicationScoped
class SignInFigures {

    private final Counter sent;
    private final Counter used;

    SignInFigures(MeterRegistry meters) {
        sent = Counter.builder("passerelle.codes.sent")
                .description("Sign-in codes handed to the outbox")
                .register(meters);
        used = Counter.builder("passerelle.codes.used")
                .description("Sign-in codes that opened a session")
                .register(meters);
    }

    void codeSent() {
        sent.increment();
    }

    void codeUsed() {
        used.increment();
    }
}
