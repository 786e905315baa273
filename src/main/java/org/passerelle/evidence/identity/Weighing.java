package org.passerelle.evidence.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.EvidenceType.Raise;

/** Weighs what an officer found of a piece against what its type can carry and what their role can say. */
public final class Weighing {

    /** The condition of validity 4: the issuer's signature on the chip was checked. */
    public static final String CRYPTOGRAPHIC_CHECK = "cryptographic_check";

    private static final int SPECIALISTS = 3;
    private static final int CRYPTOGRAPHIC = 4;

    private Weighing() {}

    /**
     * What an officer says of a piece that they accept.
     *
     * @param strength null for as much as the type and the conditions allow
     * @param validity null for 1, legible and consistent
     * @param conditions those of the type that are met
     * @param words whether they say it in words, too
     */
    public record Found(
            @Nullable Integer strength, @Nullable Integer validity, Set<String> conditions, boolean words) {

        public Found {
            conditions = Set.copyOf(conditions);
        }
    }

    /** Why it cannot be so. */
    public enum Objection {
        FIGURES_INVALID,
        /** Whoever vouches says what it is worth; somebody is called back, and nobody reviews it. */
        NOT_REVIEWED,
        CONDITION_UNKNOWN,
        STRENGTH_TOO_HIGH,
        SPECIALIST_NEEDED,
        WORDS_NEEDED
    }

    /** What comes of it. */
    public sealed interface Verdict {

        /** The piece counts with these, each 0–4. */
        record Weighed(int strength, int validity) implements Verdict {}

        record Refused(Objection objection) implements Verdict {}
    }

    /** Validity 1 and 2 are any officer's, 3 is a specialist's, 4 is a specialist's who checked the issuer's signature. */
    public static Verdict accepted(EvidenceType type, Found found, boolean specialist) {
        int validity = found.validity() == null ? 1 : found.validity();
        int most = mostStrength(type, found.conditions());
        int strength = found.strength() == null ? most : found.strength();
        if (validity < 1 || validity > CRYPTOGRAPHIC || strength < 0) {
            return new Verdict.Refused(Objection.FIGURES_INVALID);
        }
        if (!known(type).containsAll(found.conditions())) {
            return new Verdict.Refused(Objection.CONDITION_UNKNOWN);
        }
        if (strength > most) {
            return new Verdict.Refused(Objection.STRENGTH_TOO_HIGH);
        }
        if (validity >= SPECIALISTS && !specialist) {
            return new Verdict.Refused(Objection.SPECIALIST_NEEDED);
        }
        return unproven(validity, found)
                ? new Verdict.Refused(Objection.WORDS_NEEDED)
                : new Verdict.Weighed(strength, validity);
    }

    /** As much as a piece of that type can weigh where these conditions are met. */
    public static int mostStrength(EvidenceType type, Set<String> conditions) {
        return type.raises().stream()
                .filter(raise -> conditions.contains(raise.condition()))
                .mapToInt(Raise::strength)
                .reduce(type.strength(), Math::max);
    }

    /** Whoever says that the issuer's own check was made says how. */
    private static boolean unproven(int validity, Found found) {
        return validity == CRYPTOGRAPHIC
                && !(found.words() && found.conditions().contains(CRYPTOGRAPHIC_CHECK));
    }

    private static Set<String> known(EvidenceType type) {
        Set<String> conditions = type.raises().stream().map(Raise::condition).collect(Collectors.toSet());
        conditions.add(CRYPTOGRAPHIC_CHECK);
        if (type.presence() != null && type.presence().probativeIf() != null) {
            conditions.add(type.presence().probativeIf());
        }
        return conditions;
    }
}
