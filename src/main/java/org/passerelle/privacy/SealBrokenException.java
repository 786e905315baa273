package org.passerelle.privacy;

import java.util.UUID;

/**
 * A sealed field cannot be opened: its key is missing, or the bytes were altered or stand in another place. Names the
 * place, never the content.
 */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(String reason, String table, UUID row, String column) {
        super("%s: %s.%s of %s".formatted(reason, table, column, row));
    }
}
