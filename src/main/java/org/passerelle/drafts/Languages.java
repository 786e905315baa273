package org.passerelle.drafts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chooses a language to answer in; what has no text in a language is said in English, never in a third one. */
final class Languages {

    static final String FALLBACK = "en";

    /** The languages the portal is made for; each one is offered where its texts are there. */
    static final List<String> ALL =
            List.of("en", "fr", "ar", "ti", "am", "fa", "prs", "ps", "ckb", "so", "om", "vi", "sq");

    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /** The language of the person's list (Accept-Language, RFC 9110) that is offered and that they like best. */
    static String best(@Nullable String accepted, Collection<String> offered) {
        if (accepted == null || accepted.isBlank() || accepted.length() > LONGEST_HEADER) {
            return FALLBACK;
        }
        try {
            String best = Locale.lookupTag(LanguageRange.parse(accepted), offered);
            return best == null ? FALLBACK : best;
        } catch (IllegalArgumentException _) {
            return FALLBACK;
        }
    }

    /** What the request asks for, or else what the session was opened in. */
    static String wanted(@Nullable String accepted, String session) {
        return accepted == null || accepted.isBlank() ? session : best(accepted, ALL);
    }
}
