package org.passerelle.evidence.identity;

import static org.passerelle.evidence.identity.TestingPieces.paper;
import static org.passerelle.evidence.identity.TestingPieces.statement;
import static org.passerelle.evidence.identity.TestingPieces.type;
import static org.passerelle.evidence.identity.TestingPieces.vouch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Made-up people with papers, dates and findings of every kind. */
final class RandomIdentities {

    /** Types of all sorts; several are alike but for their code. */
    static final List<EvidenceType> TYPES = List.of(
            paper("CARD", Category.STATE_IDENTITY, 3, Shows.ACTIVITY, Shows.PHOTO),
            paper("CARD_COPY", Category.STATE_IDENTITY, 2, Shows.ACTIVITY, Shows.PHOTO),
            paper("CARD_PAPER", Category.STATE_IDENTITY, 2, Shows.ACTIVITY, Shows.PHOTO),
            paper("PERMIT", Category.STATE_IDENTITY, 1, Shows.ACTIVITY),
            type(
                    "BAPTISM",
                    Category.FAITH,
                    EvidenceType.Kind.PAPER,
                    1,
                    List.of(new EvidenceType.Raise(2, "issuer_abroad_confirms")),
                    null,
                    2),
            type(
                    "REFUGEE_CARD",
                    Category.REFUGEE_RECORD,
                    EvidenceType.Kind.PAPER,
                    2,
                    List.of(new EvidenceType.Raise(3, "issuer_confirms")),
                    null,
                    3,
                    Shows.ACTIVITY,
                    Shows.PHOTO),
            type(
                    "PHOTOS",
                    Category.TRACE,
                    EvidenceType.Kind.PAPER,
                    0,
                    List.of(new EvidenceType.Raise(1, "relative_confirms")),
                    null,
                    1,
                    Shows.ACTIVITY),
            paper("BIRTH", Category.CIVIL_STATUS, 2),
            paper("SCHOOL_A", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("SCHOOL_B", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("SCHOOL_C", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("SCHOOL_D", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("SCHOOL_E", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("SCHOOL_F", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("SCHOOL_G", Category.LIFE_RECORD, 1, Shows.ACTIVITY),
            paper("PASSPORT", Category.TRAVEL_DOCUMENT, 4, Shows.ACTIVITY, Shows.PHOTO),
            statement("STATEMENT_SELF"),
            statement("STATEMENT_WITNESS", Shows.ACTIVITY),
            statement("INTERVIEW_IDENTITY"),
            vouch("VOUCH_ORGANISATION", 2),
            vouch("VOUCH_PROFESSIONAL", 2),
            vouch("VOUCH_PERSONAL", 1),
            type("BIOMETRICS_VAC", Category.LIVE, EvidenceType.Kind.LIVE, 0, List.of(), null, 3),
            type("SIGN", Category.PRESENCE, EvidenceType.Kind.SIGN, 2, List.of(), null, 2));

    private final Random random;

    RandomIdentities(Random random) {
        this.random = random;
    }

    Identity next(int least, int most) {
        List<HeldPiece> pieces = new ArrayList<>();
        List<UUID> events = new ArrayList<>();
        int count = least + random.nextInt(most - least + 1);
        for (int i = 0; i < count; i++) {
            pieces.add(piece(events));
        }
        return new Identity(TestingPieces.TODAY, pieces, found());
    }

    List<EvidenceType> catalogue(int most) {
        List<EvidenceType> types = new ArrayList<>(TYPES);
        Collections.shuffle(types, random);
        return List.copyOf(types.subList(0, random.nextInt(most + 1)));
    }

    private HeldPiece piece(List<UUID> events) {
        EvidenceType type = TYPES.get(random.nextInt(TYPES.size() - 1));
        UUID id = TestingPieces.id(random);
        boolean shared = !events.isEmpty() && random.nextInt(5) == 0;
        UUID event = shared ? events.get(random.nextInt(events.size())) : id;
        events.add(event);
        LocalDate from = day(80);
        LocalDate to = from != null && random.nextBoolean() ? later(from) : random.nextInt(8) == 0 ? day(30) : null;
        int strength = random.nextInt(4) == 0 ? random.nextInt(5) : type.strength();
        return new HeldPiece(id, type, event, "issuer " + random.nextInt(5), strength, validity(), from, to);
    }

    private int validity() {
        return random.nextInt(3) == 0 ? random.nextInt(5) : 1 + random.nextInt(2);
    }

    /** Often just at the months that the rules name, or a day before or after. */
    private @Nullable LocalDate day(int months) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> {
                int[] edges = {0, 3, 6, 12, 24, 36};
                yield TestingPieces.TODAY
                        .minusMonths(edges[random.nextInt(edges.length)])
                        .plusDays(random.nextInt(3) - 1L);
            }
            default ->
                TestingPieces.TODAY.minusDays(random.nextInt(months * 30)).plusDays(20);
        };
    }

    private LocalDate later(LocalDate from) {
        return from.plusMonths(random.nextInt(14)).plusDays(random.nextInt(3) - 1L);
    }

    private Found found() {
        return new Found(
                random.nextInt(8) == 0,
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(4) != 0,
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? TestingPieces.TODAY.minusDays(random.nextInt(100)) : null,
                random.nextInt(5) == 0,
                random.nextInt(6) == 0,
                random.nextInt(10) == 0,
                random.nextInt(3));
    }
}
