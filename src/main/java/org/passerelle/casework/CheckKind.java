package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Of whom something is asked about a person. */
enum CheckKind {
    /** The security services of the United Kingdom. */
    SECURITY,
    /** The liaison officer who may look into Eurodac. */
    EURODAC,
    /** The refugee agency of the United Nations. */
    UNHCR,
    /** The relatives that the person named in the United Kingdom. */
    FAMILY_UK;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
