package org.passerelle.privacy;

import org.jose4j.jwk.JsonWebKeySet;
import org.passerelle.platform.Chance;
import org.passerelle.platform.security.KeyUse;

/** A trail with keys of its own, for rules that are tested without a database. */
public final class TestingTrail {

    private TestingTrail() {}

    public static AuditTrail trail() {
        LookupHash hashes = new LookupHash(new JsonWebKeySet(KeyUse.LOOKUP.make()));
        return new AuditTrail(
                new AuditSubjects(hashes),
                new AuditMarks(hashes),
                new FieldCipher(new FieldKeys(new JsonWebKeySet(KeyUse.FIELD.make())), new Chance()),
                new Chance());
    }
}
