package org.passerelle.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person is told, with the values each text needs. */
public enum Notice {
    /** A code to sign in: {@code code}, and {@code minutes} it works for. */
    SIGN_IN_CODE("code", "minutes"),
    /** A code to confirm a contact: {@code code}, and {@code minutes} it works for. */
    CONTACT_CODE("code", "minutes"),
    /** Somebody signed in on a phone that was not used before. */
    NEW_SIGN_IN,
    /** A contact was added, confirmed, preferred or removed. */
    CONTACT_CHANGED,
    /** A PIN was set or changed. */
    PIN_CHANGED,
    /** Somebody comes back with the recovery code: the {@code link} stops it. */
    RECOVERY_STARTED("link"),
    /** Told where somebody comes back: their account is open again. */
    RECOVERY_DONE,
    /** Told where somebody wanted to come back: a person has to look first. */
    RECOVERY_PAUSED,
    /** Told where somebody wanted to come back: a person has looked, and it was not allowed. */
    RECOVERY_REFUSED,
    /** A recovery code was made, and the one before no longer works. */
    RECOVERY_CODE_MADE,
    /** A recovery code no longer works, since somebody else knows it. */
    RECOVERY_CODE_ENDED,
    /** The receipt of a submission: the {@code ending} of the reference, and the {@code date}. */
    APPLICATION_SUBMITTED("ending", "date"),
    /** Withdrawn: {@code until} when the person can undo it. */
    APPLICATION_WITHDRAWN("until"),
    /** A withdrawal was undone. */
    APPLICATION_RESTORED,
    /** Corrections are in force: the {@code ending} of the reference, and the {@code date}. */
    CORRECTIONS_APPLIED("ending", "date"),
    /** Somebody asked for a change of a name or a birth date. */
    IDENTITY_CHANGE_ASKED,
    /** It was accepted. */
    IDENTITY_CHANGE_ACCEPTED,
    /** It was declined. */
    IDENTITY_CHANGE_DECLINED,
    /** Two cases of one person were made one. */
    APPLICATION_MERGED,
    /** To who joined a household. */
    HOUSEHOLD_JOINED,
    /** To those whom somebody joined. */
    HOUSEHOLD_GREW,
    /** To who no longer belongs to a household, and to nobody else. */
    HOUSEHOLD_LEFT,
    /** A trained officer has decided something about a child. */
    HOUSEHOLD_NEWS,
    /** Staff: the {@code link} with which to choose credentials, and the {@code days} it works for. */
    STAFF_INVITATION("link", "days"),
    /** Staff: too many wrong tries, sign-in waits {@code minutes}, and the {@code pass} with which it need not. */
    STAFF_SIGN_IN_CLOSED("minutes", "pass"),
    /** There is something to do, and time for it. */
    TIME_TO_ACT,
    /** A draft leaves the list: {@code date} when it does. */
    DRAFT_HIDDEN_SOON("date"),
    /** A draft is erased: {@code date} from when on. */
    DRAFT_ERASED_SOON("date");

    private final Set<String> valueNames;

    Notice(String... valueNames) {
        this.valueNames = Set.of(valueNames);
    }

    /** The notice of that code. */
    public static Notice of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no notice " + code));
    }

    /** The names of the values its texts have places for. */
    public Set<String> valueNames() {
        return valueNames;
    }

    /** The word in rows, files and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
