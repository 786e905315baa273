package org.passerelle.drafts;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Safeguarding;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Turns what saves have raised into tasks for trained officers: signal and task change in one transaction. */
@ApplicationScoped
class HandOverSignals {

    private static final int BATCH = 100;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final StaffTasks tasks;

    HandOverSignals(Mutiny.SessionFactory sessions, InstantSource clock, StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** Hands over a batch; gives how many, those at which another node is left out. */
    Uni<Integer> batch() {
        return sessions.withStatelessTransaction(tx ->
                new Signals(tx).claim(BATCH).call(raised -> open(tx, raised)).map(List::size));
    }

    private Uni<Void> open(Mutiny.StatelessSession tx, List<Signals.Raised> raised) {
        return Multi.createFrom()
                .iterable(raised)
                .onItem()
                .transformToUniAndConcatenate(signal -> tasks.open(tx, task(signal)))
                .onItem()
                .ignoreAsUni()
                .chain(() -> new Signals(tx)
                        .handled(raised.stream().map(Signals.Raised::id).toList(), clock.instant()));
    }

    private static NewTask task(Signals.Raised signal) {
        return new NewTask(Safeguarding.TASK, signal.application(), signal.application(), signal.at());
    }
}
