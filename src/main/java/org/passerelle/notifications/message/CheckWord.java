package org.passerelle.notifications.message;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Four letters at the end of a message, by which its receiver can find out whether it is ours. */
public record CheckWord(String letters) {

    /** Neither vowels, so that no word of any language comes out, nor letters that look alike. */
    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 4;
    private static final Pattern TYPED = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    /** One that chance chooses; {@code below} gives a number from 0 to its argument - 1. */
    public static CheckWord random(IntUnaryOperator below) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(below.applyAsInt(LETTERS.length())));
        }
        return new CheckWord(letters.toString());
    }

    /** What somebody typed, capitals or not; empty for what cannot be a word. */
    public static Optional<CheckWord> typed(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return TYPED.matcher(word).matches() ? Optional.of(new CheckWord(word)) : Optional.empty();
    }

    /** The word at the end of a text that has one; throws IllegalArgumentException for any other. */
    public static CheckWord endOf(String text) {
        return typed(text.substring(Math.max(0, text.length() - LENGTH)))
                .orElseThrow(() -> new IllegalArgumentException("The text does not end with a word"));
    }

    /** The text with the word at its end. */
    public String after(String text) {
        return text + " " + letters;
    }
}
