package org.passerelle.cases.household;

import java.time.Duration;
import java.util.Optional;

/**
 * The code with which the main applicant invites one adult: eight characters of Crockford's base 32, shown once, good for
 * one person and seven days.
 */
public record FamilyCode(long number) {

    /** How many there are. */
    public static final long NUMBERS = 1L << 40;

    /** How long one works. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 8;

    public FamilyCode {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("not a family code");
        }
    }

    /** Reads what a person typed: upper or lower case, with hyphens or spaces, O for 0, I and L for 1. */
    public static Optional<FamilyCode> parse(String typed) {
        String characters = typed.replaceAll("[-\\s]", "");
        if (characters.length() != CHARACTERS) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            int value = valueOf(characters.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            number = number << 5 | value;
        }
        return Optional.of(new FamilyCode(number));
    }

    /** The form to show, and the one that is hashed. */
    public String text() {
        var text = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (number >>> 5 * i) & 31));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "FamilyCode";
    }

    private static int valueOf(char typed) {
        char upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }
}
