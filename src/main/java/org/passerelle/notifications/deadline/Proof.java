package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What shows that a person could know, and since when. */
public record Proof(How how, Instant at) {

    /** How we know. */
    public enum How {
        /** The network says that a message reached their phone or mailbox. */
        DELIVERED,
        /** They signed in after the message was written. */
        SIGNED_IN,
        /** A helper or an officer recorded that they told them. */
        TOLD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The first of those there are. */
    public static Optional<Proof> first(
            @Nullable Instant delivered, @Nullable Instant signedIn, @Nullable Instant told) {
        return Stream.of(of(How.DELIVERED, delivered), of(How.SIGNED_IN, signedIn), of(How.TOLD, told))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Proof::at));
    }

    private static Optional<Proof> of(How how, @Nullable Instant at) {
        return Optional.ofNullable(at).map(moment -> new Proof(how, moment));
    }
}
