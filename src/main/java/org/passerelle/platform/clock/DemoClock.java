package org.passerelle.platform.clock;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
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
    private final DataSource database;
    private final PasserelleClock clock;
    private final Demo demo;

    DemoClock(Mutiny.SessionFactory sessions, DataSource database, PasserelleClock clock, Demo demo) {
        this.sessions = sessions;
        this.database = database;
        this.clock = clock;
        this.demo = demo;
    }

    /** Before the first request is served: a node that starts must not see an earlier time than the others. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws SQLException {
        if (!demo.on()) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select shift_micros from demo_clock")) {
            row.next();
            clock.shift().read(clock.shift().advances(), row.getLong(1));
        }
    }

    @Scheduled(every = "1s", skipExecutionIf = Demo.Off.class, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        long before = clock.shift().advances();
        return sessions.withStatelessSession(
                        tx -> tx.createQuery(READ, Long.class).getSingleResult())
                .invoke(micros -> clock.shift().read(before, micros))
                .onFailure()
                .invoke(failure -> LOG.debug("The clock's shift could not be read", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    Uni<Instant> advance(Duration by) {
        return sessions.withStatelessTransaction(tx -> tx.createNativeQuery(ADVANCE, Long.class)
                        .setParameter("micros", ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(by)))
                        .getSingleResult())
                .invoke(clock.shift()::advanced)
                .map(_ -> clock.instant());
    }
}
