package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.LookupHash;

/** Seals what is known about staff, and makes the hashes by which it is found. */
@ApplicationScoped
class StaffSecrets {

    private static final String TABLE = "staff";

    private final FieldCipher cipher;
    private final LookupHash hashes;

    StaffSecrets(FieldCipher cipher, LookupHash hashes) {
        this.cipher = cipher;
        this.hashes = hashes;
    }

    /** Whatever was typed has a hash, so that what is no address is answered as an unknown one. */
    byte[] emailHash(String email) {
        return hashes.of("staff-email", known(email));
    }

    /** Of an invitation to an address that is somebody else's: nobody is found by it who types that address. */
    byte[] hashElsewhere(@Nullable UUID organisation, String email) {
        return hashes.of("staff-email-elsewhere", organisation + " " + known(email));
    }

    /** Two spellings of one address are the same person. */
    static String known(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    byte[] seal(UUID member, String column, String plain) {
        return cipher.seal(TABLE, member, column, plain);
    }

    String open(UUID member, String column, byte[] sealed) {
        return cipher.open(TABLE, member, column, sealed);
    }
}
