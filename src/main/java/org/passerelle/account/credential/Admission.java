package org.passerelle.account.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may try to sign in now. Every try counts as wrong until it has proved right, which ends the count, so
 * that trying in parallel gains nothing.
 */
public sealed interface Admission {

    /** How far back the facts must reach. */
    Duration LOOKS_BACK = Duration.ofDays(1);

    /** How many wrong tries close the door, and within which time. */
    int TRIES = 5;

    Duration WINDOW = Duration.ofMinutes(15);

    /** How long the door stays closed: the first time, the second, and so on; the last value stays. */
    List<Duration> WAITS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    /** A wrong try, and until when it closed the door if it did. */
    record WrongTry(Instant at, @Nullable Instant lockedUntil) {}

    /** The try is let in; should it be wrong, the door closes until {@code locksUntil}, or not at all. */
    record Admitted(@Nullable Instant locksUntil) implements Admission {}

    /** The door is closed; nothing is looked at. */
    record Locked(Duration retryAfter) implements Admission {}

    /** Decides from the wrong tries of the last day, the oldest first. */
    static Admission decide(List<WrongTry> tries, Instant now) {
        Optional<Instant> closed = tries.stream()
                .map(WrongTry::lockedUntil)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .filter(until -> until.isAfter(now));
        return closed.<Admission>map(until -> new Locked(Duration.between(now, until)))
                .orElseGet(() -> admit(tries, now));
    }

    private static Admission admit(List<WrongTry> tries, Instant now) {
        long before = tries.stream()
                .skip(afterLastLock(tries))
                .filter(wrong -> wrong.at().isAfter(now.minus(WINDOW)))
                .count();
        return new Admitted(before + 1 < TRIES ? null : now.plus(wait(tries)));
    }

    private static int afterLastLock(List<WrongTry> tries) {
        return IntStream.range(0, tries.size())
                        .filter(place -> tries.get(place).lockedUntil() != null)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static Duration wait(List<WrongTry> tries) {
        long locks = tries.stream().filter(wrong -> wrong.lockedUntil() != null).count();
        return WAITS.get(Math.toIntExact(Math.min(locks, WAITS.size() - 1L)));
    }
}
