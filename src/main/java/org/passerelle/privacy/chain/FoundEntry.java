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
        /** There is one, but none that was written with this entry; or it is sealed with a key that is not here. */
        ALTERED,
        /** There is none, and the file was erased. */
        ERASED,
        /** There never was one: nobody did it. */
        NEVER,
        /** There is none, and nobody with our keys wrote the entry. */
        INVENTED,
        MISSING
    }
}
