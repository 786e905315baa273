package org.passerelle.partners;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.jobs.Job;
import org.passerelle.platform.jobs.OneByOne;

/** Looks whether each organisation that helps has a lead: an invitation can run out with nobody near. */
@ApplicationScoped
class LeadsJob implements Job {

    private static final Logger LOG = Logger.getLogger(LeadsJob.class);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final WatchLeads watchLeads;
    private final Demo demo;

    LeadsJob(Mutiny.SessionFactory sessions, InstantSource clock, WatchLeads watchLeads, Demo demo) {
        this.sessions = sessions;
        this.clock = clock;
        this.watchLeads = watchLeads;
        this.demo = demo;
    }

    @Override
    public String name() {
        return "partner-leads";
    }

    @Override
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new Organisations(tx).working(demo.on()))
                .chain(ids -> OneByOne.each(ids, LOG, "Looking after a lead", id -> look(id, now)));
    }

    private Uni<Void> look(UUID organisation, Instant now) {
        return sessions.withStatelessTransaction(tx -> watchLeads.look(tx, organisation, now));
    }
}
