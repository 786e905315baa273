package org.passerelle.assistance.witness;

import java.util.Optional;

/** A code to be shown or read out: forty bits as eight characters of Crockford's base 32. */
public record ShownCode(long number) {

    /** How many there are. */
    public static final long NUMBERS = 1L << 40;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 8;
    private static final int HALF = 4;
    private static final int LONGEST_TYPED = 40;

    public ShownCode {
        if (number < 0 || number >= NUMBERS) {
            throw new IllegalArgumentException("A code has forty bits");
        }
    }

    /** Reads what a person typed: upper or lower case, with hyphens or spaces, O for 0, I and L for 1. */
    public static Optional<ShownCode> read(String typed) {
        String characters = typed.length() > LONGEST_TYPED ? "" : typed.replaceAll("[-\\s]", "");
        if (characters.length() != CHARACTERS) {
            return Optional.empty();
        }
        long number = 0;
        for (int place = 0; place < CHARACTERS; place++) {
            int value = valueOf(characters.charAt(place));
            if (value < 0) {
                return Optional.empty();
            }
            number = number << 5 | value;
        }
        return Optional.of(new ShownCode(number));
    }

    /** In two groups, as it is shown. */
    public String shown() {
        String all = text();
        return all.substring(0, HALF) + '-' + all.substring(HALF);
    }

    /** As it is hashed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int place = CHARACTERS - 1; place >= 0; place--) {
            text.append(ALPHABET.charAt((int) (number >>> 5 * place) & 31));
        }
        return text.toString();
    }

    /** Not the code: it must not stand in a log. */
    @Override
    public String toString() {
        return "ShownCode";
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
