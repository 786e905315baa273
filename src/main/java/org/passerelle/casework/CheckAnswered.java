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

    Uni<Void> tell(Mutiny.StatelessSession tx, Actor.Staff actor, AnswerCheck.Answer answer, Instant now) {
        AuditEntry entry = AuditEntry.about(answer.application(), AuditAction.CHECK_ANSWERED, actor, now);
        return trail.record(tx, entry)
                .chain(() -> answer.result() == CheckResult.HIT
                        ? tasks.open(tx, new NewTask(CheckHit.KIND, answer.check(), answer.application(), now))
                        : Uni.createFrom().voidItem());
    }
}
