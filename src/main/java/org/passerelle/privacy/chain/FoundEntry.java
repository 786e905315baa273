package org.passerelle.privacy.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed entry as it stands in the database.
 *
 * @param detail what is said beside it; null where nothing is, or where what is there cannot be read
 * @param place why there is no detail, or that there is one
 */
public record FoundEntry(
        long position,
        ChainedEntry entry,
        byte[] chainHash,
        @Nullable EntryDetail detail,
        Beside place) {

    /** The entry's id. */
    public UUID id() {
        return entry.id();
    }

    /** What lies beside an entry. */
    public enum Beside {
        DETAIL,
        /** There is one, sealed with a key that is not here, or altered. */
        UNREADABLE,
        /** There is none, and the file was erased. */
        ERASED,
        /** There never was one: nobody did it. */
        NEVER,
        MISSING
    }
}
