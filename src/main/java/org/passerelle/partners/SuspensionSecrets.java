package org.passerelle.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.passerelle.privacy.FieldCipher;

/** Seals what is said about suspensions, which may name people. */
@ApplicationScoped
class SuspensionSecrets {

    private static final String TABLE = "partner_suspensions";
    private static final String STATEMENT = "statement";
    private static final String LIFT_STATEMENT = "lift_statement";

    private final FieldCipher cipher;

    SuspensionSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] sealStatement(UUID suspension, String statement) {
        return cipher.seal(TABLE, suspension, STATEMENT, statement);
    }

    String openStatement(SuspensionRow row) {
        return cipher.open(TABLE, row.id, STATEMENT, row.statement);
    }

    byte[] sealLift(UUID suspension, String statement) {
        return cipher.seal(TABLE, suspension, LIFT_STATEMENT, statement);
    }

    String openLift(UUID suspension, byte[] sealed) {
        return cipher.open(TABLE, suspension, LIFT_STATEMENT, sealed);
    }
}
