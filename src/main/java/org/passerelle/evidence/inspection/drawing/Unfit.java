package org.passerelle.evidence.inspection.drawing;

import java.util.Locale;

/** Why a file cannot be shown to anybody; none of them says anything about what is on the paper. */
public enum Unfit {
    VIRUS,
    /** A photo in the format of some phones, which others cannot open. */
    HEIC,
    TYPE_NOT_TAKEN,
    /** More than 40 million, or more memory than a file may take. */
    TOO_MANY_PIXELS,
    TOO_MANY_PAGES,
    /** Cut short or broken: the photo has to be taken again. */
    DAMAGED,
    /** It opens with a password only. */
    PDF_LOCKED;

    /** The word in rows and replies, such as {@code pdf_locked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
