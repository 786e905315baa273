package org.passerelle.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads identifiers that came from outside. */
public final class Uuids {

    private static final Pattern TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Uuids() {}

    /** An id as RFC 9562 writes it; the JDK alone would take shorter ones. */
    public static Optional<UUID> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(written -> TEXT.matcher(written).matches())
                .map(UUID::fromString);
    }
}
