package org.passerelle.account.proof;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Twelve characters on paper that bring a person back. Of each pair that looks alike one is used, and the other is read
 * as it: who copies S for 5 by hand still gets in.
 */
public final class RecoveryCode {

    /** How many characters a code has. */
    public static final int LENGTH = 12;

    private static final String ALPHABET = "0123456789ACDEFGHJKMNPQRTUVWXY";

    /** How many characters there are to choose from. */
    public static final int ALPHABET_SIZE = ALPHABET.length();

    private static final String LOOK_ALIKES = "OILSZB";
    private static final String MEANT = "011528";
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 60;

    private RecoveryCode() {}

    /** Writes a code of numbers below {@link #ALPHABET_SIZE}, in groups for reading. */
    public static String write(List<Integer> numbers) {
        String text = numbers.stream()
                .map(number -> String.valueOf(ALPHABET.charAt(number)))
                .collect(Collectors.joining());
        return String.join(
                "-", text.substring(0, GROUP), text.substring(GROUP, 2 * GROUP), text.substring(2 * GROUP, LENGTH));
    }

    /** Reads what was typed, whatever its case, spaces and hyphens, as twelve characters; empty for all else. */
    public static Optional<String> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(RecoveryCode::counts)
                .mapToObj(RecoveryCode::meant)
                .collect(Collectors.joining());
        return code.length() == LENGTH && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static boolean counts(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.DASH_PUNCTUATION;
    }

    private static String meant(int character) {
        int digit = Character.digit(character, 10);
        int place = LOOK_ALIKES.indexOf(character);
        if (place >= 0) {
            return MEANT.substring(place, place + 1);
        }
        return digit >= 0 ? Integer.toString(digit) : Character.toString(character);
    }
}
