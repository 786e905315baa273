package org.passerelle.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom something of a file was given; none of them enforces anything (data-protection.md). */
enum Recipient {
    COURT,
    /** Doctors and hospitals. */
    HEALTH,
    CHILD_PROTECTION,
    /** The lawyer of the person. */
    LAWYER,
    /** The authority that watches over data protection. */
    DATA_PROTECTION,
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Recipient> of(String code) {
        return Arrays.stream(values())
                .filter(recipient -> recipient.code().equals(code))
                .findFirst();
    }
}
