package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.privacy.chain.Chain;

/** Signs once a day, by UTC, how far the audit trail has come, and writes into the trail that it did. */
@ApplicationScoped
class SignCheckpoint {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final SealAudit sealAudit;
    private final AuditKeys keys;

    SignCheckpoint(Mutiny.SessionFactory sessions, InstantSource clock, SealAudit sealAudit, AuditKeys keys) {
        this.sessions = sessions;
        this.clock = clock;
        this.sealAudit = sealAudit;
        this.keys = keys;
    }

    /** Does nothing where the day has one. */
    Uni<Void> sign() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sealAudit.seal().chain(() -> sessions.withStatelessTransaction(tx -> signed(tx, now)));
    }

    private Uni<Void> signed(Mutiny.StatelessSession tx, Instant now) {
        return new Checkpoints(tx)
                .has(now.atZone(ZoneOffset.UTC).toLocalDate())
                .chain(done -> done ? Uni.createFrom().voidItem() : made(tx, now));
    }

    private Uni<Void> made(Mutiny.StatelessSession tx, Instant now) {
        return new AuditEntries(tx).end().map(end -> checkpoint(end, now)).chain(checkpoint -> kept(tx, checkpoint));
    }

    /** Of two nodes that sign at once the second finds the day taken. */
    private static Uni<Void> kept(Mutiny.StatelessSession tx, Checkpoint checkpoint) {
        return new Checkpoints(tx)
                .add(checkpoint)
                .chain(added -> added
                        ? new AuditEntries(tx).add(checkpoint.entry(Ids.next()))
                        : Uni.createFrom().voidItem());
    }

    private Checkpoint checkpoint(Chain end, Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        String signature = keys.sign(Checkpoint.payload(day, end, now));
        return new Checkpoint(Ids.next(), day, end, now, keys.signing(), signature);
    }
}
