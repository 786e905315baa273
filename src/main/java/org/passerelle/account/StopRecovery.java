package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Stops a way back for whoever has the link that went to every old contact; once, and not what a person has decided. */
@ApplicationScoped
class StopRecovery {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final ProofSecrets secrets;
    private final RecoveryPause pause;
    private final AccountNotices notices;

    StopRecovery(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            ProofSecrets secrets,
            RecoveryPause pause,
            AccountNotices notices) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.pause = pause;
        this.notices = notices;
    }

    /** Whether it could be stopped now; empty for a link that is none. Looking stops nothing: links are looked at by machines. */
    Uni<Optional<Boolean>> stoppable(String token) {
        return sessions.withStatelessSession(tx -> new Recoveries(tx).linked(secrets.linkHash(token)))
                .map(row ->
                        Optional.ofNullable(row).map(found -> found.wayBack().canBeStopped()));
    }

    /** False for a link that is none. */
    Uni<Boolean> stop(String token) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Recoveries(tx)
                        .linked(secrets.linkHash(token))
                        .chain(row -> RecoveryDesk.locked(tx, row))
                        .chain(row -> stop(tx, row, now)))
                .invoke(notices::kick);
    }

    private Uni<Boolean> stop(Mutiny.StatelessSession tx, @Nullable RecoveryRow row, Instant now) {
        if (row == null) {
            return Uni.createFrom().item(false);
        }
        return (row.wayBack().canBeStopped()
                        ? pause.pause(tx, row, true, now)
                        : Uni.createFrom().voidItem())
                .replaceWith(true);
    }
}
