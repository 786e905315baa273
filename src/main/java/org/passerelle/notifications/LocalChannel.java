package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.demo.Demo;

/** The network of made-up phones: takes every message of a demonstration, which is then seen at {@code /demo/phones}. */
@ApplicationScoped
class LocalChannel implements Channel {

    private final Demo demo;

    LocalChannel(Demo demo) {
        this.demo = demo;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public boolean serves(Contact contact) {
        return demo.on();
    }

    @Override
    public boolean reportsInTime() {
        return false;
    }

    @Override
    public Uni<SendResult> send(OutgoingMessage message) {
        return Uni.createFrom().item(new SendResult.Accepted());
    }
}
