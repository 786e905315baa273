package org.passerelle.assistance;

import java.util.Objects;
import java.util.Set;

/**
 * How a person who was present agreed to be helped.
 *
 * @param how spoken or signed
 * @param language the tag of the language in which it was read out and answered
 * @param interpreter none, in_person or by_phone
 * @param version of the text that was read out
 */
record GivenConsent(String how, String language, String interpreter, int version, boolean present) {

    private static final Set<String> WAYS = Set.of("spoken", "signed");
    private static final Set<String> INTERPRETERS = Set.of("none", "in_person", "by_phone");

    GivenConsent {
        Objects.requireNonNull(language, "language");
        if (!WAYS.contains(Objects.requireNonNull(how, "how"))
                || !INTERPRETERS.contains(Objects.requireNonNull(interpreter, "interpreter"))
                || !present) {
            throw new IllegalArgumentException("Nobody consents for somebody who is not there");
        }
    }

    /** Whether somebody put the text into that language, where we have none in it. */
    boolean understood(String spoken) {
        return ConsentTexts.written(spoken) || !interpreter.equals("none");
    }
}
