package org.passerelle.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.Weight;

/** What a person is told: why it is sent, what hangs on it, and the values its texts need. */
public enum Notice {
    /** A code to sign in: {@code code}, and {@code minutes} it works for. */
    SIGN_IN_CODE(Occasion.CODE, Weight.PLAIN, "code", "minutes"),
    /** A code to confirm a contact: {@code code}, and {@code minutes} it works for. */
    CONTACT_CODE(Occasion.CODE, Weight.PLAIN, "code", "minutes"),
    /** Somebody signed in on a phone that was not used before. */
    NEW_SIGN_IN(Occasion.ASKED, Weight.PLAIN),
    /** A contact was added, confirmed, preferred or removed. */
    CONTACT_CHANGED(Occasion.ASKED, Weight.PLAIN),
    /** A PIN was set or changed. */
    PIN_CHANGED(Occasion.ASKED, Weight.PLAIN),
    /** Somebody comes back with the recovery code: the {@code link} stops it. */
    RECOVERY_STARTED(Occasion.ASKED, Weight.PLAIN, "link"),
    /** Told where somebody comes back: their account is open again. */
    RECOVERY_DONE(Occasion.ASKED, Weight.PLAIN),
    /** Told where somebody wanted to come back: a person has to look first. */
    RECOVERY_PAUSED(Occasion.NEWS, Weight.PLAIN),
    /** Told where somebody wanted to come back: a person has looked, and it was not allowed. */
    RECOVERY_REFUSED(Occasion.NEWS, Weight.PLAIN),
    /** A recovery code was made, and the one before no longer works. */
    RECOVERY_CODE_MADE(Occasion.ASKED, Weight.PLAIN),
    /** A recovery code no longer works, since somebody else knows it. */
    RECOVERY_CODE_ENDED(Occasion.ASKED, Weight.PLAIN),
    /** The receipt of a submission: the {@code ending} of the reference, and the {@code date}. */
    APPLICATION_SUBMITTED(Occasion.ASKED, Weight.PLAIN, "ending", "date"),
    /** Withdrawn: {@code until} when the person can undo it. */
    APPLICATION_WITHDRAWN(Occasion.ASKED, Weight.PLAIN, "until"),
    /** A withdrawal was undone. */
    APPLICATION_RESTORED(Occasion.ASKED, Weight.PLAIN),
    /** Corrections are in force: the {@code ending} of the reference, and the {@code date}. */
    CORRECTIONS_APPLIED(Occasion.ASKED, Weight.PLAIN, "ending", "date"),
    /** Somebody asked for a change of a name or a birth date. */
    IDENTITY_CHANGE_ASKED(Occasion.ASKED, Weight.PLAIN),
    /** It was accepted. */
    IDENTITY_CHANGE_ACCEPTED(Occasion.NEWS, Weight.PLAIN),
    /** It was declined. */
    IDENTITY_CHANGE_DECLINED(Occasion.NEWS, Weight.PLAIN),
    /** Two cases of one person were made one. */
    APPLICATION_MERGED(Occasion.NEWS, Weight.PLAIN),
    /** To who joined a household. */
    HOUSEHOLD_JOINED(Occasion.ASKED, Weight.PLAIN),
    /** To those whom somebody joined. */
    HOUSEHOLD_GREW(Occasion.NEWS, Weight.PLAIN),
    /** To who no longer belongs to a household, and to nobody else. */
    HOUSEHOLD_LEFT(Occasion.ASKED, Weight.PLAIN),
    /** A trained officer has decided something about a child. */
    HOUSEHOLD_NEWS(Occasion.NEWS, Weight.PLAIN),
    /** Staff: the {@code link} with which to choose credentials, and the {@code days} it works for. */
    STAFF_INVITATION(Occasion.STAFF, Weight.PLAIN, "link", "days"),
    /** Staff: too many wrong tries, sign-in waits {@code minutes}, and the {@code pass} with which it need not. */
    STAFF_SIGN_IN_CLOSED(Occasion.STAFF, Weight.PLAIN, "minutes", "pass"),
    /** Leads of a partner organisation: it will be suspended on {@code date}, and why, as {@code text}. */
    PARTNER_SUSPENDED_SOON(Occasion.STAFF, Weight.PLAIN, "date", "text"),
    /** The same: it is suspended, and why, as {@code text}. */
    PARTNER_SUSPENDED(Occasion.STAFF, Weight.PLAIN, "text"),
    /** The same: it can help as before. */
    PARTNER_OPEN_AGAIN(Occasion.STAFF, Weight.PLAIN),
    /** There is something to do, and time for it. */
    TIME_TO_ACT(Occasion.NEWS, Weight.WEIGHTY),
    /** A draft leaves the list: {@code date} when it does. */
    DRAFT_HIDDEN_SOON(Occasion.REMINDER, Weight.WEIGHTY, "date"),
    /** A draft is erased: {@code date} from when on. */
    DRAFT_ERASED_SOON(Occasion.REMINDER, Weight.WEIGHTY, "date"),
    /** A window has taken the case into the queue. */
    APPLICATION_WAITING(Occasion.NEWS, Weight.PLAIN),
    /** Called: time to act begins. */
    APPLICATION_CALLED(Occasion.NEWS, Weight.WEIGHTY),
    /** A call was declined; the queue time is kept. */
    APPLICATION_CALL_DECLINED(Occasion.NEWS, Weight.PLAIN),
    /** A call was not answered; the queue time is kept. */
    APPLICATION_CALL_UNANSWERED(Occasion.NEWS, Weight.PLAIN),
    /** The checks have begun. */
    APPLICATION_CHECKS(Occasion.NEWS, Weight.PLAIN),
    /** Something more is asked for. */
    APPLICATION_MORE_NEEDED(Occasion.NEWS, Weight.WEIGHTY),
    /** What was asked for has come. */
    APPLICATION_ANSWER_RECEIVED(Occasion.ASKED, Weight.PLAIN),
    /** What was asked for is no longer needed. */
    APPLICATION_NOTHING_MORE_NEEDED(Occasion.NEWS, Weight.PLAIN),
    /** The checks are passed. */
    APPLICATION_MINDED_TO_GRANT(Occasion.NEWS, Weight.PLAIN),
    /** Fingerprints and a photo are next. */
    APPLICATION_BIOMETRICS(Occasion.NEWS, Weight.WEIGHTY),
    /** A decision: yes. */
    APPLICATION_GRANTED(Occasion.NEWS, Weight.WEIGHTY),
    /** The journey is arranged. */
    APPLICATION_TRAVEL_BOOKED(Occasion.NEWS, Weight.WEIGHTY),
    /** Arrived. */
    APPLICATION_ARRIVED(Occasion.NEWS, Weight.PLAIN),
    /** A decision: not eligible. */
    APPLICATION_NOT_ELIGIBLE(Occasion.DECISION, Weight.WEIGHTY),
    /** A decision: no. */
    APPLICATION_REFUSED(Occasion.DECISION, Weight.WEIGHTY),
    /** Another officer looks at a decision again. */
    APPLICATION_UNDER_REVIEW(Occasion.NEWS, Weight.PLAIN),
    /** A decision is taken back. */
    APPLICATION_DECISION_REVERSED(Occasion.NEWS, Weight.WEIGHTY),
    /** A decision stays. */
    APPLICATION_DECISION_UPHELD(Occasion.DECISION, Weight.WEIGHTY),
    /** Something was recorded in error and is put right. */
    APPLICATION_APOLOGY(Occasion.NEWS, Weight.PLAIN),
    /** Closed, since the person is protected otherwise. */
    APPLICATION_PROTECTED(Occasion.NEWS, Weight.WEIGHTY),
    /** The waiting range has moved by more than its band. */
    WAITING_CHANGED(Occasion.NEWS, Weight.PLAIN),
    /** In the draw of {@code date}. */
    DRAW_ENTERED(Occasion.NEWS, Weight.PLAIN, "date"),
    /** A draw gave a place. */
    DRAW_PLACE(Occasion.NEWS, Weight.WEIGHTY),
    /** A draw gave no place. */
    DRAW_NO_PLACE(Occasion.NEWS, Weight.WEIGHTY),
    /** A piece of evidence was looked at. */
    EVIDENCE_REVIEWED(Occasion.NEWS, Weight.PLAIN),
    /** An appointment: {@code date} and {@code time}. */
    APPOINTMENT(Occasion.NEWS, Weight.WEIGHTY, "date", "time"),
    /** A helper asks for access. */
    HELPER_ASKED(Occasion.NEWS, Weight.WEIGHTY),
    /** A helper has access until {@code date}. */
    HELPER_GIVEN(Occasion.ASKED, Weight.PLAIN, "date"),
    /** The access of a helper ends on {@code date}, unless it is renewed. */
    HELPER_ENDS_SOON(Occasion.NEWS, Weight.WEIGHTY, "date"),
    /** The access of a helper has ended. */
    HELPER_ENDED(Occasion.NEWS, Weight.PLAIN),
    /** The organisation of a helper may not help for now; time to act stands still. */
    HELPER_SUSPENDED(Occasion.NEWS, Weight.WEIGHTY),
    /** It may help again; time to act goes on. */
    HELPER_BACK(Occasion.NEWS, Weight.WEIGHTY),
    /** Helpers: something about somebody they help is to be read. */
    HELPER_NEWS(Occasion.STAFF, Weight.PLAIN),
    /** Helpers: the same, where it is a decision. */
    HELPER_DECISION(Occasion.DECISION, Weight.PLAIN),
    /** Whoever is asked to say that they know somebody: the {@code link} works for {@code hours}. */
    VOUCH_ASKED(Occasion.NEWS, Weight.PLAIN, "link", "hours"),
    /** Whoever said so: what they wrote is named by its {@code reference}, and the {@code link} takes it back. */
    VOUCH_RECEIPT(Occasion.ASKED, Weight.PLAIN, "reference", "link"),
    /** Somebody whom the person asked to say that they know them has answered, or taken it back. */
    VOUCH_NEWS(Occasion.NEWS, Weight.PLAIN),
    /** A window has opened. */
    WINDOW_OPENED(Occasion.NEWS, Weight.PLAIN),
    /** A window has closed. */
    WINDOW_CLOSED(Occasion.NEWS, Weight.PLAIN),
    /** The weekly digest for those who wait. */
    STILL_HERE(Occasion.DIGEST, Weight.PLAIN),
    /** Stands for what was too much for one day. */
    MORE_NEWS(Occasion.FOLD, Weight.PLAIN),
    /** What a person answers to a free text: {@code text}. */
    CONVERSATION_ANSWER(Occasion.REPLY, Weight.PLAIN, "text"),
    /** The first reply to any free text. */
    SAFETY_LINE(Occasion.SAFETY, Weight.DANGER),
    /** The same, where the sender or we marked it urgent. */
    SAFETY_LINE_URGENT(Occasion.SAFETY, Weight.DANGER),
    /** Staff on duty: an urgent message waits since {@code time}; the {@code link} leads to it. */
    DUTY_URGENT(Occasion.STAFF, Weight.PLAIN, "time", "link"),
    /** Reply to STATUS: where things stand, as {@code status}. */
    REPLY_STATUS(Occasion.REPLY, Weight.PLAIN, "status"),
    /** Reply to a keyword from a contact without a form. */
    REPLY_NO_FORM(Occasion.REPLY, Weight.PLAIN),
    /** Reply to HELP. */
    REPLY_HELP(Occasion.REPLY, Weight.PLAIN),
    /** Reply to INFO: {@code link} to the guidance. */
    REPLY_INFO(Occasion.REPLY, Weight.PLAIN, "link"),
    /** Reply to LANG. */
    REPLY_LANGUAGE(Occasion.REPLY, Weight.PLAIN),
    /** Reply to LANG without a language we know. */
    REPLY_LANGUAGE_UNKNOWN(Occasion.REPLY, Weight.PLAIN),
    /** Reply to STOP. */
    REPLY_STOPPED(Occasion.REPLY, Weight.PLAIN),
    /** Reply to the first STOP ALL. */
    REPLY_STOP_ALL_WARNING(Occasion.REPLY, Weight.PLAIN),
    /** Reply to the second STOP ALL. */
    REPLY_STOPPED_ALL(Occasion.REPLY, Weight.PLAIN),
    /** Reply to START. */
    REPLY_STARTED(Occasion.REPLY, Weight.PLAIN),
    /** Reply to LOCK. */
    REPLY_LOCK_CONFIRM(Occasion.REPLY, Weight.PLAIN),
    /** Reply to the YES to LOCK. */
    REPLY_LOCKED(Occasion.REPLY, Weight.PLAIN),
    /** Reply to CODE where no further one is sent for now. */
    REPLY_CODE_LATER(Occasion.REPLY, Weight.PLAIN),
    /** Reply to STOP HELP. */
    REPLY_STOP_HELP_CONFIRM(Occasion.REPLY, Weight.PLAIN),
    /** Reply to a YES for which there is no question. */
    REPLY_NOTHING_TO_CONFIRM(Occasion.REPLY, Weight.PLAIN),
    /** Reply to STOP HELP where nobody helps. */
    REPLY_NO_HELPER(Occasion.REPLY, Weight.PLAIN),
    /** Reply to DRAW before any draw. */
    REPLY_NO_DRAW(Occasion.REPLY, Weight.PLAIN),
    /** Reply to a keyword on a number that several people share. */
    REPLY_PIN_NEEDED(Occasion.REPLY, Weight.PLAIN),
    /** Reply to a keyword with a PIN that is not one. */
    REPLY_PIN_WRONG(Occasion.REPLY, Weight.PLAIN),
    /** Reply to the code of a helper: who asks for what, for how long, and the number to agree with. */
    REPLY_HELPER_CODE(Occasion.REPLY, Weight.WEIGHTY, "organisation", "access", "days", "number"),
    /** Reply to the code of a helper that ended or was used. */
    REPLY_HELPER_CODE_OVER(Occasion.REPLY, Weight.PLAIN),
    /** Reply to what is done after a sign-in only, for this person or for now. */
    REPLY_SIGN_IN_INSTEAD(Occasion.REPLY, Weight.PLAIN),
    /** Reply to the code of a helper from a child who is alone. */
    REPLY_HELPER_CHILD(Occasion.REPLY, Weight.PLAIN),
    /** Reply to a code where the number alone does not show who it is. */
    REPLY_CODE_WITH_PIN(Occasion.REPLY, Weight.PLAIN),
    /** Reply to a YES with a number that we have not sent. */
    REPLY_NUMBER_WRONG(Occasion.REPLY, Weight.PLAIN);

    private final Occasion occasion;
    private final Weight weight;
    private final Set<String> valueNames;

    Notice(Occasion occasion, Weight weight, String... valueNames) {
        this.occasion = occasion;
        this.weight = weight;
        this.valueNames = Set.of(valueNames);
    }

    /** The notice of that code. */
    public static Notice of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no notice " + code));
    }

    /** Why it is sent, and so when it may be. */
    public Occasion occasion() {
        return occasion;
    }

    /** What hangs on it, and so in which texts it may be sent. */
    public Weight weight() {
        return weight;
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
