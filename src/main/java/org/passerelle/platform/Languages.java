package org.passerelle.platform;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages the portal is made for; what it lacks is said in English, never in another nation's language. */
public final class Languages {

    /** What stands in for a language we lack. */
    public static final String FALLBACK = "en";

    /** BCP 47 tags of all languages, the ones with every text first. */
    public static final List<String> TAGS =
            List.of("en", "fr", "ar", "ti", "am", "fa", "prs", "ps", "ckb", "so", "om", "vi", "sq");

    /** How phones set to Dari, or to Sorani as Kurdish of Iraq, name these languages. */
    private static final Map<String, List<String>> OTHER_NAMES =
            Map.of("fa-af", List.of("prs"), "ku-arab", List.of("ckb"), "ku-iq", List.of("ckb"));

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "prs", "ps", "ckb");

    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_LIST = 500;

    private Languages() {}

    /** One of {@link #TAGS} for a tag that a client names; empty when that is no BCP 47 tag at all. */
    public static Optional<String> of(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
            return Optional.empty();
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return Optional.of(best(tag, TAGS));
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    /** One of {@link #TAGS} for a tag that means it, in whatever country; empty for languages we do not speak. */
    public static Optional<String> known(String tag) {
        return of(tag).flatMap(_ -> named(tag, TAGS));
    }

    /** How it is written, as the attribute {@code dir} wants it. */
    public static String direction(String language) {
        return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }

    /** The best of those offered for an {@code Accept-Language} (RFC 9110), else English. */
    public static String best(@Nullable String accepted, Collection<String> offered) {
        return named(accepted, offered).orElse(FALLBACK);
    }

    /** The one of {@link #TAGS} that an {@code Accept-Language} likes best; if it names none, that of the session. */
    public static String wanted(@Nullable String accepted, String session) {
        return named(accepted, TAGS).orElse(session);
    }

    private static Optional<String> named(@Nullable String accepted, Collection<String> offered) {
        if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST_LIST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(LanguageRange.parse(accepted, OTHER_NAMES), offered));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
