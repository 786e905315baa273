package org.passerelle.drafts.safety;

import java.time.LocalDate;
import java.util.List;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.LatestDay;

/**
 * Whether somebody is to be protected as a child who is alone, by what they say and by nothing else: no machine estimates
 * an age (README of the design, rule 10). Where two readings are possible, the one that protects counts.
 */
public final class ChildAlone {

    private static final String YES = "yes";
    private static final List<String> NOT_YES = List.of("no", "prefer_not_to_say");
    private static final int FULL_AGE = 18;

    private ChildAlone() {}

    /** True if they say that they are under 18 and not with a parent, or deny an age that their birth date may give. */
    public static boolean isStated(Statements statements, LocalDate today) {
        return saysSo(statements) || deniesWhatTheDateMayGive(statements, today);
    }

    /** The same in the later form of somebody's own case, which asks for the date alone: there it may contradict the case. */
    public static boolean isStatedLater(Statements statements, LocalDate today) {
        return mayBeUnder18(statements, today);
    }

    /** True if they say that they are under 18, with a parent or without. */
    public static boolean saysUnder18(Statements statements) {
        return statements.say(Statements.UNDER_18, YES);
    }

    private static boolean saysSo(Statements statements) {
        return saysUnder18(statements)
                && NOT_YES.stream().anyMatch(code -> statements.say(Statements.WITH_PARENT, code));
    }

    private static boolean deniesWhatTheDateMayGive(Statements statements, LocalDate today) {
        return NOT_YES.stream().anyMatch(code -> statements.say(Statements.UNDER_18, code))
                && mayBeUnder18(statements, today);
    }

    private static boolean mayBeUnder18(Statements statements, LocalDate today) {
        return statements.of(Statements.BIRTH_DATE).stream().anyMatch(date -> mayBeUnder18(date, today));
    }

    /** An unknown month or day counts for the person; an unknown year says nothing at all. */
    private static boolean mayBeUnder18(AnswerValue value, LocalDate today) {
        return value instanceof AnswerValue.PartialDate date
                && LatestDay.of(date)
                        .filter(latest -> latest.isAfter(today.minusYears(FULL_AGE)))
                        .isPresent();
    }
}
