package org.passerelle.notifications;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/** Looks at every channel each minute: one that takes messages and is slow to pass them on shows no failure. */
@ApplicationScoped
class CircuitsJob implements Job {

    private static final Logger LOG = Logger.getLogger(CircuitsJob.class);

    private final List<Channel> channels;
    private final Circuits circuits;
    private final Mutiny.SessionFactory sessions;
    private final MessageMetrics metrics;
    private final InstantSource clock;

    CircuitsJob(
            @All List<Channel> channels,
            Circuits circuits,
            Mutiny.SessionFactory sessions,
            MessageMetrics metrics,
            InstantSource clock) {
        this.channels = channels;
        this.circuits = circuits;
        this.sessions = sessions;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "circuits";
    }

    @Override
    public Uni<Void> run() {
        return Multi.createFrom()
                .iterable(channels)
                .onItem()
                .transformToUniAndConcatenate(channel -> circuits.look(channel.name(), clock.instant()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> sessions.withStatelessSession(tx -> new CircuitRows(tx).all(clock.instant())))
                .invoke(known -> metrics.circuits(
                        channels.stream().map(Channel::name).distinct().toList(), known))
                .replaceWithVoid();
    }

    /** The database may be away; the next round comes soon. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return run().onFailure()
                .invoke(failure -> LOG.warnf("The channels were not looked at: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
