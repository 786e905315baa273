package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;
import org.passerelle.privacy.FieldCipher;

/** Remembers that two cases are of two people, and ends the tasks of which nothing is left to compare. */
@ApplicationScoped
class TellApart {

    private static final String TABLE = "duplicate_dismissals";
    private static final String COLUMN = "reason";

    private final CompareAll compareAll;
    private final AuditTrail trail;
    private final FieldCipher cipher;

    TellApart(CompareAll compareAll, AuditTrail trail, FieldCipher cipher) {
        this.compareAll = compareAll;
        this.trail = trail;
        this.cipher = cipher;
    }

    Uni<Void> tell(Mutiny.StatelessSession tx, Actor.Staff actor, SeenPair pair, String reason, Instant now) {
        UUID row = Ids.next();
        UUID one = pair.one().id();
        UUID other = pair.other().id();
        DuplicateRows rows = new DuplicateRows(tx);
        boolean first = one.compareTo(other) < 0;
        return rows.lock(first ? one : other)
                .chain(() -> rows.lock(first ? other : one))
                .chain(() ->
                        rows.dismiss(row, one, other, actor.staffId(), cipher.seal(TABLE, row, COLUMN, reason), now))
                .chain(() -> record(tx, actor, one, reason, now))
                .chain(() -> record(tx, actor, other, reason, now))
                .chain(() -> compareAll.compare(tx, pair.one(), now))
                .chain(() -> compareAll.compare(tx, pair.other(), now));
    }

    private Uni<Void> record(Mutiny.StatelessSession tx, Actor.Staff actor, UUID id, String reason, Instant now) {
        return trail.record(
                tx,
                AuditEntry.about(id, AuditAction.DUPLICATE_DISMISSED, actor, now)
                        .because(reason));
    }
}
