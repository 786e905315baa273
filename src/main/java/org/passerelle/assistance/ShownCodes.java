package org.passerelle.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.passerelle.assistance.witness.ShownCode;
import org.passerelle.platform.Chance;
import org.passerelle.privacy.LookupHash;

/** Draws the codes that people show, and finds them by a keyed hash: a code itself is stored nowhere. */
@ApplicationScoped
class ShownCodes {

    /** To be met with. */
    static final String CHECK_IN = "check-in-code";

    /** To be known by. */
    static final String VOUCHER = "voucher";

    private final Chance chance;
    private final LookupHash hashes;

    ShownCodes(Chance chance, LookupHash hashes) {
        this.chance = chance;
        this.hashes = hashes;
    }

    ShownCode draw() {
        return new ShownCode(chance.below(ShownCode.NUMBERS));
    }

    byte[] hash(String purpose, ShownCode code) {
        return hashes.of(purpose, code.text());
    }

    /** Empty for what cannot be a code. */
    Optional<byte[]> typed(String purpose, String typed) {
        return ShownCode.read(typed).map(code -> hash(purpose, code));
    }
}
