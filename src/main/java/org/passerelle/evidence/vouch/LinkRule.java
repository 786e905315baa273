package org.passerelle.evidence.vouch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a link works, and how many may be sent: nobody is to be flooded with them. */
public final class LinkRule {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofHours(72);

    /** The time over which links are counted. */
    public static final Duration WITHIN = Duration.ofDays(1);

    private static final int MOST_OF_REQUEST = 3;
    private static final int MOST_OF_APPLICATION = 10;
    private static final int MOST_TO_CONTACT = 3;

    private LinkRule() {}

    /** Links sent within a day, the oldest first: for this request, for the whole application, and to this contact. */
    public record Sent(List<Instant> ofRequest, List<Instant> ofApplication, List<Instant> toContact) {}

    /** Whether it works at that moment; at the very end of its time it no longer does. */
    public static boolean works(@Nullable Instant expiresAt, Instant now) {
        return expiresAt != null && now.isBefore(expiresAt);
    }

    /** How long to wait before another may be sent; empty if it may be at once. */
    public static Optional<Duration> wait(Sent sent, Instant now) {
        return Stream.of(
                        wait(sent.ofRequest(), MOST_OF_REQUEST, now),
                        wait(sent.ofApplication(), MOST_OF_APPLICATION, now),
                        wait(sent.toContact(), MOST_TO_CONTACT, now))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private static Optional<Duration> wait(List<Instant> sent, int most, Instant now) {
        return sent.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, sent.get(sent.size() - most).plus(WITHIN)));
    }
}
