package org.passerelle.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.DemoAccounts;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.jobs.Job;

/** Introduces the made-up people soon after the first start of a demonstration, on one node, before anybody else came. */
@ApplicationScoped
class DemoPeopleJob implements Job {

    private final Mutiny.SessionFactory sessions;
    private final DemoAccounts accounts;
    private final DemoPeople people;
    private final boolean wanted;

    DemoPeopleJob(
            Mutiny.SessionFactory sessions,
            DemoAccounts accounts,
            DemoPeople people,
            Demo demo,
            @ConfigProperty(name = "passerelle.demo.seed", defaultValue = "true") boolean seed) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.people = people;
        this.wanted = demo.on() && seed;
    }

    @Override
    public String name() {
        return "demo-people";
    }

    @Override
    @Scheduled(every = "1h", skipExecutionIf = Demo.Off.class, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return wanted
                ? sessions.withStatelessTransaction(this::introduce)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> introduce(Mutiny.StatelessSession tx) {
        return accounts.mayBegin(tx)
                .chain(free -> free ? people.introduce(tx) : Uni.createFrom().voidItem());
    }
}
