package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Made-up types and pieces. */
final class TestingPieces {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    private TestingPieces() {}

    /** A paper that shows what is named, is not raised by anything, and can be confirmed. */
    static EvidenceType paper(String code, Category category, int strength, Shows... shows) {
        return type(code, category, EvidenceType.Kind.PAPER, strength, List.of(), null, 2, shows);
    }

    static EvidenceType vouch(String code, int strength) {
        return type(
                code,
                Category.VOUCH,
                EvidenceType.Kind.VOUCH,
                strength,
                List.of(),
                12,
                2,
                strength > 1
                        ? new Shows[] {Shows.STRENGTH, Shows.ACTIVITY, Shows.PHOTO}
                        : new Shows[] {Shows.STRENGTH, Shows.ACTIVITY});
    }

    static EvidenceType statement(String code, Shows... shows) {
        return type(code, Category.STATEMENT, EvidenceType.Kind.STATEMENT, 0, List.of(), null, 1, shows);
    }

    static EvidenceType type(
            String code,
            Category category,
            EvidenceType.Kind kind,
            int strength,
            List<EvidenceType.Raise> raises,
            @Nullable Integer months,
            int attestable,
            Shows... shows) {
        return new EvidenceType(
                code,
                category,
                kind,
                Set.of(),
                strength,
                raises,
                Set.of(shows),
                new EvidenceType.Expiry(true, months),
                List.of("caseworker"),
                attestable,
                true,
                null);
    }

    /** One of a strength and a validity, of an issuing event of its own. */
    static HeldPiece piece(EvidenceType type, int strength, int validity) {
        return piece(type, strength, validity, null, null);
    }

    static HeldPiece piece(
            EvidenceType type, int strength, int validity, @Nullable LocalDate from, @Nullable LocalDate to) {
        UUID id = UUID.randomUUID();
        return new HeldPiece(id, type, id, "issuer of " + id, strength, validity, from, to);
    }

    static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
