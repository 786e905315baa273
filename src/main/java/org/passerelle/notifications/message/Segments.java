package org.passerelle.notifications.message;

import java.util.function.IntUnaryOperator;

/**
 * The segments a text takes as SMS (3GPP TS 23.038 and 23.040): GSM-7 with 160 or 153 septets, characters of its
 * extension table counting two, otherwise UCS-2 with 70 or 67 UTF-16 units; no character is split between segments.
 */
public record Segments(Alphabet alphabet, int count) {

    /** How the characters of a text message are coded. */
    public enum Alphabet {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int chained;

        Alphabet(int alone, int chained) {
            this.alone = alone;
            this.chained = chained;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** Counts the segments of a text; an empty one takes one. */
    public static Segments of(String text) {
        boolean gsm = text.codePoints().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
        return gsm
                ? new Segments(Alphabet.GSM_7, count(text, Alphabet.GSM_7, c -> EXTENSION.indexOf(c) >= 0 ? 2 : 1))
                : new Segments(Alphabet.UCS_2, count(text, Alphabet.UCS_2, Character::charCount));
    }

    private static int count(String text, Alphabet alphabet, IntUnaryOperator cost) {
        int[] costs = text.codePoints().map(cost).toArray();
        int segments = 1;
        int used = 0;
        int total = 0;
        for (int each : costs) {
            total += each;
            segments += used + each > alphabet.chained ? 1 : 0;
            used = used + each > alphabet.chained ? each : used + each;
        }
        return total <= alphabet.alone ? 1 : segments;
    }
}
