package org.passerelle.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens what people tell in their own words. */
@ApplicationScoped
class StatementVault {

    private static final String PIECES = "evidence_pieces";
    private static final String STATEMENT = "statement";
    private static final String SECOND_LOOK = "second_look_words";
    private static final String NO_PAPER = "evidence_no_paper";
    private static final String WORDS = "words";
    private static final JsonMapper STORED =
            JsonMapper.builder().addModule(new ParameterNamesModule()).build();

    private final FieldCipher cipher;

    StatementVault(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(UUID piece, PersonalStatement statement) {
        try {
            return cipher.seal(PIECES, piece, STATEMENT, STORED.writeValueAsString(statement));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A statement that is no JSON", failure);
        }
    }

    PersonalStatement open(UUID piece, byte[] sealed) {
        try {
            return STORED.readValue(cipher.open(PIECES, piece, STATEMENT, sealed), PersonalStatement.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A stored statement is not JSON", failure);
        }
    }

    byte[] sealSecondLook(UUID piece, String words) {
        return cipher.seal(PIECES, piece, SECOND_LOOK, words);
    }

    String openSecondLook(UUID piece, byte[] sealed) {
        return cipher.open(PIECES, piece, SECOND_LOOK, sealed);
    }

    byte[] sealNoPaper(UUID application, String words) {
        return cipher.seal(NO_PAPER, application, WORDS, words);
    }

    String openNoPaper(UUID application, byte[] sealed) {
        return cipher.open(NO_PAPER, application, WORDS, sealed);
    }
}
