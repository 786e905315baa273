package org.passerelle.evidence.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What answers a wish for a type or a family of evidence: since no paper is indispensable, whatever else is of the same
 * family answers a wish for one of it. What happens with the person there has nothing beside it.
 */
public final class Answers {

    private Answers() {}

    /** The codes of all types that answer it. */
    public static Set<String> to(@Nullable String type, @Nullable String category, Collection<EvidenceType> catalogue) {
        Set<String> codes = catalogue.stream()
                .filter(each -> each.category().code().equals(family(type, category, catalogue)))
                .filter(each -> type == null || beside(each))
                .map(EvidenceType::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (type != null) {
            codes.add(type);
        }
        return codes;
    }

    /** Those that a person could show instead, in the order of the catalogue. */
    public static List<String> instead(@Nullable String type, @Nullable String category, List<EvidenceType> catalogue) {
        return to(type, category, catalogue).stream()
                .filter(code -> !code.equals(type))
                .toList();
    }

    private static boolean beside(EvidenceType type) {
        return type.category() != Category.LIVE;
    }

    private static @Nullable String family(
            @Nullable String type, @Nullable String category, Collection<EvidenceType> catalogue) {
        return category != null
                ? category
                : catalogue.stream()
                        .filter(each -> each.code().equals(type))
                        .map(each -> each.category().code())
                        .findFirst()
                        .orElse(null);
    }
}
