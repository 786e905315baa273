package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SPI: codes that people text by themselves, from a number of theirs. What such a code leads to is offered first, and done
 * when the number that is sent with the offer comes back: who only forges a sender never sees it.
 */
public interface TextCode {

    /** What texts with such a code are counted as, in English capitals. */
    String name();

    /** The code in a text that holds nothing else but a PIN behind it; empty for what never was one. */
    Uni<Optional<Typed>> find(Mutiny.StatelessSession tx, String body, Instant now);

    /** What is said to who texts it; {@link Asked#argument} is the code. */
    Uni<Said> answer(Mutiny.StatelessSession tx, Asked asked);

    /** Does what was offered; {@link Asked#argument} is what it was about. */
    Uni<TextAnswer> agreed(Mutiny.StatelessSession tx, Asked asked);

    /** A code as it was typed, and the digits behind it. */
    record Typed(String code, Optional<String> pin) {}

    /** What comes of a code. */
    sealed interface Said {

        /** An offer, whose notice has a place for the {@code number} besides these values. */
        record Offer(Notice notice, Map<String, String> values, String about) implements Said {
            public Offer {
                Objects.requireNonNull(notice);
                Objects.requireNonNull(about);
                values = Map.copyOf(values);
            }
        }

        /** A reply, and nothing to agree to. */
        record Only(Notice notice) implements Said {
            public Only {
                Objects.requireNonNull(notice);
            }
        }
    }
}
