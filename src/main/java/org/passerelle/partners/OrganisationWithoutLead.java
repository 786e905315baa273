package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.PartnerStaff;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskDecision;
import org.passerelle.platform.tasks.TaskKind;

/**
 * Asks a programme manager to find an organisation a lead, or to propose that it is suspended; it ends by itself once
 * one is invited, and cannot be said to be found before.
 */
@ApplicationScoped
class OrganisationWithoutLead implements TaskDecision {

    private static final String LEAD_INVITED = "lead_invited";

    /** The work itself; its subject is the organisation. */
    static final TaskKind KIND = new TaskKind(
            "organisation_without_lead",
            Roles.PROGRAMME_MANAGER,
            Duration.ofDays(5),
            List.of(LEAD_INVITED, "suspension_proposed"));

    private final PartnerStaff staff;

    OrganisationWithoutLead(PartnerStaff staff) {
        this.staff = staff;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Uni<Decided> decide(Mutiny.StatelessSession tx, DecidedTask task) {
        return task.outcome().equals(LEAD_INVITED)
                ? staff.leadAwaited(tx, task.subject(), task.now())
                        .map(awaited -> awaited ? new Decided.Done() : new Decided.NotNow())
                : new Suspensions(tx)
                        .open(task.subject())
                        .map(open -> open == null ? new Decided.NotNow() : new Decided.Done());
    }
}
