package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What follows when a text is kept: it is counted, its reply goes out, and words go to those who answer them. */
@ApplicationScoped
class AfterText {

    private final Outbox outbox;
    private final HandOverTexts handOver;
    private final TextMetrics metrics;

    AfterText(Outbox outbox, HandOverTexts handOver, TextMetrics metrics) {
        this.outbox = outbox;
        this.handOver = handOver;
        this.metrics = metrics;
    }

    Uni<Void> carryOn(Incoming text, Understood what) {
        metrics.count(what);
        outbox.kick();
        return what.words() ? handOver.one(text.id()) : Uni.createFrom().voidItem();
    }
}
