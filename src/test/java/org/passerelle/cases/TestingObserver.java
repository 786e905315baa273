package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers the moves it was told of, and fails for cases of the form {@link #BREAKS}. */
@ApplicationScoped
class TestingObserver implements MoveObserver {

    static final String BREAKS = "breaks";

    private final Queue<CaseMoved> events = new ConcurrentLinkedQueue<>();

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        events.add(event);
        return event.view().form().equals(BREAKS)
                ? Uni.createFrom().failure(new IllegalStateException("the observer cannot"))
                : Uni.createFrom().voidItem();
    }

    List<CaseMoved> of(UUID caseId) {
        return events.stream().filter(event -> event.view().id().equals(caseId)).toList();
    }
}
