package org.passerelle.cases.status;

import java.util.Optional;

/**
 * The public number of a case, such as {@code 7K4M-2Q9D-6}: forty bits in Crockford's base 32 and the check symbol of
 * the same scheme, the number modulo 37.
 *
 * <p>One wrong character and any two exchanged characters are always noticed. Numbers whose check symbol would not be
 * a letter or digit are never issued, so that everybody can read, say and type it.
 */
public record CaseReference(long number) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 40;
    private static final int CHARACTERS = 8;
    private static final int CHECK = 37;

    public CaseReference {
        if (number >>> BITS != 0 || number % CHECK >= ALPHABET.length()) {
            throw new IllegalArgumentException("not a case reference");
        }
    }

    /** The reference made of the lowest forty bits of a random number; empty if that one is never issued. */
    public static Optional<CaseReference> of(long random) {
        long number = random & ((1L << BITS) - 1);
        return number % CHECK < ALPHABET.length() ? Optional.of(new CaseReference(number)) : Optional.empty();
    }

    /** Reads what a person typed: upper or lower case, hyphens or none, O for 0, I and L for 1. */
    public static Optional<CaseReference> parse(String typed) {
        String characters = typed.replace("-", "");
        if (characters.length() != CHARACTERS + 1) {
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
        return number % CHECK == valueOf(characters.charAt(CHARACTERS)) ? of(number) : Optional.empty();
    }

    /** The form to show and to store, in three groups. */
    public String text() {
        var text = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt((int) (number >>> 5 * i) & 31));
        }
        return text.insert(4, '-')
                .append('-')
                .append(ALPHABET.charAt((int) (number % CHECK)))
                .toString();
    }

    @Override
    public String toString() {
        return text();
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
