package org.passerelle.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.privacy.FieldCipher;
import org.passerelle.privacy.LookupHash;

/**
 * Seals and opens answers. One answer is sealed once for application and key, and the same sealed bytes lie in the
 * answer, its alternatives and its history.
 */
@ApplicationScoped
class AnswerVault {

    private static final String TABLE = "answers";
    private static final String FINGERPRINT = "answer-fingerprint";
    private static final int FINGERPRINT_BYTES = 16;

    /** Without the bounds of requests: PostgreSQL writes 1e300 with all its zeros. */
    private static final JsonMapper STORED = new JsonMapper();

    private final FieldCipher cipher;
    private final LookupHash hash;

    AnswerVault(FieldCipher cipher, LookupHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    /** The sealed form of a value in Base64, for a row that is about to be written. */
    String sealed(UUID application, String key, AnswerValue value) {
        return Base64.getEncoder().encodeToString(cipher.seal(TABLE, application, key, AnswerJson.compact(value)));
    }

    /** The value of a row that was read. */
    @Nullable
    AnswerValue value(UUID application, StateRow row) {
        return value(application, row.key(), row.value(), row.sealed());
    }

    /** The value of a key, of which either the text or the sealed form is there; null when cleared. */
    @Nullable
    AnswerValue value(UUID application, String key, @Nullable String open, byte @Nullable [] sealed) {
        String text = sealed == null ? open : cipher.open(TABLE, application, key, sealed);
        return text == null ? null : parse(text);
    }

    /** Reads a value that was stored as JSON text. */
    @Nullable
    AnswerValue parse(String text) {
        try {
            return AnswerJson.stored(STORED.readTree(text));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A stored answer is not JSON", failure);
        }
    }

    /** Tells one value of a key from another without holding it. */
    String fingerprint(UUID application, String key, @Nullable AnswerValue value) {
        byte[] all = hash.of(FINGERPRINT, application + " " + key + " " + AnswerJson.compact(value));
        byte[] some = Arrays.copyOf(all, FINGERPRINT_BYTES);
        return Base64.getEncoder().withoutPadding().encodeToString(some);
    }

    /** Seals a whole text, such as a snapshot, for one row. */
    byte[] seal(String table, UUID row, String column, String text) {
        return cipher.seal(table, row, column, text);
    }

    /** Opens what {@link #seal} made. */
    String open(String table, UUID row, String column, byte[] sealed) {
        return cipher.open(table, row, column, sealed);
    }
}
