package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.AssistedAccounts;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/**
 * Makes the code with which a person takes their application over, until they have. Each ends the one before it, so that
 * nobody has a copy of the one that works, and each is on record.
 */
@ApplicationScoped
class PrintCode {

    private static final int MOST_A_DAY = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AssistedAccounts accounts;
    private final AuditTrail trail;

    PrintCode(Mutiny.SessionFactory sessions, InstantSource clock, AssistedAccounts accounts, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.accounts = accounts;
        this.trail = trail;
    }

    /** What became of it. */
    sealed interface Outcome {

        record Printed(String code) implements Outcome {}

        record TakenOver() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    Uni<Outcome> print(Actor.Helper helper, UUID application) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new AssistedRows(tx)
                .signedUpBy(helper, application, now)
                .chain(account -> account == null
                        ? Uni.createFrom().item(new Outcome.NotFound())
                        : print(tx, helper, application, account, now)));
    }

    private Uni<Outcome> print(
            Mutiny.StatelessSession tx, Actor.Helper helper, UUID application, UUID account, Instant now) {
        return new AssistedRows(tx)
                .printedSince(application, now.minus(DAY))
                .chain(printed -> printed.size() < MOST_A_DAY
                        ? renew(tx, helper, application, account, now)
                        : Uni.createFrom()
                                .item(new Outcome.TooMany(
                                        Duration.between(now, printed.getFirst().plus(DAY)))));
    }

    private Uni<Outcome> renew(
            Mutiny.StatelessSession tx, Actor.Helper helper, UUID application, UUID account, Instant now) {
        return accounts.printCode(tx, account)
                .chain(code -> code.isEmpty()
                        ? Uni.createFrom().item(new Outcome.TakenOver())
                        : recorded(tx, helper, application, now).replaceWith(new Outcome.Printed(code.get())));
    }

    private Uni<Void> recorded(Mutiny.StatelessSession tx, Actor.Helper helper, UUID application, Instant now) {
        return new AssistedRows(tx)
                .addPrint(application, helper, now)
                .chain(() -> trail.record(
                        tx, AuditEntry.about(application, AuditAction.RECOVERY_CODE_PRINTED, helper, now)));
    }
}
