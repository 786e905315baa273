package org.passerelle.notifications.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.passerelle.platform.Uuids;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.PublicAddress;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.SealBrokenException;

/**
 * The links of RFC 8058 with which weekly messages end. What stands in them is sealed: it says nothing about whose it is,
 * two of one person do not look alike, and nobody can make one up. No row is kept for it.
 */
@ApplicationScoped
class UnsubscribeLinks {

    static final String PATH = Api.V1 + "/messages/unsubscribe";

    private static final String PLACE = "unsubscribe_links";
    private static final String COLUMN = "account";
    private static final UUID NO_ROW = new UUID(0, 0);
    private static final int LONGEST = 500;

    private final FieldCipher cipher;
    private final String publicUrl;

    UnsubscribeLinks(FieldCipher cipher, @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.cipher = cipher;
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    /** Whose weekly message it is, and the language it came in. */
    record Reader(UUID account, String language) {}

    String link(UUID account, String language) {
        byte[] sealed = cipher.seal(PLACE, NO_ROW, COLUMN, account + " " + language);
        return publicUrl + PATH + "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty for what was not made here. */
    Optional<Reader> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.UTF_8));
            String[] parts = cipher.open(PLACE, NO_ROW, COLUMN, sealed).split(" ", 2);
            return Uuids.parse(parts[0]).map(account -> new Reader(account, parts[1]));
        } catch (IllegalArgumentException | SealBrokenException _) {
            return Optional.empty();
        }
    }
}
