package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.FieldCipher;

/** Seals and opens what officers write when they review pieces, find something, or ask for more. */
@ApplicationScoped
class EvidenceWords {

    private final FieldCipher cipher;

    EvidenceWords(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Where a text lies. */
    enum Place {
        REVIEW("evidence_reviews", "words"),
        FINDING("evidence_findings", "note"),
        WITHDRAWAL("evidence_findings", "withdrawn_because"),
        WANTED("evidence_request_items", "words");

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
