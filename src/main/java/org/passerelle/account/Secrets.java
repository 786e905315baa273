package org.passerelle.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.account.onetime.SixDigits;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Sha256;
import org.passerelle.privacy.LookupHash;

/** Makes codes and refresh tokens, and the hashes by which the database knows them. */
@ApplicationScoped
class Secrets {

    private final Chance chance;
    private final LookupHash hashes;

    Secrets(Chance chance, LookupHash hashes) {
        this.chance = chance;
        this.hashes = hashes;
    }

    byte[] contactHash(Contact contact) {
        return hashes.of("contact", contact.known());
    }

    String newCode() {
        return SixDigits.write(chance.below(SixDigits.HOW_MANY));
    }

    /** Equal codes have different hashes in different rows. */
    byte[] codeHash(UUID row, String digits) {
        return hashes.of("sign-in-code", row + " " + digits);
    }

    RefreshToken newRefreshToken(UUID session) {
        byte[] nonce = chance.bytes(RefreshToken.PART);
        return new RefreshToken(session, nonce, seal(session, nonce));
    }

    /** Reads a refresh token that was made here; empty for all else. */
    Optional<RefreshToken> read(String text) {
        return RefreshToken.read(text)
                .filter(token -> MessageDigest.isEqual(token.seal(), seal(token.session(), token.nonce())));
    }

    byte[] nonceHash(RefreshToken token) {
        return Sha256.of(token.nonce());
    }

    private byte[] seal(UUID session, byte[] nonce) {
        return Arrays.copyOf(hashes.of("refresh-token", RefreshToken.sealed(session, nonce)), RefreshToken.PART);
    }
}
