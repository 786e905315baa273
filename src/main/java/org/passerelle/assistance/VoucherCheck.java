package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.witness.Vouching;
import org.passerelle.platform.Chance;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/** Lets a person look at some of the vouchers, taken at random; what is not plausible stops working. */
@Singleton
class VoucherCheck implements TaskDecision {

    private static final String ENDED = "ended";
    private static final TaskKind KIND =
            new TaskKind("voucher_check", Roles.CASEWORKER, Duration.ofDays(3), List.of("plausible", ENDED));

    private final StaffTasks tasks;
    private final Chance chance;

    VoucherCheck(StaffTasks tasks, Chance chance) {
        this.tasks = tasks;
        this.chance = chance;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Asks for a look, now and then. */
    Uni<Void> sample(Mutiny.StatelessSession tx, UUID voucher, UUID application, Instant now) {
        return chance.below(Vouching.ONE_LOOKED_AT_IN) == 0
                ? tasks.open(tx, new NewTask(KIND, voucher, application, now))
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return task.outcome().equals(ENDED)
                ? new Vouchers(tx).end(task.subject(), task.now()).replaceWith(new Decided.Done())
                : Uni.createFrom().item(new Decided.Done());
    }
}
