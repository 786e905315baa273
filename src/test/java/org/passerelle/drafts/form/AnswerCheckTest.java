package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.form.AnswerProblem.COUNTRY_UNKNOWN;
import static org.passerelle.drafts.form.AnswerProblem.EMAIL_INVALID;
import static org.passerelle.drafts.form.AnswerProblem.OPTION_REPEATED;
import static org.passerelle.drafts.form.AnswerProblem.OPTION_UNKNOWN;
import static org.passerelle.drafts.form.AnswerProblem.PHONE_INVALID;
import static org.passerelle.drafts.form.AnswerProblem.TOO_FEW;
import static org.passerelle.drafts.form.AnswerProblem.TOO_LONG;
import static org.passerelle.drafts.form.AnswerProblem.TOO_MANY;
import static org.passerelle.drafts.form.AnswerProblem.TOO_SHORT;
import static org.passerelle.drafts.form.AnswerProblem.UNKNOWN_NOT_ALLOWED;
import static org.passerelle.drafts.form.AnswerProblem.WRONG_KIND;
import static org.passerelle.drafts.form.TestingForms.CHECK;
import static org.passerelle.drafts.form.TestingForms.codes;
import static org.passerelle.drafts.form.TestingForms.question;
import static org.passerelle.drafts.form.TestingForms.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerValue.Order;
import org.passerelle.drafts.form.AnswerValue.PartialDate;
import org.passerelle.drafts.form.AnswerValue.Unknown;

class AnswerCheckTest {

    private static final Limits TWO_TO_FOUR = new Limits(2, 4, null);
    private static final Question NAME = question(QuestionType.NAME, TWO_TO_FOUR, false);
    private static final Question MANY = question(QuestionType.MANY_OF, Limits.NONE, false, "a", "b", "c");

    @Test
    void blankAnswersAreNoAnswersAndNoProblems() {
        List<AnswerValue> blank = List.of(
                text(""), text("  \t\n"), text("\u00a0\u200b\u200f"), codes(), new PartialDate("", null, null, null));
        assertThat(blank).allSatisfy(value -> {
            assertThat(AnswerCheck.isAnswered(value)).isFalse();
            assertThat(CHECK.problem(NAME, value)).isEmpty();
        });
        assertThat(AnswerCheck.isAnswered(null)).isFalse();
    }

    @Test
    void lengthCountsCharactersAsPeopleDoNotAsJavaDoes() {
        assertThat(CHECK.problem(NAME, text("𐤀𐤁𐤂𐤃"))).isEmpty();
        assertThat(CHECK.problem(NAME, text("ትግርኛን"))).contains(TOO_LONG);
        assertThat(CHECK.problem(NAME, text("  x "))).contains(TOO_SHORT);
    }

    @Test
    void aNameMayBeOneWordInAnyScript() {
        Question any = question(QuestionType.NAME, new Limits(null, 200, null), false);
        assertThat(CHECK.problem(any, text("ተስፋይ"))).isEmpty();
        assertThat(CHECK.problem(any, text("O’Neil-al’Example 2nd"))).isEmpty();
    }

    @Test
    void aPhoneNumberIsLeftToTheNumberingPlans() {
        Question phone = question(QuestionType.PHONE, Limits.NONE, false);
        assertThat(CHECK.problem(phone, text(" +33612345678 "))).isEmpty();
        assertThat(CHECK.problem(phone, text("abc"))).contains(PHONE_INVALID);
    }

    @Test
    void anEmailAddressHasOneAtSignAndADomain() {
        Question email = question(QuestionType.EMAIL, Limits.NONE, false);
        List.of("a@b.example", "a.b+c@d-e.example", " a@b.example ", "用户@例子.example")
                .forEach(good ->
                        assertThat(CHECK.problem(email, text(good))).as(good).isEmpty());
        List.of(
                        "a",
                        "a@b",
                        "@b.example",
                        "a@",
                        "a@@b.example",
                        "a b@c.example",
                        "a@b..example",
                        "a@.example",
                        "a.@b.example",
                        "<a@b.example>",
                        "a@b.example.",
                        "a".repeat(65) + "@b.example",
                        "a@" + "b".repeat(260) + ".example")
                .forEach(bad ->
                        assertThat(CHECK.problem(email, text(bad))).as(bad).contains(EMAIL_INVALID));
    }

    @Test
    void aCountryIsACapitalTwoLetterCodeAndKosovoIsOne() {
        Question country = question(QuestionType.COUNTRY, Limits.NONE, true);
        List.of("ER", "FR", "XK", "PS", "SS")
                .forEach(good -> assertThat(CHECK.problem(country, text(good))).isEmpty());
        List.of("er", "ERI", "ZZ", "UK", "XX", "Eritrea")
                .forEach(bad -> assertThat(CHECK.problem(country, text(bad))).contains(COUNTRY_UNKNOWN));
    }

    @Test
    void chosenCodesComeFromTheList() {
        Question choice = question(QuestionType.CHOICE, Limits.NONE, false, "a", "b");
        assertThat(CHECK.problem(choice, text("a"))).isEmpty();
        assertThat(CHECK.problem(choice, text("A"))).contains(OPTION_UNKNOWN);
        assertThat(CHECK.problem(MANY, codes("a", "c"))).isEmpty();
        assertThat(CHECK.problem(MANY, codes("a", "d"))).contains(OPTION_UNKNOWN);
        assertThat(CHECK.problem(MANY, codes("a", ""))).contains(OPTION_UNKNOWN);
        assertThat(CHECK.problem(MANY, codes("a", "b", "a"))).contains(OPTION_REPEATED);
    }

    @Test
    void aListMayHaveBounds() {
        Question two = question(QuestionType.MANY_OF, new Limits(2, 2, null), false, "a", "b", "c");
        assertThat(CHECK.problem(two, codes("a"))).contains(TOO_FEW);
        assertThat(CHECK.problem(two, codes("a", "b"))).isEmpty();
        assertThat(CHECK.problem(two, codes("a", "b", "c"))).contains(TOO_MANY);
    }

    @Test
    void yesNoMayAlsoBeLeftUnsaid() {
        Question yesNo = question(QuestionType.YES_NO, Limits.NONE, false);
        Question.YES_NO.forEach(
                code -> assertThat(CHECK.problem(yesNo, text(code))).isEmpty());
        assertThat(CHECK.problem(yesNo, text("maybe"))).contains(OPTION_UNKNOWN);
    }

    @Test
    void notKnowingIsAnAnswerWhereItIsAllowed() {
        assertThat(CHECK.problem(question(QuestionType.PLACE, Limits.NONE, true), new Unknown()))
                .isEmpty();
        assertThat(CHECK.problem(NAME, new Unknown())).contains(UNKNOWN_NOT_ALLOWED);
    }

    @Test
    void anAnswerOfAnotherKindIsNamed() {
        assertThat(CHECK.problem(NAME, codes("a"))).contains(WRONG_KIND);
        assertThat(CHECK.problem(MANY, text("a"))).contains(WRONG_KIND);
        assertThat(CHECK.problem(NAME, new Order(1))).contains(WRONG_KIND);
        assertThat(CHECK.problem(NAME, new PartialDate("gregorian", 1990, 1, 1)))
                .contains(WRONG_KIND);
        assertThat(CHECK.problem(question(QuestionType.DATE, Limits.NONE, true), text("1990")))
                .contains(WRONG_KIND);
    }
}
