package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The last change of a key that the server recorded for a device, so that a repeated one gets the same outcome. */
public record Recorded(
        String key,
        long n,
        long base,
        String fingerprint,
        Outcome outcome,
        @Nullable Long revision) {
    public Recorded {
        requireNonNull(key);
        requireNonNull(fingerprint);
        requireNonNull(outcome);
    }
}
