package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was answered; a hit is a note for a person, never an outcome. */
enum CheckResult {
    CLEAR,
    HIT,
    NO_RECORD,
    CANNOT_SAY;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CheckResult> of(String code) {
        return Arrays.stream(values())
                .filter(result -> result.code().equals(code))
                .findFirst();
    }
}
