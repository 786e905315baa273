package org.passerelle.privacy.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of an entry is linked: when, what, a pseudonym of whose file, and the mark of what was written with it. */
public record ChainedEntry(UUID id, Instant at, String action, byte @Nullable [] subject, byte[] detailHash) {

    /** What was written, if this lay beside it. */
    public Written writtenWith(@Nullable EntryDetail detail) {
        return new Written(id, at, action, subject, detail);
    }
}
