package org.passerelle.account.onetime;

import java.util.Locale;
import java.util.Optional;

/** The digits of a code: how they are written and how they are read from what people type. */
public final class SixDigits {

    /** How many different codes there are. */
    public static final long HOW_MANY = 1_000_000;

    private static final int LENGTH = 6;
    private static final int LONGEST_TYPED = 40;

    private SixDigits() {}

    /** Writes a number below {@link #HOW_MANY}. */
    public static String write(long number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    /** Reads six digits of any script, with spaces anywhere; empty for all else. */
    public static Optional<String> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        int[] digits = typed.codePoints()
                .filter(character -> !isSpace(character))
                .map(character -> Character.digit(character, 10))
                .toArray();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int digit : digits) {
            code.append(digit);
        }
        return digits.length == LENGTH && code.length() == LENGTH ? Optional.of(code.toString()) : Optional.empty();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
