package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** What follows an answer: an entry in the trail, and for a hit a task. */
@ApplicationScoped
class CheckAnswered {

    private final AuditTrail trail;
    private final StaffTasks tasks;

    CheckAnswered(AuditTrail trail, StaffTasks tasks) {
        this.trail = trail;
        this.tasks = tasks;
    }

    /** The person reads of it as soon as they may read that something was asked. */
    Uni<Void> tell(
            Mutiny.StatelessSession tx, Actor.Staff actor, CheckRows.Check asked, CheckResult result, Instant now) {
        AuditEntry entry = AuditEntry.about(asked.application(), AuditAction.CHECK_ANSWERED, actor, now)
                .coded(asked.kind().code())
                .hiddenUntil(asked.hiddenUntil());
        return trail.record(tx, entry)
                .chain(() -> result == CheckResult.HIT
                        ? tasks.open(tx, new NewTask(CheckHit.KIND, asked.id(), asked.application(), now))
                        : Uni.createFrom().voidItem());
    }
}
