package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes every message to an address at {@code testing.example}. */
@ApplicationScoped
@Priority(2)
class TestingMailChannel implements Channel {

    @Override
    public String name() {
        return "testing-mail";
    }

    @Override
    public boolean serves(Contact contact) {
        return contact.value().endsWith("@testing.example");
    }

    @Override
    public Uni<SendResult> send(OutgoingMessage message) {
        return Uni.createFrom().item(new SendResult.Accepted());
    }
}
