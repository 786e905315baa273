package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows nobody, and has trouble with the number a test wants it to. */
@ApplicationScoped
class TestingSenders implements TextSenders {

    private volatile String troubled = "";

    /** The empty word heals it. */
    void failFor(String number) {
        troubled = number;
    }

    @Override
    public Uni<Sender> behind(Mutiny.StatelessSession tx, Contact contact) {
        return contact.value().equals(troubled)
                ? tx.createNativeQuery("select 1 / 0", Integer.class)
                        .getSingleResult()
                        .replaceWith(new Sender.Stranger())
                : Uni.createFrom().item(new Sender.Stranger());
    }

    @Override
    public Uni<Optional<UUID>> named(Mutiny.StatelessSession tx, Contact contact, String pin, Instant now) {
        return Uni.createFrom().item(Optional.empty());
    }

    @Override
    public Uni<Hold> hold(Mutiny.StatelessSession tx, Contact contact, UUID accountId, Instant now) {
        return Uni.createFrom().item(Hold.NONE);
    }

    @Override
    public Uni<Void> speak(Mutiny.StatelessSession tx, UUID accountId, String language) {
        return Uni.createFrom().voidItem();
    }
}
