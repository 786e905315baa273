package org.passerelle.account.proof;

import java.util.Optional;
import java.util.stream.IntStream;

/** A PIN of four to eight digits, which tells people who share a contact apart. */
public final class Pin {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;
    private static final int LONGEST_TYPED = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2049;

    private Pin() {}

    /** Reads digits of any script with spaces anywhere; empty for what cannot be a PIN. */
    public static Optional<String> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        boolean only = typed.codePoints()
                .filter(character -> !isSpace(character))
                .map(character -> Character.digit(character, 10))
                .peek(digits::append)
                .allMatch(digit -> digit >= 0);
        return only && digits.length() >= SHORTEST && digits.length() <= LONGEST
                ? Optional.of(digits.toString())
                : Optional.empty();
    }

    /** Reads a PIN that somebody wants to have; empty also for one that others would try first. */
    public static Optional<String> chosen(String typed) {
        return read(typed).filter(pin -> !repeats(pin) && !counts(pin, 1) && !counts(pin, -1) && !year(pin));
    }

    /** One digit or a pair or half over and over: 0000, 121212, 48214821. */
    private static boolean repeats(String pin) {
        return IntStream.rangeClosed(1, pin.length() / 2)
                .filter(length -> pin.length() % length == 0)
                .anyMatch(length -> pin.equals(pin.substring(0, length).repeat(pin.length() / length)));
    }

    private static boolean counts(String pin, int step) {
        return IntStream.range(1, pin.length())
                .allMatch(place ->
                        Math.floorMod(pin.charAt(place) - pin.charAt(place - 1), 10) == Math.floorMod(step, 10));
    }

    /** The year of a birth or of a journey. */
    private static boolean year(String pin) {
        int number = Integer.parseInt(pin);
        return pin.length() == SHORTEST && number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
