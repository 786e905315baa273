package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.proof.WayBack;
import org.passerelle.account.proof.WorkingDays;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** Stops a way back until a person has looked at it, within two working days. */
@ApplicationScoped
class RecoveryPause {

    private final StaffTasks tasks;
    private final SealedContacts contacts;
    private final AccountNotices notices;

    RecoveryPause(StaffTasks tasks, SealedContacts contacts, AccountNotices notices) {
        this.tasks = tasks;
        this.contacts = contacts;
        this.notices = notices;
    }

    /** What a person is asked to decide; due as seen from some moment. */
    static TaskKind kind(Duration due) {
        return new TaskKind("recovery_check", Roles.CASEWORKER, due, List.of("allow", "refuse"));
    }

    /** Called with the row locked; {@code byContact} where somebody with an old contact objected. */
    Uni<Void> pause(Mutiny.StatelessSession tx, RecoveryRow row, boolean byContact, Instant now) {
        row.state = WayBack.State.PAUSED.code();
        row.pausedAt = now;
        row.stoppedByContact = byContact;
        TaskKind kind = kind(WorkingDays.lasting(WayBack.WORKING_DAYS, now));
        return new Recoveries(tx)
                .update(row)
                .chain(() -> tasks.open(tx, new NewTask(kind, row.id, null, now)))
                .chain(() -> notices.tell(
                        tx,
                        row.accountId,
                        List.of(contacts.open(row)),
                        Notice.RECOVERY_PAUSED,
                        row.language,
                        Map.of()));
    }
}
