package org.passerelle.drafts.form;

/** Tells text from nothing: no-break spaces and zero-width marks, which some keyboards leave behind, are nothing. */
final class Blank {

    private Blank() {}

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Blank::isUnseen);
    }

    static boolean isUnseen(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.getType(codePoint) == Character.CONTROL;
    }
}
