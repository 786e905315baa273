package org.passerelle.notifications;

import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Languages;

/**
 * What {@code /check} shows: in English, in French, or in both for a device that names neither.
 *
 * @param day when the message was sent last, where it is ours
 */
public record CheckView(Verdict verdict, String day, boolean english, boolean french) {

    /** Where e-mails send who doubts them. */
    public static final String PATH = "/check";

    /** What stands above the form. */
    enum Verdict {
        NOT_ASKED,
        OURS,
        NOT_OURS,
        TOO_MANY
    }

    static CheckView of(Verdict verdict, String day, @Nullable String accepted) {
        String wanted = Languages.wanted(accepted, "");
        return new CheckView(verdict, day, !wanted.equals("fr"), !wanted.equals("en"));
    }

    public boolean ours() {
        return verdict == Verdict.OURS;
    }

    public boolean notOurs() {
        return verdict == Verdict.NOT_OURS;
    }

    public boolean tooMany() {
        return verdict == Verdict.TOO_MANY;
    }

    public boolean both() {
        return english && french;
    }
}
