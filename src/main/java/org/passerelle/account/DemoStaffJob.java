package org.passerelle.account;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.database.OneNode;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.jobs.Job;

/** Introduces the made-up staff soon after the start of a demonstration. */
@ApplicationScoped
class DemoStaffJob implements Job {

    private static final long LOCK = 7_000_500_002L;

    private final OneNode oneNode;
    private final DemoStaff staff;
    private final boolean wanted;

    DemoStaffJob(
            OneNode oneNode, DemoStaff staff, Demo demo, @ConfigProperty(name = "passerelle.demo.seed") boolean seed) {
        this.oneNode = oneNode;
        this.staff = staff;
        this.wanted = demo.on() && seed;
    }

    @Override
    public String name() {
        return "demo-staff";
    }

    @Override
    @Scheduled(
            every = "20s",
            skipExecutionIf = Demo.Off.class,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return wanted
                ? oneNode.unlessBusy(LOCK, staff::introduce)
                : Uni.createFrom().voidItem();
    }
}
