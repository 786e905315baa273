package org.passerelle.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;

/** What became of a step on the way back. */
sealed interface RecoveryOutcome {

    /** Where it stands; {@code recovery} is what its owner asks with. */
    record Standing(
            String recovery, WayBack.State state, @Nullable Instant until) implements RecoveryOutcome {

        static Standing of(String recovery, RecoveryRow row) {
            WayBack wayBack = row.wayBack();
            boolean held = wayBack.state() == WayBack.State.HELD;
            return new Standing(recovery, wayBack.state(), held ? wayBack.heldUntil() : null);
        }
    }

    record CodeWrong(int triesLeft) implements RecoveryOutcome {}

    record CodeExpired() implements RecoveryOutcome {}

    record RecoveryCodeWrong() implements RecoveryOutcome {}

    record VoucherWrong() implements RecoveryOutcome {}

    record ContactInvalid() implements RecoveryOutcome {}

    record LanguageUnknown() implements RecoveryOutcome {}

    record PinRequired() implements RecoveryOutcome {}

    record PinInvalid() implements RecoveryOutcome {}

    record PinTaken() implements RecoveryOutcome {}

    record TooManyCodes(Duration retryAfter) implements RecoveryOutcome {}

    record TooManyTries(Duration retryAfter) implements RecoveryOutcome {}

    record Unknown() implements RecoveryOutcome {}
}
