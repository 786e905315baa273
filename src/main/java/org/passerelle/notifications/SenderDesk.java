package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.TextSenders.Hold;
import org.passerelle.notifications.TextSenders.Sender;

/** What all features together know about who texts; the first that knows anybody is believed. */
@ApplicationScoped
class SenderDesk {

    private final List<TextSenders> senders;

    SenderDesk(@All List<TextSenders> senders) {
        this.senders = senders;
    }

    Uni<Sender> behind(Mutiny.StatelessSession tx, Contact contact) {
        return behind(tx, contact, senders);
    }

    private static Uni<Sender> behind(Mutiny.StatelessSession tx, Contact contact, List<TextSenders> asked) {
        return asked.isEmpty()
                ? Uni.createFrom().item(new Sender.Stranger())
                : asked.getFirst()
                        .behind(tx, contact)
                        .chain(found -> found instanceof Sender.Stranger
                                ? behind(tx, contact, asked.subList(1, asked.size()))
                                : Uni.createFrom().item(found));
    }

    Uni<Optional<UUID>> named(Mutiny.StatelessSession tx, Contact contact, String pin, Instant now) {
        return named(tx, contact, pin, now, senders);
    }

    private static Uni<Optional<UUID>> named(
            Mutiny.StatelessSession tx, Contact contact, String pin, Instant now, List<TextSenders> asked) {
        return asked.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : asked.getFirst()
                        .named(tx, contact, pin, now)
                        .chain(found -> found.isPresent()
                                ? Uni.createFrom().item(found)
                                : named(tx, contact, pin, now, asked.subList(1, asked.size())));
    }

    Uni<Hold> hold(Mutiny.StatelessSession tx, Contact contact, UUID account, Instant now) {
        return hold(tx, contact, account, now, senders);
    }

    private static Uni<Hold> hold(
            Mutiny.StatelessSession tx, Contact contact, UUID account, Instant now, List<TextSenders> asked) {
        return asked.isEmpty()
                ? Uni.createFrom().item(Hold.NONE)
                : asked.getFirst()
                        .hold(tx, contact, account, now)
                        .chain(hold -> hold == Hold.NONE
                                ? hold(tx, contact, account, now, asked.subList(1, asked.size()))
                                : Uni.createFrom().item(hold));
    }

    Uni<Void> speak(Mutiny.StatelessSession tx, UUID account, String language) {
        return speak(tx, account, language, senders);
    }

    private static Uni<Void> speak(Mutiny.StatelessSession tx, UUID account, String language, List<TextSenders> told) {
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : told.getFirst()
                        .speak(tx, account, language)
                        .chain(() -> speak(tx, account, language, told.subList(1, told.size())));
    }
}
