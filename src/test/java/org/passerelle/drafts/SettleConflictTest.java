package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.drafts.TestingPhoneApp.alternativeId;
import static org.passerelle.drafts.TestingPhoneApp.alternatives;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values kept beside each other until a person chooses. */
@QuarkusTest
class SettleConflictTest {

    private static final String TOWN = "journey.currentTown";

    private TestingPhoneApp phone;
    private TestingPhoneApp other;

    @BeforeEach
    void twoPhonesDisagree() {
        phone = TestingPhoneApp.ofSomebodyNew();
        other = phone.another();
        phone.saves(TOWN, "Calais");
        other.sends(other.types(TOWN, "Dunkirk", 0));
        phone.pulls();
    }

    @Test
    void aCounterMayBeginAtZeroAndATextThatIsNoIdSettlesNothing() {
        TestingPhoneApp fresh = TestingPhoneApp.ofSomebodyNew();
        fresh.person()
                .request()
                .body("""
                        {"since":0,"device":"%s","changes":[{"n":0,"key":"journey.currentTown","base":0,
                          "value":"Calais","settles":["nonsense","1-1-1-1-1",""]}]}""".formatted(fresh.device()))
                .patch(fresh.url("answers"))
                .then()
                .statusCode(200)
                .body("results[0].outcome", equalTo("saved"))
                .body("results[0].n", equalTo(0));
    }

    @Test
    void theConflictReachesTheOtherPhoneWithItsNextPull() {
        JsonPath pull = phone.pulls(1);
        assertThat(TestingPhoneApp.changedKeys(pull)).containsExactly(TOWN);
        assertThat(pull.getLong("changes[0].revision")).isEqualTo(1);
        assertThat(alternatives(pull)).containsExactly("Dunkirk");
        assertThat(pull.getLong("conflicts[0].alternatives[0].revision")).isEqualTo(2);
        assertThat(pull.getString("conflicts[0].alternatives[0].by")).isEqualTo("applicant");
    }

    @Test
    void choosingTheOtherSettlesItWithOneRevision() {
        JsonPath reply = phone.saves(TOWN, "Dunkirk", alternativeId(phone.everything()));
        assertThat(outcomes(reply)).containsExactly("saved");
        assertThat(reply.getLong("revision")).isEqualTo(3);
        assertThat(reply.getList("conflicts")).isEmpty();
        assertThat(other.pulls().getList("conflicts")).isEmpty();
        assertThat(other.stored(TOWN)).isEqualTo("Dunkirk");
    }

    @Test
    void aThirdValueSettlesItToo() {
        phone.saves(TOWN, "Loon-Plage", alternativeId(phone.everything()));
        assertThat(phone.everything().getList("conflicts")).isEmpty();
        assertThat(phone.stored(TOWN)).isEqualTo("Loon-Plage");
    }

    @Test
    void clearingSettlesItToo() {
        phone.saves(TOWN, null, alternativeId(phone.everything()));
        assertThat(phone.everything().getList("conflicts")).isEmpty();
        assertThat(phone.stored(TOWN)).isNull();
    }

    @Test
    void anUnknownIdIsIgnored() {
        JsonPath reply = phone.saves(TOWN, "Loon-Plage", UUID.randomUUID().toString());
        assertThat(outcomes(reply)).containsExactly("saved");
        assertThat(alternatives(reply)).containsExactly("Dunkirk");
    }

    @Test
    void theIdOfAnotherKeysAlternativeIsIgnored() {
        JsonPath reply = phone.saves("person.familyName", "Example", alternativeId(phone.everything()));
        assertThat(outcomes(reply)).containsExactly("saved");
        assertThat(alternatives(phone.everything())).containsExactly("Dunkirk");
    }

    @Test
    void aClosedIdIsIgnored() {
        String closed = alternativeId(phone.everything());
        other.sends(other.types(TOWN, "Loon-Plage", 0));
        JsonPath reply = phone.saves(TOWN, "Calais", closed);
        assertThat(outcomes(reply)).containsExactly("unchanged");
        assertThat(alternatives(reply)).containsExactly("Loon-Plage");
        String open = alternativeId(reply);
        assertThat(open).isNotEqualTo(closed);
        assertThat(outcomes(phone.saves(TOWN, "Calais", closed, open))).containsExactly("saved");
        assertThat(phone.everything().getList("conflicts")).isEmpty();
    }

    @Test
    void settlingUnderAConflictIsIgnored() {
        TestingPhoneApp third = phone.another();
        String id = alternativeId(phone.everything());
        JsonPath reply = third.sends(third.types(TOWN, "Boulogne", 0, id));
        assertThat(outcomes(reply)).containsExactly("conflict");
        assertThat(alternatives(reply)).containsExactly("Dunkirk", "Boulogne");
    }

    @Test
    void twoAlternativesAreSettledTogetherByOneRevision() {
        TestingPhoneApp third = phone.another();
        third.sends(third.types(TOWN, "Boulogne", 0));
        List<String> ids = phone.pulls().getList("conflicts[0].alternatives.id");
        JsonPath reply = phone.saves(TOWN, "Boulogne", ids.toArray(String[]::new));
        assertThat(reply.getLong("revision")).isEqualTo(4);
        assertThat(phone.everything().getList("conflicts")).isEmpty();
    }

    @Test
    void oneDeviceHasOneOpenAlternativeForAKey() {
        String first = alternativeId(phone.everything());
        JsonPath reply = other.sends(other.types(TOWN, "Boulogne", 0));
        assertThat(outcomes(reply)).containsExactly("conflict");
        assertThat(alternatives(reply)).containsExactly("Boulogne");
        assertThat(alternativeId(reply)).isNotEqualTo(first);
    }

    @Test
    void editingDifferentAnswersIsNoConflict() {
        JsonPath reply = other.saves("person.familyName", "Example");
        assertThat(outcomes(reply)).containsExactly("saved");
        assertThat(outcomes(phone.saves("person.givenNames", "Test Person"))).containsExactly("saved");
    }
}
