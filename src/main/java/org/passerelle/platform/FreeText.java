package org.passerelle.platform;

/** What people write in their own words: something, not endless, and nothing a database or a page stumbles over. */
public final class FreeText {

    private static final int LONGEST = 1600;

    private FreeText() {}

    /** True for 1 to 1600 characters that are not all blank. */
    public static boolean fits(String text) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(FreeText::unwritable);
    }

    private static boolean unwritable(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
