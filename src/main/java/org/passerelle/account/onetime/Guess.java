package org.passerelle.account.onetime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a guess at the codes of one contact comes to. */
public sealed interface Guess {

    /** The guess is this live code, which is used by it; the others stay live. */
    record Right(UUID code, String language) implements Guess {}

    /** The guess is none of the live codes; each of them loses a try and {@code triesLeft} is the most that one has. */
    record Wrong(List<UUID> charged, int triesLeft) implements Guess {
        public Wrong {
            charged = List.copyOf(charged);
        }
    }

    /** No code is live, or the guess is a used or old one; nothing is lost by it. */
    record Expired() implements Guess {}

    /** Decides from all codes of the contact that are still known. */
    static Guess decide(List<SentCode> codes, Instant now) {
        List<SentCode> live = codes.stream().filter(code -> code.live(now)).toList();
        Optional<SentCode> right = live.stream().filter(SentCode::matches).findFirst();
        if (right.isPresent()) {
            return new Right(right.get().id(), right.get().language());
        }
        boolean onceRight = codes.stream().anyMatch(SentCode::matches);
        return onceRight || live.isEmpty() ? new Expired() : wrong(live);
    }

    private static Wrong wrong(List<SentCode> live) {
        int most = live.stream().mapToInt(SentCode::triesLeft).max().orElseThrow();
        return new Wrong(live.stream().map(SentCode::id).toList(), most - 1);
    }
}
