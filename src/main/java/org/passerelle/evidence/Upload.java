package org.passerelle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param key sealed
 * @param expires when what has not arrived whole is given up; null once it has
 */
record Upload(
        UUID id,
        UUID application,
        UUID piece,
        byte[] key,
        long length,
        long received,
        @Nullable Instant expires) {

    boolean whole() {
        return received == length;
    }

    boolean expired(Instant now) {
        return !whole() && expires != null && !now.isBefore(expires);
    }

    Upload at(long offset) {
        return new Upload(id, application, piece, key, length, offset, offset == length ? null : expires);
    }
}
