package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lets a second member of the organisation say what the first one said; nobody does so for themself. */
@ApplicationScoped
class ConfirmVoucher {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AuditTrail trail;

    ConfirmVoucher(Mutiny.SessionFactory sessions, InstantSource clock, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.trail = trail;
    }

    /** What became of it. */
    enum Outcome {
        CONFIRMED,
        /** It is their own. */
        OWN,
        NOT_FOUND
    }

    Uni<Outcome> confirm(Actor.Helper colleague, UUID voucher) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Vouchers(tx)
                .confirm(voucher, colleague, now)
                .chain(application -> application == null
                        ? refused(tx, colleague, voucher, now)
                        : trail.record(
                                        tx,
                                        AuditEntry.about(application, AuditAction.PERSON_VOUCHED_FOR, colleague, now))
                                .replaceWith(Outcome.CONFIRMED)));
    }

    private static Uni<Outcome> refused(Mutiny.StatelessSession tx, Actor.Helper colleague, UUID voucher, Instant now) {
        return new Vouchers(tx)
                .madeBy(voucher, colleague.organisationId(), now)
                .map(maker -> refused(maker, colleague));
    }

    private static Outcome refused(@Nullable UUID maker, Actor.Helper colleague) {
        return colleague.memberId().equals(maker) ? Outcome.OWN : Outcome.NOT_FOUND;
    }
}
