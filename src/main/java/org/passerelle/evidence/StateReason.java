package org.passerelle.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a piece of evidence, or a file of it, stands where it does: stable codes, each with a text in every language. */
public enum StateReason {
    /** The words on it cannot be read: blurred, dark or too small. */
    UNREADABLE,
    /** A part of the paper is missing in the photo. */
    CUT_OFF,
    /** Light hides a part of it. */
    GLARE,
    /** The other side is needed, too. */
    WRONG_SIDE,
    /** A page is missing. */
    PAGE_MISSING,
    /** HEIC, which we cannot open. */
    HEIC,
    /** A kind of file that we do not take. */
    TYPE_NOT_TAKEN,
    /** The file says it is of another kind than it is. */
    TYPE_DIFFERS,
    /** Cut short or damaged: it does not open. */
    DAMAGED,
    /** The virus scanner found something. */
    VIRUS,
    /** More bytes than we take. */
    TOO_LARGE,
    /** More pixels than we take. */
    TOO_MANY_PIXELS,
    /** More pages than we take. */
    TOO_MANY_PAGES,
    /** A PDF that asks for a password. */
    PDF_LOCKED,
    /** It is not checked yet, and waits: no fault of the person's. */
    SCANNER_AWAY,
    /** It is about somebody else. */
    NOT_THIS_PERSON,
    /** It is something else than what was said. */
    NOT_WHAT_IT_SAYS,
    /** No name is on it. */
    NO_NAME,
    /** No date is on it, and it needs one. */
    NO_DATE,
    /** It is too old to show that the person is in France now. */
    EXPIRED_LOCATION,
    /** Who issued it did not confirm it. */
    NOT_CONFIRMED,
    /** The issuer says that it is not theirs, or it was changed. */
    NOT_GENUINE,
    /** The face cannot be seen well. */
    FACE_NOT_CLEAR,
    /** We have it already. */
    SENT_BEFORE,
    /** Something else, which the officer says in words. */
    OTHER;

    /** The word in rows and replies, such as {@code cut_off}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of a code; empty where there is none of that code. */
    public static Optional<StateReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
