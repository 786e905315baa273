package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingPhoneApp.alternativeId;
import static org.passerelle.drafts.TestingPhoneApp.alternatives;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Items of a group added, moved and removed on two phones. */
@QuarkusTest
class GroupItemsTest {

    private static final String ITEM = "person.otherNames[k7f3q9xa]";
    private static final String NAME = ITEM + ".name";
    private static final String SECOND = "person.otherNames[b2b2b2b2]";
    private static final Map<String, Integer> FIRST_PLACE = Map.of("order", 1);

    private TestingPhoneApp phone;
    private TestingPhoneApp other;

    @BeforeEach
    void somebodyHasTwoPhones() {
        phone = TestingPhoneApp.ofSomebodyNew();
        other = phone.another();
    }

    @Nested
    class Adding {

        @Test
        void onBothPhonesIsNoConflict() {
            phone.sends(phone.types(ITEM, FIRST_PLACE), phone.types(NAME, "Tesfay"));
            JsonPath reply = other.sends(other.types(SECOND, FIRST_PLACE), other.types(SECOND + ".name", "Tesfai"));
            assertThat(outcomes(reply)).containsOnly("saved");
            assertThat(TestingPhoneApp.changedKeys(reply)).containsExactly(ITEM, NAME);
        }

        @Test
        void anAnswerWithoutItsItemIsAccepted() {
            assertThat(outcomes(phone.saves(NAME, "Tesfay"))).containsExactly("saved");
            assertThat(other.stored(NAME)).isEqualTo("Tesfay");
        }

        @Test
        void anyNumberIsAnOrderHoweverLargeOrSmall() throws Exception {
            for (double order : new double[] {-1, 0.5, 1e300, 1e-300, 12_345_678_901_234_567_890d}) {
                assertThat(outcomes(phone.saves(ITEM, Map.of("order", order)))).containsExactly("saved");
                assertThat(order()).isEqualTo(order);
            }
        }

        /** Read without REST Assured, which rounds numbers. */
        private double order() throws Exception {
            return new JsonMapper()
                    .readTree(phone.request().get(phone.url("answers")).asString())
                    .at("/changes/0/value/order")
                    .doubleValue();
        }
    }

    @Nested
    class Moving {

        @BeforeEach
        void bothHaveTheItem() {
            phone.sends(phone.types(ITEM, FIRST_PLACE), phone.types(NAME, "Tesfay"));
            other.pulls();
        }

        @Test
        void isSeenByTheOther() {
            assertThat(outcomes(other.saves(ITEM, Map.of("order", 2.5)))).containsExactly("saved");
            assertThat(phone.pulls().getDouble("changes[0].value.order")).isEqualTo(2.5);
        }

        @Test
        void onBothIsAConflictThatLeavesTheNameAlone() {
            other.saves(ITEM, Map.of("order", 2));
            JsonPath reply = phone.sends(phone.types(ITEM, Map.of("order", 3)), phone.types(NAME, "Tesfai"));
            assertThat(outcomes(reply)).containsExactly("conflict", "saved");
            assertThat(alternatives(reply)).isEqualTo(List.of(Map.of("order", 3)));
        }
    }

    @Nested
    class Removing {

        @BeforeEach
        void bothHaveTheItem() {
            phone.sends(phone.types(ITEM, FIRST_PLACE), phone.types(NAME, "Tesfay"));
            other.pulls();
        }

        @Test
        void hidesTheAnswersAndDeletesNone() {
            assertThat(outcomes(phone.sends(phone.removes(ITEM)))).containsExactly("saved");
            JsonPath pull = other.pulls();
            assertThat(TestingPhoneApp.changedKeys(pull)).containsExactly(ITEM);
            assertThat(pull.getString("changes[0].value")).isNull();
            assertThat(other.stored(NAME)).isEqualTo("Tesfay");
        }

        @Test
        void onBothIsNoConflict() {
            Map<String, Object> late = other.removes(ITEM);
            phone.sends(phone.removes(ITEM));
            assertThat(outcomes(other.sends(late))).containsExactly("unchanged");
        }

        @Test
        void whatTheOtherChangedInBetweenIsAConflict() {
            Map<String, Object> late = other.removes(ITEM);
            phone.saves(NAME, "Tesfai");
            JsonPath reply = other.sends(late);
            assertThat(outcomes(reply)).containsExactly("conflict");
            assertThat(reply.getString("conflicts[0].key")).isEqualTo(ITEM);
            assertThat(alternatives(reply)).containsExactly((Object) null);
            assertThat(phone.stored(ITEM)).isEqualTo(FIRST_PLACE);
        }

        @Test
        void whatItChangedItselfInBetweenIsNot() {
            Map<String, Object> change = other.types(NAME, "Tesfai");
            Map<String, Object> removal = other.removes(ITEM);
            assertThat(outcomes(other.sends(change, removal))).containsExactly("saved", "saved");
        }
    }

    @Nested
    class AChangeInsideARemovedItem {

        private JsonPath reply;

        @BeforeEach
        void oneRemovesWhatTheOtherChanges() {
            phone.sends(phone.types(ITEM, FIRST_PLACE), phone.types(NAME, "Tesfay"));
            other.pulls();
            Map<String, Object> change = other.types(NAME, "Tesfai");
            phone.sends(phone.removes(ITEM));
            reply = other.sends(change);
        }

        @Test
        void isStoredUnderItsOwnKeyAndAsksForTheItem() {
            assertThat(outcomes(reply)).containsExactly("conflict");
            assertThat(reply.getLong("revision")).isEqualTo(4);
            assertThat(other.stored(NAME)).isEqualTo("Tesfai");
            assertThat(reply.getString("conflicts[0].key")).isEqualTo(ITEM);
            assertThat(reply.getString("conflicts[0].stored.value")).isNull();
            assertThat(reply.getInt("conflicts[0].alternatives[0].value.order")).isEqualTo(1);
        }

        @Test
        void asksOncePerDevice() {
            JsonPath again = other.sends(other.types(NAME, "Tesfaye"));
            assertThat(outcomes(again)).containsExactly("conflict");
            assertThat(again.getList("conflicts[0].alternatives")).hasSize(1);
            TestingPhoneApp third = phone.another();
            third.pulls();
            assertThat(third.saves(NAME, "Tesfay Example").getList("conflicts[0].alternatives"))
                    .hasSize(2);
        }

        @Test
        void settlingWithItsOrderBringsTheItemBackWithAllItsAnswers() {
            phone.pulls();
            JsonPath back = phone.saves(ITEM, FIRST_PLACE, alternativeId(phone.everything()));
            assertThat(outcomes(back)).containsExactly("saved");
            JsonPath all = phone.everything();
            assertThat(all.getList("conflicts")).isEmpty();
            assertThat(TestingPhoneApp.one(all, ITEM)).containsEntry("value", FIRST_PLACE);
            assertThat(TestingPhoneApp.one(all, NAME)).containsEntry("value", "Tesfai");
        }

        @Test
        void settlingWithNullLeavesItRemoved() {
            phone.pulls();
            JsonPath gone = phone.sends(
                    phone.types(ITEM, null, phone.everything().getLong("revision"), alternativeId(phone.everything())));
            assertThat(outcomes(gone)).containsExactly("saved");
            assertThat(phone.everything().getList("conflicts")).isEmpty();
        }
    }
}
