package org.passerelle.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.identity.Shows;

/**
 * A type of evidence with its words in one language.
 *
 * @param categoryName what papers of its family are called
 * @param addedHere whether a piece of it is added by the person; others come about in another way
 * @param required false for every type: nobody needs any one paper
 */
record TypeBody(
        String code,
        String name,
        String explanation,
        String category,
        String categoryName,
        String kind,
        Set<String> countries,
        int strength,
        List<RaiseBody> raises,
        List<String> shows,
        boolean expiredCounts,
        @Nullable Integer countsMonths,
        String list,
        List<Worded> attesters,
        int attestable,
        EvidenceType.@Nullable PresenceTerms presence,
        boolean addedHere,
        boolean required,
        @Nullable Worded advice) {

    /** A code beside its words. */
    record Worded(String code, String text) {}

    /** What makes a piece of it stronger. */
    record RaiseBody(int strength, String condition, String text) {}

    static TypeBody of(EvidenceCatalogue.Entry entry, EvidenceTexts texts, String family, String language) {
        EvidenceType type = entry.type();
        return new TypeBody(
                type.code(),
                texts.type(type.code(), language),
                texts.of("explained." + entry.explained(), language),
                type.category().code(),
                family,
                type.kind().name().toLowerCase(Locale.ROOT),
                new TreeSet<>(type.countries()),
                type.strength(),
                type.raises().stream()
                        .map(raise -> raise(raise, texts, language))
                        .toList(),
                type.shows().stream().sorted().map(Shows::code).toList(),
                type.expiry().expiredCounts(),
                type.expiry().countsMonths(),
                type.probative() ? "A" : "B",
                type.attesters().stream()
                        .map(attester -> worded("attester.", attester, texts, language))
                        .toList(),
                type.attestable(),
                type.presence(),
                PieceDesk.addedHere(type),
                false,
                entry.advice()
                        .map(advice -> worded("advice.", advice, texts, language))
                        .orElse(null));
    }

    private static RaiseBody raise(EvidenceType.Raise raise, EvidenceTexts texts, String language) {
        return new RaiseBody(raise.strength(), raise.condition(), texts.of("condition." + raise.condition(), language));
    }

    private static Worded worded(String kind, String code, EvidenceTexts texts, String language) {
        return new Worded(code, texts.of(kind + code, language));
    }
}
