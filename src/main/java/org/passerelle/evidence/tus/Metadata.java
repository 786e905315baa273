package org.passerelle.evidence.tus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Upload-Metadata}: pairs of a key and a Base64 value, with commas between them. */
public final class Metadata {

    private Metadata() {}

    /** The value of a key; empty where it is not there, there twice, or no Base64. */
    public static Optional<String> value(@Nullable String header, String key) {
        String found = null;
        for (String pair : (header == null ? "" : header).split(",")) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts[0].equals(key)) {
                if (found != null || parts.length != 2) {
                    return Optional.empty();
                }
                found = parts[1];
            }
        }
        return Optional.ofNullable(found).flatMap(Metadata::decoded);
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
