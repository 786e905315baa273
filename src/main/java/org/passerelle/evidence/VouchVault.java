package org.passerelle.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.Crockford;
import org.passerelle.platform.Chance;
import org.passerelle.platform.Sha256;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens what vouchers say and where they are reached, and makes the tokens of their links. */
@ApplicationScoped
class VouchVault {

    private static final String REQUESTS = "vouch_requests";
    private static final String CONTACT = "contact";
    private static final String VOUCHES = "vouches";
    private static final String STATEMENT = "statement";
    private static final int TOKEN_BYTES = 16;
    private static final int LONGEST_TOKEN = 64;
    private static final int REFERENCE_CHARACTERS = 8;
    private static final int REFERENCE_HALF = 4;
    private static final long REFERENCES = 1L << 40;
    private static final JsonMapper STORED = new JsonMapper();

    private final FieldCipher cipher;
    private final Chance chance;

    VouchVault(FieldCipher cipher, Chance chance) {
        this.cipher = cipher;
        this.chance = chance;
    }

    byte[] sealContact(UUID request, String contact) {
        return cipher.seal(REQUESTS, request, CONTACT, contact);
    }

    String openContact(UUID request, byte[] sealed) {
        return cipher.open(REQUESTS, request, CONTACT, sealed);
    }

    byte[] seal(UUID vouch, VouchBody said) {
        try {
            return cipher.seal(VOUCHES, vouch, STATEMENT, STORED.writeValueAsString(said));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A statement that is no JSON", failure);
        }
    }

    @Nullable
    VouchBody open(UUID vouch, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            return STORED.readValue(cipher.open(VOUCHES, vouch, STATEMENT, sealed), VouchBody.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A stored statement is not JSON", failure);
        }
    }

    /** A hundred and twenty-eight bits that nobody guesses. */
    String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(TOKEN_BYTES));
    }

    /** By what a token is found; empty for what cannot be one. */
    static Optional<byte[]> hash(String token) {
        return token.length() <= LONGEST_TOKEN
                ? Optional.of(Sha256.of(token.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** A number to name a vouch by; it says nothing about whom it is for. */
    String newReference() {
        String all = Crockford.write(chance.below(REFERENCES), REFERENCE_CHARACTERS);
        return "V-" + all.substring(0, REFERENCE_HALF) + '-' + all.substring(REFERENCE_HALF);
    }
}
