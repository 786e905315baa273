package org.passerelle.casework;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose a conversation is: an account's, or that of a contact which belongs to nobody we know, by its hash. */
record Party(@Nullable UUID account, byte @Nullable [] stranger) {

    static Party of(UUID account) {
        return new Party(account, null);
    }

    static Party stranger(byte[] hash) {
        return new Party(null, hash);
    }

    @Nullable
    String strangerInHex() {
        return stranger == null ? null : HexFormat.of().formatHex(stranger);
    }
}
