package org.passerelle.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens what is written on papers, and the keys of files. */
@ApplicationScoped
class EvidenceVault {

    private static final String PIECES = "evidence_pieces";
    private static final String DETAILS = "details";
    private static final String FILES = "evidence_files";
    private static final String KEY = "file_key";
    private static final JsonMapper STORED = new JsonMapper();

    private final FieldCipher cipher;

    EvidenceVault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(UUID piece, PieceDetails details) {
        try {
            return cipher.seal(PIECES, piece, DETAILS, STORED.writeValueAsString(details));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("Details that are no JSON", failure);
        }
    }

    PieceDetails open(UUID piece, byte @Nullable [] sealed) {
        if (sealed == null) {
            return PieceDetails.NONE;
        }
        try {
            return STORED.readValue(cipher.open(PIECES, piece, DETAILS, sealed), PieceDetails.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("Stored details are not JSON", failure);
        }
    }

    /** Seals the key with which the segments and copies of one file are sealed. */
    byte[] sealKey(UUID file, byte[] key) {
        return cipher.seal(FILES, file, KEY, Base64.getEncoder().encodeToString(key));
    }

    byte[] openKey(UUID file, byte[] sealed) {
        return Base64.getDecoder().decode(cipher.open(FILES, file, KEY, sealed));
    }
}
