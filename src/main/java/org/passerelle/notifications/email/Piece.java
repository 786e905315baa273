package org.passerelle.notifications.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A part of a text: words, or an address of the web that can be tapped. */
public record Piece(String text, boolean link) {

    /** The mark that ends a sentence, in any of our scripts, is no part of an address. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'»؟،؛۔።፣]");

    /** The pieces of a text, in order. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (MatchResult found : LINK.matcher(text).results().toList()) {
            words(text.substring(end, found.start()), pieces);
            pieces.add(new Piece(found.group(), true));
            end = found.end();
        }
        words(text.substring(end), pieces);
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }
}
