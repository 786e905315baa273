package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.form.AnswerProblem.CALENDAR_UNKNOWN;
import static org.passerelle.drafts.form.AnswerProblem.DATE_IMPOSSIBLE;
import static org.passerelle.drafts.form.AnswerProblem.DATE_INCOMPLETE;
import static org.passerelle.drafts.form.AnswerProblem.DATE_IN_FUTURE;
import static org.passerelle.drafts.form.AnswerProblem.DATE_TOO_EARLY;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerValue.PartialDate;

class DateCheckTest {

    private static final Question BIRTH = TestingForms.question(QuestionType.DATE, new Limits(1890, null, null), true);
    private static final Question EXACT = TestingForms.question(QuestionType.DATE, Limits.NONE, false);

    @Test
    void aDayInAnyOfTheFourCalendarsIsFine() {
        fine("gregorian", 1996, 2, 29);
        fine("islamic", 1416, 9, 30);
        fine("persian", 1375, 12, 30);
        fine("ethiopic", 1987, 13, 6);
    }

    @Test
    void aDayThatIsNotInItsCalendarIsImpossible() {
        problem(DATE_IMPOSSIBLE, "gregorian", 1995, 2, 29);
        problem(DATE_IMPOSSIBLE, "gregorian", 1995, 13, 1);
        problem(DATE_IMPOSSIBLE, "gregorian", 1995, 0, 1);
        problem(DATE_IMPOSSIBLE, "gregorian", 1995, 1, 0);
        problem(DATE_IMPOSSIBLE, "gregorian", -5, 1, 1);
        problem(DATE_IMPOSSIBLE, "gregorian", Integer.MAX_VALUE, 1, 1);
        problem(DATE_IMPOSSIBLE, "islamic", 1416, 13, 1);
        problem(DATE_IMPOSSIBLE, "islamic", 1416, 1, 31);
        problem(DATE_IMPOSSIBLE, "persian", 1376, 12, 30);
        problem(DATE_IMPOSSIBLE, "persian", 1376, 7, 31);
        problem(DATE_IMPOSSIBLE, "ethiopic", 1988, 13, 6);
        problem(DATE_IMPOSSIBLE, "ethiopic", 1988, 1, 31);
    }

    @Test
    void theThirteenthMonthBelongsToEthiopiaAlone() {
        fine("ethiopic", 1988, 13, 5);
        problem(DATE_IMPOSSIBLE, "persian", 1375, 13, 5);
    }

    @Test
    void partsThatAPersonDoesNotKnowMayStayOpen() {
        fine("gregorian", 1995, null, null);
        fine("gregorian", 1995, 3, null);
        fine("gregorian", null, 2, 29);
        fine("ethiopic", null, 13, 6);
        problem(DATE_IMPOSSIBLE, "gregorian", null, 2, 30);
        problem(DATE_IMPOSSIBLE, "gregorian", null, null, 32);
    }

    @Test
    void whereTheDateMustBeKnownEveryPartIsNeeded() {
        PartialDate date = new PartialDate("gregorian", 1995, 3, null);
        assertThat(TestingForms.CHECK.problem(EXACT, date)).contains(DATE_INCOMPLETE);
    }

    @Test
    void aDateIsInTheFutureOnlyWhenEveryDayItCanMeanIs() {
        fine("gregorian", 2026, 11, 20);
        problem(DATE_IN_FUTURE, "gregorian", 2026, 11, 21);
        fine("gregorian", 2026, 11, null);
        fine("gregorian", 2026, null, null);
        problem(DATE_IN_FUTURE, "gregorian", 2026, 12, null);
        fine("ethiopic", 2019, 3, 11);
        problem(DATE_IN_FUTURE, "ethiopic", 2019, 3, 12);
        fine("persian", 1405, 8, 29);
        problem(DATE_IN_FUTURE, "persian", 1405, 8, 30);
        problem(DATE_IN_FUTURE, "islamic", 1448, 7, 1);
    }

    @Test
    void aYearOfTheWrongCalendarIsTooEarly() {
        problem(DATE_TOO_EARLY, "gregorian", 1375, 1, 1);
        problem(DATE_TOO_EARLY, "gregorian", 87, null, null);
        problem(DATE_TOO_EARLY, "islamic", 95, 1, 1);
        fine("gregorian", 1890, 1, 1);
    }

    @Test
    void anotherCalendarIsNamed() {
        problem(CALENDAR_UNKNOWN, "hebrew", 5780, 1, 1);
        problem(CALENDAR_UNKNOWN, "", 1990, 1, 1);
        problem(CALENDAR_UNKNOWN, "GREGORIAN", 1990, 1, 1);
    }

    @Test
    void noDateAtAllMakesTheCheckStumble() {
        Random random = new Random(77);
        String[] calendars = {"gregorian", "islamic", "persian", "ethiopic", "moon"};
        for (int i = 0; i < 50_000; i++) {
            PartialDate date = new PartialDate(
                    calendars[random.nextInt(calendars.length)],
                    part(random, 3000),
                    part(random, 15),
                    part(random, 33));
            assertThat(TestingForms.CHECK.problem(BIRTH, date)).isNotNull();
        }
    }

    private static Integer part(Random random, int bound) {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            default -> random.nextInt(bound);
        };
    }

    private static void fine(String calendar, Integer year, Integer month, Integer day) {
        assertThat(TestingForms.CHECK.problem(BIRTH, new PartialDate(calendar, year, month, day)))
                .isEmpty();
    }

    private static void problem(AnswerProblem problem, String calendar, Integer year, Integer month, Integer day) {
        assertThat(TestingForms.CHECK.problem(BIRTH, new PartialDate(calendar, year, month, day)))
                .contains(problem);
    }
}
