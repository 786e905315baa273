package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone that types fast while replies are lost and requests arrive late never conflicts with itself. */
@QuarkusTest
class BadNetworkTest {

    private static final String TOWN = "journey.currentTown";

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void everyLetterSavedWithoutEverHearingAReply() {
        for (String typed : List.of("C", "Ca", "Cal", "Cala", "Calai", "Calais")) {
            assertThat(outcomes(
                            phone.sendsInVain(List.of(phone.types(TOWN, typed))).jsonPath()))
                    .containsExactly("saved");
        }
        noConflictAnd("Calais");
    }

    @Test
    void theWholeQueueSentAgainAndAgainUntilAReplyComes() {
        List<Map<String, Object>> queue = new ArrayList<>();
        for (String typed : List.of("C", "Ca", "Cal", "Calais")) {
            queue.add(phone.types(TOWN, typed));
            phone.sendsInVain(List.copyOf(queue));
        }
        JsonPath heard = phone.sends(queue);
        assertThat(outcomes(heard)).containsExactly("superseded", "superseded", "superseded", "saved");
        assertThat(heard.getLong("revision")).isEqualTo(4);
        noConflictAnd("Calais");
    }

    @Test
    void requestsThatOvertakeEachOther() {
        List<Map<String, Object>> typed = new ArrayList<>();
        for (int letter = 1; letter <= 12; letter++) {
            typed.add(phone.types(TOWN, "x".repeat(letter)));
        }
        List<Map<String, Object>> arriving = new ArrayList<>(typed);
        arriving.addAll(typed);
        Collections.shuffle(arriving, new Random(20_261_120));
        for (Map<String, Object> change : arriving) {
            assertThat(outcomes(phone.sendsInVain(List.of(change)).jsonPath()))
                    .containsAnyOf("saved", "superseded")
                    .hasSize(1);
        }
        noConflictAnd("x".repeat(12));
    }

    @Test
    void aChangeQueuedBeforeAReplyAndSentAfterIt() {
        Map<String, Object> first = phone.types(TOWN, "Calais");
        Map<String, Object> second = phone.types(TOWN, "Dunkirk");
        phone.sends(first);
        Map<String, Object> third = phone.types(TOWN, null);
        Map<String, Object> fourth = phone.types(TOWN, "Grande-Synthe");
        assertThat(outcomes(phone.sends(second))).containsExactly("saved");
        assertThat(outcomes(phone.sends(third, fourth))).containsExactly("saved", "saved");
        noConflictAnd("Grande-Synthe");
    }

    @Test
    void backAndForthBetweenTwoValues() {
        for (String typed : List.of("Calais", "Dunkirk", "Calais", "Dunkirk")) {
            phone.sendsInVain(List.of(phone.types(TOWN, typed)));
        }
        noConflictAnd("Dunkirk");
    }

    private void noConflictAnd(String value) {
        JsonPath all = phone.everything();
        assertThat(all.getList("conflicts")).isEmpty();
        assertThat(TestingPhoneApp.one(all, TOWN)).containsEntry("value", value);
    }
}
