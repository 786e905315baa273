package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.PartnerStaff;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;

/** Opens a task where an organisation has nobody who could invite or remove colleagues, and closes it where it has. */
@ApplicationScoped
class WatchLeads {

    private final PartnerStaff staff;
    private final StaffTasks tasks;

    WatchLeads(PartnerStaff staff, StaffTasks tasks) {
        this.staff = staff;
        this.tasks = tasks;
    }

    Uni<Void> look(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return staff.leads(tx, organisation)
                .chain(leads -> leads.isEmpty()
                        ? staff.leadAwaited(tx, organisation, now)
                        : Uni.createFrom().item(true))
                .chain(led -> led
                        ? tasks.close(tx, OrganisationWithoutLead.KIND, organisation, now)
                        : tasks.open(tx, new NewTask(OrganisationWithoutLead.KIND, organisation, null, now)));
    }
}
