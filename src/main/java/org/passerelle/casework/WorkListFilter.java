package org.passerelle.casework;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/**
 * Which cases a work list shows, and which first; null leaves a condition out.
 *
 * @param waitingSince cases that have stood where they stand since then or longer
 * @param dueBefore cases with an open task that is due before then
 */
record WorkListFilter(
        @Nullable UUID team,
        @Nullable Assigned assigned,
        @Nullable CaseState state,
        @Nullable Mark mark,
        @Nullable String reference,
        @Nullable Instant waitingSince,
        @Nullable Instant dueBefore,
        boolean stuck,
        Order order) {

    private static final Duration FURTHEST = Duration.ofDays(36_500);

    /** To whom; {@code to} is null for cases that nobody has. */
    record Assigned(@Nullable UUID to) {}

    /** The words of {@code ?mark}. */
    enum Mark {
        URGENT,
        VULNERABLE,
        PARTNER,
        UNHCR
    }

    /** The words of {@code ?order}. */
    enum Order {
        /** Who has stood longest where they stand first. */
        WAITING,
        /** Urgent cases, then those of vulnerable people, then the others, who has stood longest first. */
        URGENCY
    }

    /** Reads the words of a filter; throws {@link ProblemException} for those that are not ours. */
    static WorkListFilter of(WorkListWords words, @Nullable String reference, UUID reader, Instant now) {
        return new WorkListFilter(
                read(words.team(), UUID::fromString),
                read(words.assigned(), word -> assigned(word, reader)),
                read(words.state(), CaseState::valueOf),
                read(words.mark(), word -> word(Mark.class, word)),
                reference == null
                        ? null
                        : CaseReference.parse(reference)
                                .map(CaseReference::text)
                                .orElse(""),
                read(words.waitingSince(), word -> moment(word, now, -1)),
                read(words.dueBefore(), word -> moment(word, now, 1)),
                Boolean.TRUE.equals(read(words.stuck(), WorkListFilter::truth)),
                words.order() == null ? Order.WAITING : read(words.order(), word -> word(Order.class, word)));
    }

    private static <T> @Nullable T read(@Nullable String word, Function<String, T> reading) {
        try {
            return word == null ? null : reading.apply(word);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static Assigned assigned(String word, UUID reader) {
        return switch (word) {
            case "me" -> new Assigned(reader);
            case "none" -> new Assigned(null);
            case String id -> new Assigned(UUID.fromString(id));
        };
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a word of ours");
        }
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    /** A time, or a duration such as P14D, which a saved filter counts anew each time. */
    private static Instant moment(String word, Instant now, int direction) {
        Instant moment = word.startsWith("P")
                ? now.plus(Duration.parse(word).multipliedBy(direction))
                : OffsetDateTime.parse(word).toInstant();
        if (Duration.between(now, moment).abs().compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("no time of this service");
        }
        return moment;
    }

    private static boolean truth(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case String _ -> throw new IllegalArgumentException("not a word of ours");
        };
    }
}
