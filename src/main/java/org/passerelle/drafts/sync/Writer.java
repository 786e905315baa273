package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** Who wrote a stored answer, on which device, from which base, and when by the server's clock. */
public record Writer(Author author, UUID device, long base, Instant at) {
    public Writer {
        requireNonNull(author);
        requireNonNull(device);
        requireNonNull(at);
    }
}
