package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** A feature that asks for tasks and remembers what was decided; it can refuse to act, or break while it does. */
@ApplicationScoped
class TestingDecision implements TaskDecision {

    static final TaskKind KIND = new TaskKind(
            "test_decision", Roles.CASEWORKER, Duration.ofDays(2), List.of("agree", "refuse", "not_now", "broken"));

    private final Map<UUID, List<DecidedTask>> decided = new ConcurrentHashMap<>();

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return switch (task.outcome()) {
            case "not_now" -> Uni.createFrom().item(new Decided.NotNow());
            case "broken" -> Uni.createFrom().failure(new IllegalStateException("Broken on purpose"));
            default -> {
                decided.computeIfAbsent(task.subject(), _ -> new CopyOnWriteArrayList<>())
                        .add(task);
                yield Uni.createFrom().item(new Decided.Done());
            }
        };
    }

    List<DecidedTask> of(UUID subject) {
        return decided.getOrDefault(subject, List.of());
    }
}
