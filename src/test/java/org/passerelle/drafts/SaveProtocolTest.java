package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingPhoneApp.alternatives;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The five rules of the save protocol, one by one; the first that fits decides. */
@QuarkusTest
class SaveProtocolTest {

    private static final String TOWN = "journey.currentTown";
    private static final String NAME = "person.familyName";

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Nested
    class TheSameNumberAgain {

        @Test
        void getsTheSameOutcomeAndRevisionAgain() {
            Map<String, Object> change = phone.types(TOWN, "Calais");
            phone.sends(change);
            phone.saves(NAME, "Example");
            JsonPath again = phone.sends(change);
            assertThat(outcomes(again)).containsExactly("saved");
            assertThat(again.getLong("results[0].revision")).isEqualTo(1);
            assertThat(again.getLong("revision")).isEqualTo(2);
        }

        @Test
        void getsItsConflictAgainWithoutASecondAlternative() {
            TestingPhoneApp other = phone.another();
            phone.saves(TOWN, "Calais");
            Map<String, Object> change = other.types(TOWN, "Dunkirk", 0);
            other.sends(change);
            JsonPath again = other.sends(change);
            assertThat(outcomes(again)).containsExactly("conflict");
            assertThat(again.getLong("results[0].revision")).isEqualTo(2);
            assertThat(alternatives(again)).containsExactly("Dunkirk");
            assertThat(again.getLong("revision")).isEqualTo(2);
        }

        @Test
        void isRefusedWithAnotherValueOrBase() {
            Map<String, Object> change = phone.types(TOWN, "Calais");
            phone.sends(change);
            change.put("value", "Dunkirk");
            JsonPath otherValue = phone.sends(change);
            assertThat(outcomes(otherValue)).containsExactly("refused");
            assertThat(otherValue.getString("results[0].code")).isEqualTo("n_reused");
            assertThat(otherValue.getString("results[0].revision")).isNull();
            change.put("value", "Calais");
            change.put("base", 1);
            assertThat(phone.sends(change).getString("results[0].code")).isEqualTo("n_reused");
            assertThat(phone.stored(TOWN)).isEqualTo("Calais");
        }

        @Test
        void countsForEachKeyAlone() {
            Map<String, Object> change = phone.types(TOWN, "Calais");
            phone.sends(change);
            change.put("key", NAME);
            assertThat(outcomes(phone.sends(change))).containsExactly("saved");
        }

        @Test
        void afterAReinstallIsNoticedAndANewDeviceSendsAgain() {
            phone.saves(TOWN, "Calais");
            TestingPhoneApp reinstalled = phone.reinstalled();
            Map<String, Object> change = reinstalled.types(TOWN, "Dunkirk");
            assertThat(reinstalled.sends(change).getString("results[0].code")).isEqualTo("n_reused");
            TestingPhoneApp anew = phone.another();
            anew.pulls();
            assertThat(outcomes(anew.saves(TOWN, "Dunkirk"))).containsExactly("saved");
        }

        @Test
        void isNotRememberedOfARefusedChange() {
            Map<String, Object> change = phone.types(TOWN, List.of("Calais"));
            assertThat(outcomes(phone.sends(change))).containsExactly("refused");
            change.put("value", "Calais");
            assertThat(outcomes(phone.sends(change))).containsExactly("saved");
        }
    }

    @Nested
    class ALowerNumber {

        @Test
        void isSupersededAndNothingIsStored() {
            Map<String, Object> early = phone.types(TOWN, "Calais");
            phone.sends(phone.types(TOWN, "Dunkirk"));
            JsonPath late = phone.sends(early);
            assertThat(outcomes(late)).containsExactly("superseded");
            assertThat(late.getLong("results[0].lastN")).isEqualTo(2);
            assertThat(late.getString("results[0].revision")).isNull();
            assertThat(late.getLong("revision")).isEqualTo(1);
            assertThat(phone.stored(TOWN)).isEqualTo("Dunkirk");
        }

        @Test
        void isSupersededWithinOneCallToo() {
            Map<String, Object> early = phone.types(TOWN, "Calais");
            Map<String, Object> late = phone.types(TOWN, "Dunkirk");
            assertThat(outcomes(phone.sends(late, early))).containsExactly("saved", "superseded");
        }
    }

    @Nested
    class TheSameValue {

        @Test
        void isUnchangedFromAnyBase() {
            phone.saves(TOWN, "Calais");
            TestingPhoneApp other = phone.another();
            JsonPath reply = other.sends(other.types(TOWN, "Calais", 0));
            assertThat(outcomes(reply)).containsExactly("unchanged");
            assertThat(reply.getLong("results[0].revision")).isEqualTo(1);
            assertThat(reply.getLong("revision")).isEqualTo(1);
        }

        @Test
        void isSavedWhenItSettlesSomething() {
            phone.saves(TOWN, "Calais");
            TestingPhoneApp other = phone.another();
            other.sends(other.types(TOWN, "Dunkirk", 0));
            String id = TestingPhoneApp.alternativeId(phone.pulls());
            JsonPath reply = phone.saves(TOWN, "Calais", id);
            assertThat(outcomes(reply)).containsExactly("saved");
            assertThat(reply.getLong("results[0].revision")).isEqualTo(3);
            assertThat(reply.getList("conflicts")).isEmpty();
            assertThat(outcomes(phone.saves(TOWN, "Calais", id))).containsExactly("unchanged");
        }

