package org.passerelle.cases.status;

import java.util.OptionalLong;

/** Douglas Crockford's base 32: digits and letters that are hard to mistake for each other, five bits each. */
public final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Crockford() {}

    /** The number of characters that are digits by themselves. */
    static int symbols() {
        return ALPHABET.length();
    }

    /** The character of one value below 32. */
    static char symbol(int value) {
        return ALPHABET.charAt(value);
    }

    /** The value of one character in upper or lower case, O read as 0, I and L as 1; negative for any other. */
    static int value(char typed) {
        char upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }

    /** The number that these characters are, at most twelve; empty where one of them is none of the alphabet. */
    public static OptionalLong read(String characters) {
        long number = 0;
        for (int place = 0; place < characters.length(); place++) {
            int value = value(characters.charAt(place));
            if (value < 0) {
                return OptionalLong.empty();
            }
            number = number << BITS | value;
        }
        return OptionalLong.of(number);
    }

    /** The lowest bits of a number in so many characters. */
    public static String write(long number, int characters) {
        StringBuilder text = new StringBuilder();
        for (int place = characters - 1; place >= 0; place--) {
            text.append(symbol((int) (number >>> BITS * place) & 31));
        }
        return text.toString();
    }
}
