package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Through whom a person came to us. */
enum ReferredBy {
    SELF,
    PARTNER,
    UNHCR;

    /** The word in rows and replies. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReferredBy> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
