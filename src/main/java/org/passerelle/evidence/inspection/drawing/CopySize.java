package org.passerelle.evidence.inspection.drawing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which a page is kept: as it is, and two previews for slow links. */
public enum CopySize {
    FULL(Integer.MAX_VALUE, 16_000_000),
    LARGE(1_280, 100_000),
    SMALL(480, 20_000);

    private final int longestSide;
    private final int mostBytes;

    CopySize(int longestSide, int mostBytes) {
        this.longestSide = longestSide;
        this.mostBytes = mostBytes;
    }

    /** The word in rows and addresses, such as {@code small}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none of them. */
    public static Optional<CopySize> of(String code) {
        return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
    }

    /** In pixels. */
    int longestSide() {
        return longestSide;
    }

    /** What a page should not weigh more than. */
    int mostBytes() {
        return mostBytes;
    }
}
