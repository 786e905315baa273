package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Mask;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows where a way back stands: to its owner, and to the member of staff who has to decide about it. */
@ApplicationScoped
class ReadRecovery {

    private final Mutiny.SessionFactory sessions;
    private final RecoveryDesk desk;
    private final SealedContacts contacts;
    private final AuditTrail trail;
    private final InstantSource clock;

    ReadRecovery(
            Mutiny.SessionFactory sessions,
            RecoveryDesk desk,
            SealedContacts contacts,
            AuditTrail trail,
            InstantSource clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.contacts = contacts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a decision needs.
     *
     * @param recoveries how often somebody came back to this account, this time included
     * @param stopped how often somebody with an old contact stopped it
     * @param oldContacts how many contacts were told
     */
    record Facts(
            UUID id,
            String state,
            String newContact,
            Instant startedAt,
            @Nullable Instant heldUntil,
            @Nullable Instant pausedAt,
            boolean stoppedByContact,
            long recoveries,
            long stopped,
            long oldContacts) {}

    Uni<RecoveryOutcome> standing(String recovery) {
        return sessions.withStatelessSession(tx -> desk.find(tx, recovery))
                .map(row -> row == null ? new RecoveryOutcome.Unknown() : RecoveryOutcome.Standing.of(recovery, row));
    }

    /** For a member of staff, which is written down. */
    Uni<Optional<Facts>> facts(Actor.Staff reader, UUID id) {
        return sessions.withStatelessTransaction(tx -> new Recoveries(tx)
                .find(id)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : facts(tx, row).call(() -> record(tx, row, reader)).map(Optional::of)));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, RecoveryRow row, Actor.Staff reader) {
        return trail.record(
                tx, AuditEntry.aboutAccount(row.accountId, AuditAction.RECOVERY_READ, reader, clock.instant()));
    }

    private Uni<Facts> facts(Mutiny.StatelessSession tx, RecoveryRow row) {
        return new Recoveries(tx).history(row.accountId).chain(history -> new Contacts(tx)
                .hashesOf(row.accountId)
                .map(old -> new Facts(
                        row.id,
                        row.state,
                        Mask.of(contacts.open(row).value()),
                        row.createdAt,
                        row.heldUntil,
                        row.pausedAt,
                        row.stoppedByContact,
                        history.started(),
                        history.stopped(),
                        old.size())));
    }
}
