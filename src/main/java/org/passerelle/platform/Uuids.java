package org.passerelle.platform;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads identifiers that came from outside. */
public final class Uuids {

    private static final int LENGTH = 36;

    private Uuids() {}

    /** Empty for what is not the usual text of a UUID; the JDK alone would take shorter ones. */
    public static Optional<UUID> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
