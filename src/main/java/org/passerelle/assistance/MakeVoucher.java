package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.witness.ShownCode;
import org.passerelle.assistance.witness.Vouching;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Gives a person whom a helper knows a voucher; the one before it from the same helper stops working. */
@ApplicationScoped
class MakeVoucher {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ShownCodes codes;
    private final AuditTrail trail;
    private final VoucherCheck check;

    MakeVoucher(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ShownCodes codes,
            AuditTrail trail,
            VoucherCheck check) {
        this.sessions = sessions;
        this.clock = clock;
        this.codes = codes;
        this.trail = trail;
        this.check = check;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Made(UUID id, String voucher, Instant expiresAt, boolean needsColleague) implements Outcome {}

        record Refused(Vouching.Decision why) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    Uni<Outcome> make(Actor.Helper helper, UUID application) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Vouchers(tx)
                .facts(helper, application, now)
                .chain(facts -> facts == null
                        ? Uni.createFrom().item(new Outcome.NotFound())
                        : decided(tx, helper, application, Vouching.decide(facts), now)));
    }

    private Uni<Outcome> decided(
            Mutiny.StatelessSession tx,
            Actor.Helper helper,
            UUID application,
            Vouching.Decision decision,
            Instant now) {
        return switch (decision) {
            case ALONE -> made(tx, helper, application, false, now);
            case WITH_COLLEAGUE -> made(tx, helper, application, true, now);
            case TOO_EARLY, NOT_TAKEN_OVER, TOO_MANY -> Uni.createFrom().item(new Outcome.Refused(decision));
        };
    }

    private Uni<Outcome> made(
            Mutiny.StatelessSession tx, Actor.Helper helper, UUID application, boolean needsColleague, Instant now) {
        ShownCode code = codes.draw();
        UUID id = Ids.next();
        Vouchers vouchers = new Vouchers(tx);
        return vouchers.endOthers(helper, application, now)
                .chain(() -> vouchers.add(
                        id, codes.hash(ShownCodes.VOUCHER, code), helper, application, needsColleague, now))
                .chain(() ->
                        trail.record(tx, AuditEntry.about(application, AuditAction.PERSON_VOUCHED_FOR, helper, now)))
                .chain(() -> check.sample(tx, id, application, now))
                .replaceWith(new Outcome.Made(id, code.shown(), now.plus(Vouching.LIFETIME), needsColleague));
    }
}
