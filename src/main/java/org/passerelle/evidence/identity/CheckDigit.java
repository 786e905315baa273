package org.passerelle.evidence.identity;

/** The check digits of ICAO 9303, part 3, section 4.9: weights 7, 3, 1, modulo 10. */
final class CheckDigit {

    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int LETTERS_FROM = 10;

    private CheckDigit() {}

    /** The digit that belongs after these characters: digits, capital letters and fillers. */
    static char of(String text) {
        int sum = 0;
        for (int place = 0; place < text.length(); place++) {
            sum += value(text.charAt(place)) * WEIGHTS[place % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        if (character == '<') {
            return 0;
        }
        return character <= '9' ? character - '0' : character - 'A' + LETTERS_FROM;
    }
}