        @Test
        void isTheSameHoweverItsMembersAreOrdered() {
            phone.saves("person.birthDate", Map.of("calendar", "gregorian", "year", 1990, "month", 4, "day", 2));
            String other = """
                    {"since":0,"device":"%s","changes":[{"n":1,"key":"person.birthDate","base":0,
                     "value":{"day":2,"month":4.0,"year":1990,"calendar":"gregorian"}}]}""".formatted(phone.another().device());
            assertThat(phone.request().body(other).patch(phone.url("answers")).<String>path("results[0].outcome"))
                    .isEqualTo("unchanged");
        }
    }

    @Nested
    class TheStoredRevisionAsBase {

        @Test
        void isSavedWhoeverWroteIt() {
            phone.saves(TOWN, "Calais");
            TestingPhoneApp other = phone.another();
            other.pulls();
            JsonPath reply = other.saves(TOWN, "Dunkirk");
            assertThat(outcomes(reply)).containsExactly("saved");
            assertThat(reply.getLong("results[0].revision")).isEqualTo(2);
            assertThat(reply.getList("changes")).isEmpty();
        }
    }

    @Nested
    class ADeviceByItself {

        @Test
        void neverConflictsWithWhatItWroteFromTheSameBase() {
            Map<String, Object> first = phone.types(TOWN, "Cal");
            Map<String, Object> second = phone.types(TOWN, "Calais");
            phone.sendsInVain(List.of(first));
            assertThat(outcomes(phone.sends(second))).containsExactly("saved");
            assertThat(phone.stored(TOWN)).isEqualTo("Calais");
        }

        @Test
        void conflictsWhenSomebodyElseWroteInBetween() {
            Map<String, Object> first = phone.types(TOWN, "Cal");
            Map<String, Object> second = phone.types(TOWN, "Calais");
            phone.sendsInVain(List.of(first));
            TestingPhoneApp other = phone.another();
            other.pulls();
            other.saves(TOWN, "Dunkirk");
            assertThat(outcomes(phone.sends(second))).containsExactly("conflict");
            assertThat(phone.stored(TOWN)).isEqualTo("Dunkirk");
        }
    }

    @Nested
    class AnythingElse {

        @Test
        void isAConflictThatKeepsBoth() {
            phone.saves(TOWN, "Calais");
            TestingPhoneApp other = phone.another();
            JsonPath reply = other.sends(other.types(TOWN, "Dunkirk", 0));
            assertThat(outcomes(reply)).containsExactly("conflict");
            assertThat(reply.getLong("results[0].revision")).isEqualTo(2);
            assertThat(reply.getLong("revision")).isEqualTo(2);
            assertThat(reply.getString("conflicts[0].key")).isEqualTo(TOWN);
            assertThat(reply.getString("conflicts[0].stored.value")).isEqualTo("Calais");
            assertThat(reply.getString("conflicts[0].stored.by")).isEqualTo("applicant");
            assertThat(reply.getLong("conflicts[0].stored.revision")).isEqualTo(1);
            assertThat(alternatives(reply)).containsExactly("Dunkirk");
        }

        @Test
        void isAConflictAlsoFromABaseAboveTheApplication() {
            phone.saves(TOWN, "Calais");
            assertThat(outcomes(phone.sends(phone.types(TOWN, "Dunkirk", 7)))).containsExactly("conflict");
            assertThat(outcomes(phone.sends(phone.types(NAME, "Example", 7)))).containsExactly("conflict");
            assertThat(phone.stored(TOWN)).isEqualTo("Calais");
        }
    }

    @Test
    void eachChangeOfACallSeesThoseBeforeIt() {
        JsonPath reply =
                phone.sends(phone.types(TOWN, "Cal"), phone.types(TOWN, "Calais"), phone.types(NAME, "Example"));
        assertThat(outcomes(reply)).containsExactly("saved", "saved", "saved");
        assertThat(reply.getList("results.revision")).isEqualTo(List.of(1, 2, 3));
        assertThat(phone.stored(TOWN)).isEqualTo("Calais");
    }

    @Test
    void nullClearsAndTheAnswerStaysInEveryPull() {
        phone.saves(TOWN, "Calais");
        assertThat(outcomes(phone.saves(TOWN, null))).containsExactly("saved");
        Map<String, Object> answer = TestingPhoneApp.one(phone.everything(), TOWN);
        assertThat(answer).containsEntry("value", null).containsEntry("revision", 2);
    }

    @Test
    void nullOnAKeyNeverAnsweredIsUnchanged() {
        JsonPath reply = phone.saves(TOWN, null);
        assertThat(outcomes(reply)).containsExactly("unchanged");
        assertThat(reply.getLong("revision")).isZero();
        assertThat(phone.everything().getList("changes")).isEmpty();
    }

    @Test
    void aPhoneWhoseClockIsAYearOffChangesNothing() {
        Map<String, Object> late = phone.types(TOWN, "Calais");
        late.put("at", "2001-01-01T00:00:00Z");
        Map<String, Object> early = phone.types(NAME, "Example");
        early.put("at", "2099-01-01T00:00:00Z");
        Map<String, Object> nonsense = phone.types("person.givenNames", "Test Person");
        nonsense.put("at", "yesterday, I think");
        assertThat(outcomes(phone.sends(early, late, nonsense))).containsOnly("saved");
        List<String> times = phone.everything().getList("changes.at");
        assertThat(times).hasSize(3).noneMatch(at -> at.startsWith("2001") || at.startsWith("2099"));
        assertThat(times.stream().distinct()).hasSize(1);
    }
}
