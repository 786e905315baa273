package org.passerelle.platform.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.platform.demo.Demo;

/** Keeps the clock's shift in the database, so that all nodes of a demonstration agree within a second. */
@ApplicationScoped
class DemoClock {

    private static final Logger LOG = Logger.getLogger(DemoClock.class);
    private static final String READ = "select shiftMicros from DemoClockRow";
    private static final String ADVANCE = """
            update demo_clock set shift_micros = shift_micros + :micros returning shift_micros""";

    private final Mutiny.SessionFactory sessions;
    private final PasserelleClock clock;

    DemoClock(Mutiny.SessionFactory sessions, PasserelleClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", skipExecutionIf = Demo.Off.class, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return sessions.withStatelessSession(
                        tx -> tx.createQuery(READ, Long.class).getSingleResult())
                .invoke(this::apply)
                .onFailure()
                .invoke(failure -> LOG.debug("The clock's shift could not be read", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    void start(@Observes StartupEvent event) {
        LOG.debug("The clock follows the database");
    }

    Uni<Instant> advance(Duration by) {
        return sessions.withStatelessTransaction(tx -> tx.createNativeQuery(ADVANCE, Long.class)
                        .setParameter("micros", ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(by)))
                        .getSingleResult())
                .invoke(this::apply)
                .map(_ -> clock.instant());
    }

    private void apply(long micros) {
        clock.shiftBy(Duration.of(micros, ChronoUnit.MICROS));
    }
}
