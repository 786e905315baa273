package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.platform.security.OutsideToken;
import org.passerelle.privacy.LookupHash;

/** The keyed hashes under which people and sessions of an outside provider are found. */
@ApplicationScoped
class OutsideNames {

    private final LookupHash hashes;

    OutsideNames(LookupHash hashes) {
        this.hashes = hashes;
    }

    byte[] member(OutsideToken token) {
        return hashes.of("staff-outside", token.issuer() + "\n" + token.subject());
    }

    byte[] session(OutsideToken token) {
        return hashes.of("staff-outside-session", token.issuer() + "\n" + token.subject() + "\n" + token.session());
    }
}
