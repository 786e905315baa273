package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.OfficersApart;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lets an officer confirm what another proposed; who may be the same person is refused, on record, and looked into. */
@ApplicationScoped
class SecondOfficer {

    private final OfficersApart apart;
    private final AuditTrail trail;
    private final StaffTasks tasks;

    SecondOfficer(OfficersApart apart, AuditTrail trail, StaffTasks tasks) {
        this.apart = apart;
        this.trail = trail;
        this.tasks = tasks;
    }

    Uni<Boolean> admits(Mutiny.StatelessSession tx, Actor.Staff actor, ProposedMove proposal, Instant now) {
        UUID first = Objects.requireNonNull(proposal.by().person(), "Nobody proposed this");
        return apart.doubt(tx, first, proposal.at(), actor)
                .chain(doubt -> doubt.isEmpty()
                        ? Uni.createFrom().item(true)
                        : refuse(tx, actor, proposal, doubt.get(), now).replaceWith(false));
    }

    private Uni<Void> refuse(
            Mutiny.StatelessSession tx,
            Actor.Staff actor,
            ProposedMove proposal,
            OfficersApart.Doubt doubt,
            Instant now) {
        AuditEntry entry = AuditEntry.about(proposal.application(), AuditAction.CONFIRMATION_REFUSED, actor, now)
                .because(doubt.name().toLowerCase(Locale.ROOT));
        return trail.record(tx, entry)
                .chain(() -> tasks.open(
                        tx, new NewTask(DoubtedConfirmation.KIND, proposal.id(), proposal.application(), now)));
    }
}
