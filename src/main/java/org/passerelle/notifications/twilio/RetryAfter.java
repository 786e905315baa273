package org.passerelle.notifications.twilio;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After}: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Nobody is believed for longer: after that the channel is tried again. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryAfter() {}

    /** How long to wait; {@code usual} for a text that is neither. */
    static Duration read(String text, Instant now, Duration usual) {
        return within(text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : date(text, now, usual));
    }

    private static Duration date(String text, Instant now, Duration usual) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException _) {
            return usual;
        }
    }

    private static Duration within(Duration pause) {
        Duration atLeast = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
