package org.passerelle.drafts.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.AnswerValue.PartialDate;
import org.passerelle.drafts.form.AnswerValue.Text;

class ChildAloneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Map<String, List<AnswerValue>> said = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "yes, no, true",
        "yes, prefer_not_to_say, true",
        "yes, yes, false",
        "yes, , false",
        "no, no, false",
        "prefer_not_to_say, no, false",
        ", no, false",
        "YES, no, false"
    })
    void whoSaysTheyAreUnder18AndNotWithAParentIsAlone(
            @Nullable String under18, @Nullable String withParent, boolean alone) {
        say(Statements.UNDER_18, under18);
        say(Statements.WITH_PARENT, withParent);
        assertThat(isAlone()).isEqualTo(alone);
    }

    @ParameterizedTest
    @CsvSource({
        "gregorian, 2008, 11, 22, true",
        "gregorian, 2008, 11, 21, false",
        "gregorian, 2008, 11, , true",
        "gregorian, 2008, 10, , false",
        "gregorian, 2008, , , true",
        "gregorian, 2008, , 3, true",
        "gregorian, 2007, , , false",
        "gregorian, , 11, 22, false",
        "gregorian, 2008, 13, 1, false",
        "gregorian, 2011, 2, 30, false",
        "persian, 1387, 9, 2, true",
        "persian, 1387, 9, 1, false",
        "ethiopic, 2001, 3, 13, true",
        "ethiopic, 2001, 3, 12, false",
        "islamic, 1429, 11, 21, true",
        "islamic, 1429, 11, 20, false",
        "julian, 2010, 1, 1, false"
    })
    void whoDeniesAnAgeThatTheirBirthDateMayGiveIsLookedAfterUntilAPersonHasLooked(
            String calendar, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day, boolean alone) {
        say(Statements.UNDER_18, "no");
        said.put(Statements.BIRTH_DATE, List.of(new PartialDate(calendar, year, month, day)));
        assertThat(isAlone()).isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2026-03-01"})
    void whoIsBornOnALeapDayIsOfFullAgeFromTheFirstOfMarch(LocalDate today) {
        say(Statements.UNDER_18, "prefer_not_to_say");
        said.put(Statements.BIRTH_DATE, List.of(new PartialDate("gregorian", 2008, 2, 29)));
        assertThat(ChildAlone.isStated(new Statements(said), today)).isEqualTo(today.getMonthValue() == 2);
    }

    @Test
    void aBirthDateAloneAsksNothingBeforeTheQuestionIsAnswered() {
        said.put(Statements.BIRTH_DATE, List.of(new PartialDate("gregorian", 2015, 1, 1)));
        assertThat(isAlone()).isFalse();
        say(Statements.UNDER_18, "yes");
        say(Statements.WITH_PARENT, "yes");
        assertThat(isAlone()).isFalse();
    }

    @Test
    void whatASecondPhoneSaysCountsAsMuchAsWhatIsStored() {
        said.put(Statements.UNDER_18, List.of(new Text("no"), new Text("yes")));
        said.put(Statements.WITH_PARENT, List.of(new Text("yes"), new Text("no")));
        assertThat(isAlone()).isTrue();
    }

    @Test
    void anUnknownBirthDateTellsNothing() {
        say(Statements.UNDER_18, "no");
        said.put(Statements.BIRTH_DATE, List.of(new AnswerValue.Unknown()));
        assertThat(isAlone()).isFalse();
    }

    private boolean isAlone() {
        return ChildAlone.isStated(new Statements(said), TODAY);
    }

    private void say(String key, @Nullable String code) {
        if (code != null) {
            said.put(key, List.of(new Text(code)));
        }
    }
}
