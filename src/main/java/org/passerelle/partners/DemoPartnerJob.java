package org.passerelle.partners;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.database.OneNode;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.jobs.Job;

/** Introduces the made-up organisation soon after the start of a demonstration, again where that failed. */
@ApplicationScoped
class DemoPartnerJob implements Job {

    private static final long LOCK = 7_000_500_003L;

    private final OneNode oneNode;
    private final DemoPartner partner;
    private final boolean wanted;

    DemoPartnerJob(
            OneNode oneNode,
            DemoPartner partner,
            Demo demo,
            @ConfigProperty(name = "passerelle.demo.seed") boolean seed) {
        this.oneNode = oneNode;
        this.partner = partner;
        this.wanted = demo.on() && seed;
    }

    @Override
    public String name() {
        return "demo-partners";
    }

    @Override
    @Scheduled(
            every = "20s",
            skipExecutionIf = Demo.Off.class,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return wanted
                ? oneNode.unlessBusy(LOCK, partner::introduce)
                : Uni.createFrom().voidItem();
    }
}
