package org.passerelle.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.passerelle.assistance.consent.ShortCode;
import org.passerelle.platform.Chance;
import org.passerelle.privacy.LookupHash;

/** Draws the codes that helpers show, and finds them by a keyed hash: the code itself is stored nowhere. */
@ApplicationScoped
class HelperCodes {

    private static final String PURPOSE = "helper-code";

    private final Chance chance;
    private final LookupHash hash;

    HelperCodes(Chance chance, LookupHash hash) {
        this.chance = chance;
        this.hash = hash;
    }

    ShortCode draw() {
        return new ShortCode(chance.below(ShortCode.NUMBERS));
    }

    byte[] hash(ShortCode code) {
        return hash.of(PURPOSE, code.text());
    }

    /** The hash of what somebody typed; empty for what cannot be a code. */
    Optional<byte[]> hash(String typed) {
        return ShortCode.parse(typed).map(this::hash);
    }
}
