package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone gets that it has not seen. */
@QuarkusTest
class PullAnswersTest {

    private static final String TOWN = "journey.currentTown";
    private static final String NAME = "person.familyName";

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyAnswersTwoQuestions() {
        phone = TestingPhoneApp.ofSomebodyNew();
        phone.saves(TOWN, "Calais");
        phone.saves(NAME, "Example");
    }

    @Test
    void everythingWithoutSince() {
        JsonPath all = phone.request().get(phone.url("answers")).jsonPath();
        assertThat(TestingPhoneApp.changedKeys(all)).containsExactly(TOWN, NAME);
        assertThat(all.getList("changes.revision")).isEqualTo(List.of(1, 2));
        assertThat(all.getList("changes.by")).isEqualTo(List.of("applicant", "applicant"));
        assertThat(all.getMap("")).doesNotContainKeys("results", "full", "corrections");
        assertThat(all.getBoolean("more")).isFalse();
    }

    @Test
    void onlyWhatIsLaterThanSince() {
        assertThat(TestingPhoneApp.changedKeys(phone.pulls(1))).containsExactly(NAME);
        assertThat(phone.pulls(2).getList("changes")).isEmpty();
    }

    @Test
    void aChangedAnswerOnceWithItsPresentValue() {
        phone.saves(TOWN, "Dunkirk");
        JsonPath all = phone.everything();
        assertThat(TestingPhoneApp.changedKeys(all)).containsExactly(NAME, TOWN);
        assertThat(TestingPhoneApp.one(all, TOWN)).containsEntry("value", "Dunkirk");
    }

    @Test
    void alsoTheAnswerWhoseAlternativeOpenedOrClosed() {
        TestingPhoneApp other = phone.another();
        other.sends(other.types(TOWN, "Dunkirk", 0));
        assertThat(TestingPhoneApp.changedKeys(phone.pulls(2))).containsExactly(TOWN);
        String id = TestingPhoneApp.alternativeId(phone.pulls());
        phone.saves(TOWN, "Calais", id);
        JsonPath pull = other.pulls(3);
        assertThat(TestingPhoneApp.changedKeys(pull)).containsExactly(TOWN);
        assertThat(pull.getList("conflicts")).isEmpty();
    }

    @Test
    void everythingAndFullWhenThePhoneIsAheadOfTheServer() {
        JsonPath pull = phone.pulls(3);
        assertThat(pull.getBoolean("full")).isTrue();
        assertThat(TestingPhoneApp.changedKeys(pull)).containsExactly(TOWN, NAME);
    }

    @Test
    void everythingAndFullInASaveTooWithItsOwnChanges() {
        TestingPhoneApp other = phone.another();
        Map<String, Object> body = other.body(List.of(other.types("person.givenNames", "Test Person")));
        body.put("since", 1_000);
        JsonPath reply = other.request().body(body).patch(other.url("answers")).jsonPath();
        assertThat(TestingPhoneApp.outcomes(reply)).containsExactly("saved");
        assertThat(reply.getBoolean("full")).isTrue();
        assertThat(TestingPhoneApp.changedKeys(reply)).containsExactly(TOWN, NAME, "person.givenNames");
    }

    @Test
    void nothingOfItsOwnCallInASave() {
        TestingPhoneApp other = phone.another();
        JsonPath reply = other.sends(other.types("person.givenNames", "Test Person"));
        assertThat(TestingPhoneApp.changedKeys(reply)).containsExactly(TOWN, NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "99999999999999999999"})
    void nothingForASinceThatIsNoRevision(String since) {
        phone.person()
                .invalidRequest()
                .queryParam("since", since)
                .get(phone.url("answers"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }
}
