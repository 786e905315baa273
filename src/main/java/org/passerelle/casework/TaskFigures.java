package org.passerelle.casework;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.jobs.Job;

/** Shows those who watch the service how many tasks of each kind are open and for how long; never whose. */
@ApplicationScoped
class TaskFigures implements Job {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final MultiGauge open;

    TaskFigures(Mutiny.SessionFactory sessions, InstantSource clock, MeterRegistry meters) {
        this.sessions = sessions;
        this.clock = clock;
        this.open = MultiGauge.builder("passerelle.tasks.open")
                .description("Tasks that wait for a person, by kind and by how long they have waited")
                .register(meters);
    }

    @Override
    public String name() {
        return "task-figures";
    }

    @Override
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return sessions.withStatelessSession(tx -> new TaskRows(tx).open(clock.instant()))
                .invoke(this::show)
                .replaceWithVoid();
    }

    private void show(List<TaskRows.Open> counts) {
        open.register(counts.stream().map(TaskFigures::row).toList(), true);
    }

    private static MultiGauge.Row<Number> row(TaskRows.Open count) {
        return MultiGauge.Row.of(Tags.of("kind", count.kind(), "age", count.age()), count.number());
    }
}
