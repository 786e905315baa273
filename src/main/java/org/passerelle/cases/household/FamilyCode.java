package org.passerelle.cases.household;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.passerelle.cases.status.Crockford;

/**
 * The code with which the main applicant invites one adult: eight characters of Crockford's base 32, shown once, good for
 * one person and seven days.
 */
public record FamilyCode(long number) {

    /** How many there are. */
    public static final long NUMBERS = 1L << 40;

    /** How long one works. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final int CHARACTERS = 8;

    public FamilyCode {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("not a family code");
        }
    }

    /** Reads what a person typed: upper or lower case, with hyphens or spaces, O for 0, I and L for 1. */
    public static Optional<FamilyCode> parse(String typed) {
        String characters = typed.replaceAll("[-\\s]", "");
        OptionalLong number = characters.length() == CHARACTERS ? Crockford.read(characters) : OptionalLong.empty();
        return number.isPresent() ? Optional.of(new FamilyCode(number.getAsLong())) : Optional.empty();
    }

    /** The form to show, and the one that is hashed. */
    public String text() {
        return Crockford.write(number, CHARACTERS);
    }

    @Override
    public String toString() {
        return "FamilyCode";
    }
}
