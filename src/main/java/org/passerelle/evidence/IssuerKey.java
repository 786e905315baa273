package org.passerelle.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.evidence.identity.Category;
import org.passerelle.evidence.identity.EvidenceType;

/** Tells independent issuers apart. Where nobody says who issued a paper, it is taken for the same as its like. */
final class IssuerKey {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private IssuerKey() {}

    /** The same for the same issuer however it is spelled in capitals, spaces and points. */
    static String of(EvidenceType type, PieceDetails details) {
        return named(details).orElseGet(() -> unnamed(type, country(details)));
    }

    /** Empty where nobody says who issued it. */
    static Optional<String> named(PieceDetails details) {
        String named = details.issuer() == null ? "" : plain(details.issuer());
        return named.isEmpty() ? Optional.empty() : Optional.of("named:" + country(details) + ":" + named);
    }

    private static String country(PieceDetails details) {
        return details.country() == null ? "" : details.country().toUpperCase(Locale.ROOT);
    }

    private static String unnamed(EvidenceType type, String country) {
        return switch (type.category()) {
            case TRAVEL_DOCUMENT, STATE_IDENTITY, CIVIL_STATUS -> "state:" + country;
            case FRENCH_PAPER -> "state:FR";
            case FAITH, FAMILY, REFUGEE_RECORD, EUROPEAN_RECORD, LIFE_RECORD, TRACE, VOUCH, STATEMENT, LIVE, PRESENCE ->
                category(type.category()) + country;
        };
    }

    private static String category(Category category) {
        return category.code() + ":";
    }

    private static String plain(String issuer) {
        String composed = Normalizer.normalize(issuer, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(composed).replaceAll("");
    }
}
