package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers what is handed over, and fails where a test wants it to. */
@ApplicationScoped
class TestingConversations implements Conversations {

    private final Queue<FreeText> received = new ConcurrentLinkedQueue<>();
    private volatile String failing = "";

    /** Fails from now on for the texts of this number; an empty one for nobody's. */
    void failFor(String number) {
        failing = number;
    }

    List<FreeText> from(String number) {
        return received.stream()
                .filter(text -> text.from().value().equals(number))
                .toList();
    }

    @Override
    public Uni<Void> received(Mutiny.StatelessSession tx, FreeText text) {
        if (text.from().value().equals(failing)) {
            return Uni.createFrom().failure(new IllegalStateException("Nobody takes it"));
        }
        received.add(text);
        return Uni.createFrom().voidItem();
    }
}
