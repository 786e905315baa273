package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.onetime.Guess;
import org.passerelle.account.proof.WayBack;

/** Takes a way back on whose contact is confirmed: a hold, of which every old contact is told, or a first taking over. */
@ApplicationScoped
class ConfirmRecovery {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final RecoveryDesk desk;
    private final CodeCheck codeCheck;
    private final WayBackDesk ways;

    ConfirmRecovery(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            RecoveryDesk desk,
            CodeCheck codeCheck,
            WayBackDesk ways) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.codeCheck = codeCheck;
        this.ways = ways;
    }

    private record Call(
            String recovery, String code, @Nullable String pin, Instant now) {

        RecoveryOutcome standing(RecoveryRow row) {
            return RecoveryOutcome.Standing.of(recovery, row);
        }
    }

    Uni<RecoveryOutcome> confirm(String recovery, String code, @Nullable String pin) {
        Call call = new Call(recovery, code, pin, clock.instant());
        return sessions.withStatelessTransaction(tx -> desk.locked(tx, recovery).chain(row -> found(tx, call, row)))
                .invoke(desk::kick);
    }

    /** Where the code has come back before, the reply was lost: it is given again. */
    private Uni<RecoveryOutcome> found(Mutiny.StatelessSession tx, Call call, @Nullable RecoveryRow row) {
        if (row == null) {
            return Uni.createFrom().item(new RecoveryOutcome.Unknown());
        }
        return row.wayBack().state() == WayBack.State.UNCONFIRMED
                ? codeCheck
                        .check(tx, row.contactHash, CodeUse.recovery(row.id), call.code(), call.now())
                        .chain(guess -> act(tx, call, row, guess))
                : Uni.createFrom().item(call.standing(row));
    }

    private Uni<RecoveryOutcome> act(Mutiny.StatelessSession tx, Call call, RecoveryRow row, Guess guess) {
        return switch (guess) {
            case Guess.Right right -> right(tx, call, row, right);
            case Guess.Wrong wrong -> Uni.createFrom().item(new RecoveryOutcome.CodeWrong(wrong.triesLeft()));
            case Guess.Expired _ -> Uni.createFrom().item(new RecoveryOutcome.CodeExpired());
        };
    }

    private Uni<RecoveryOutcome> right(Mutiny.StatelessSession tx, Call call, RecoveryRow row, Guess.Right right) {
        return ways.pin(tx, row, call.pin(), call.now()).chain(chosen -> switch (chosen) {
            case SharedContact.Outcome.Free free ->
                codeCheck.use(tx, right, call.now()).chain(() -> held(tx, call, row, free));
            case SharedContact.Outcome.Missing _ -> Uni.createFrom().item(new RecoveryOutcome.PinRequired());
            case SharedContact.Outcome.Invalid _ -> Uni.createFrom().item(new RecoveryOutcome.PinInvalid());
            case SharedContact.Outcome.Taken _ ->
                codeCheck.charge(tx, right).replaceWith(new RecoveryOutcome.PinTaken());
            case SharedContact.Outcome.TooMany many ->
                Uni.createFrom().item(new RecoveryOutcome.TooManyTries(many.retryAfter()));
        });
    }

    private Uni<RecoveryOutcome> held(
            Mutiny.StatelessSession tx, Call call, RecoveryRow row, SharedContact.Outcome.Free free) {
        row.pinHash = free.pinHash();
        return ways.begin(tx, row, call.now())
                .map(begun -> begun ? call.standing(row) : new RecoveryOutcome.TooManyTries(WayBack.HOLD));
    }
}
