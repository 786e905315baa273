package org.passerelle.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.Category;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Shows;

/**
 * A type of evidence as the file of types has it.
 *
 * @param list A or B
 * @param explained under which words it is explained; types that are alike share them
 * @param advice which note stands before an upload; null for none
 */
record StoredType(
        String code,
        String category,
        String kind,
        List<String> countries,
        int strength,
        List<EvidenceType.Raise> raises,
        List<String> shows,
        EvidenceType.Expiry expiry,
        List<String> attesters,
        int attestable,
        String list,
        @Nullable Presence presence,
        String explained,
        @Nullable String advice) {

    record Presence(
            String as,
            int freshDays,
            @Nullable Boolean whileValid,
            @Nullable Boolean atMost,
            @Nullable String probativeIf) {

        EvidenceType.PresenceTerms terms() {
            return new EvidenceType.PresenceTerms(
                    as, freshDays, Boolean.TRUE.equals(whileValid), Boolean.TRUE.equals(atMost), probativeIf);
        }
    }

    EvidenceType type() {
        return new EvidenceType(
                code,
                Category.valueOf(constant(category)),
                EvidenceType.Kind.valueOf(constant(kind)),
                Set.copyOf(countries),
                strength,
                raises,
                shows.stream().map(what -> Shows.valueOf(constant(what))).collect(Collectors.toUnmodifiableSet()),
                expiry,
                attesters,
                attestable,
                list.equals("A"),
                presence == null ? null : presence.terms());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
