package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens what officers write when they move or propose to move a case. */
@ApplicationScoped
class MoveSecrets {

    private final FieldCipher cipher;

    MoveSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Where a text lies. */
    enum Place {
        MOVE_WORDS("move_letters", "words"),
        MOVE_NOTE("move_letters", "note"),
        PROPOSED_WORDS("proposed_moves", "words"),
        PROPOSED_NOTE("proposed_moves", "note"),
        PROPOSAL_ANSWER("proposed_moves", "answer"),
        CHECK_NOTE("outside_checks", "note"),
        CHECK_GROUND("outside_checks", "hidden_ground");

        private final String table;
        private final String column;

        Place(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    byte @Nullable [] seal(Place place, UUID row, @Nullable String text) {
        return text == null ? null : cipher.seal(place.table, row, place.column, text);
    }

    @Nullable
    String open(Place place, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(place.table, row, place.column, sealed);
    }
}
