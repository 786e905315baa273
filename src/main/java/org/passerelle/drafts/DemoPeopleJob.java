package org.passerelle.drafts;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.account.DemoAccounts;
import org.passerelle.platform.database.OneNode;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.jobs.Job;

/** Introduces the made-up people soon after the first start of a demonstration, before anybody else came. */
@ApplicationScoped
class DemoPeopleJob implements Job {

    private static final long LOCK = 7_000_500_001L;

    private final OneNode oneNode;
    private final DemoAccounts accounts;
    private final DemoPeople people;
    private final boolean wanted;

    DemoPeopleJob(
            OneNode oneNode,
            DemoAccounts accounts,
            DemoPeople people,
            Demo demo,
            @ConfigProperty(name = "passerelle.demo.seed") boolean seed) {
        this.oneNode = oneNode;
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
                ? oneNode.unlessBusy(LOCK, this::introduce)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> introduce() {
        return accounts.nobodyBut(people.phones())
                .chain(alone -> alone ? people.introduce() : Uni.createFrom().voidItem());
    }
}
