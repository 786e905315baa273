package org.passerelle.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens the names by which people of one household know each other. */
@ApplicationScoped
class MemberNames {

    private static final String TABLE = "household_members";
    private static final String COLUMN = "name";

    private final FieldCipher cipher;

    MemberNames(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(UUID member, String name) {
        return cipher.seal(TABLE, member, COLUMN, name);
    }

    @Nullable
    String open(UUID member, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(TABLE, member, COLUMN, sealed);
    }
}
