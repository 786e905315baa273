package org.passerelle.account.onetime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What one destination prefix has used of its codes for a day in UTC; it bounds what fraud can cost. */
public record PrefixBudget(long sent, long most) {

    Optional<Duration> wait(Instant now) {
        return sent < most ? Optional.empty() : Optional.of(Duration.between(now, tomorrow(now)));
    }

    private static Instant tomorrow(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
