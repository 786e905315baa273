package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.Findings.Finding;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.StaffTasks;

/** Takes back what an officer found, with the reason: they themself do, or a supervisor. */
@ApplicationScoped
public class WithdrawFinding {

    private final FindingDesk desk;
    private final StaffTasks tasks;

    WithdrawFinding(FindingDesk desk, StaffTasks tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    public Uni<FindingResult> withdraw(
            Mutiny.StatelessSession tx, Actor.Staff by, UUID application, UUID id, String because, Instant now) {
        return new Findings(tx)
                .lock(application)
                .chain(() -> new Findings(tx).of(application))
                .chain(all -> all.stream()
                        .filter(finding -> finding.id().equals(id))
                        .findFirst()
                        .map(finding -> withdraw(tx, by, application, finding, because, now))
                        .orElseGet(() -> Uni.createFrom().item(new FindingResult.Unknown())));
    }

    private Uni<FindingResult> withdraw(
            Mutiny.StatelessSession tx,
            Actor.Staff by,
            UUID application,
            Finding finding,
            String because,
            Instant now) {
        return mayWithdraw(by, finding)
                ? desk.withdraw(tx, application, finding.id(), by.staffId(), because, now)
                        .chain(() -> PhotoMismatch.over(tx, tasks, List.of(finding), now))
                        .replaceWith(new FindingResult.Done(desk.open(finding)))
                : Uni.createFrom().item(new FindingResult.RoleNotAllowed());
    }

    private static boolean mayWithdraw(Actor.Staff by, Finding finding) {
        return by.staffId().equals(finding.by()) || by.roles().contains(Roles.SUPERVISOR);
    }
}
