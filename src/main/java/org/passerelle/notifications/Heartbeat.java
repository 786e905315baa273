package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.clock.PasserelleClock;

/**
 * Records that the service runs, so that its outages are known afterwards. A clock that jumps ahead looks like an
 * outage too: whatever waits for time to pass calls this first, and then sees that nobody could act meanwhile.
 */
@ApplicationScoped
public class Heartbeat {

    private final Mutiny.SessionFactory sessions;
    private final PasserelleClock clock;

    Heartbeat(Mutiny.SessionFactory sessions, PasserelleClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** One beat, in a transaction of its own. */
    public Uni<Void> beat() {
        PasserelleClock.Reading reading = clock.read();
        return sessions.withStatelessTransaction(tx -> beat(new ServiceTimes(tx), reading));
    }

    static Uni<Void> beat(ServiceTimes times, PasserelleClock.Reading reading) {
        return times.lock()
                .chain(() -> times.forgetAhead(reading.now()))
                .chain(() -> times.beat(reading.now(), reading.ahead()))
                .chain(beaten -> beaten ? Uni.createFrom().voidItem() : times.begin(reading.now(), reading.ahead()));
    }
}
