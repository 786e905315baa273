package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each section's state, and the next useful step. */
@QuarkusTest
class ChecklistHttpTest {

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void nothingIsStartedAtFirst() {
        JsonPath checklist = checklist("en");
        assertThat(checklist.getInt("complete")).isZero();
        assertThat(checklist.getString("next")).isEqualTo("person");
        assertThat(checklist.getList("sections.state")).containsOnly("not_started");
        assertThat(checklist.getList("sections")).hasSize(10);
    }

    @Test
    void eachSectionHasItsOwnState() {
        phone.saves("person.givenNames", "Test Person");
        phone.saves("person.nationality", "ER");
        phone.saves("household.adults", "dozens");
        phone.saves("journey.currentTown", "Calais");
        TestingPhoneApp other = phone.another();
        other.sends(other.types("journey.currentTown", "Dunkirk", 0));
        assertThat(state("person")).isEqualTo("complete");
        assertThat(state("birth")).isEqualTo("in_progress");
        assertThat(state("household")).isEqualTo("needs_attention");
        assertThat(state("place")).isEqualTo("conflict_to_settle");
        assertThat(state("papers")).isEqualTo("not_started");
        assertThat(checklist("en").getString("next")).isEqualTo("birth");
    }

    @Test
    void whenAllIsDoneThereIsNoNextStep() {
        TestingAnswers.givenBy(phone);
        JsonPath checklist = checklist("en");
        assertThat(checklist.getString("next")).isNull();
        assertThat(checklist.getInt("complete")).isEqualTo(checklist.getInt("of"));
    }

    @Test
    void aSaveTellsTheSameProgress() {
        JsonPath reply = phone.saves("person.givenNames", "Test Person");
        JsonPath checklist = checklist("en");
        assertThat(reply.<Object>get("checklist.complete")).isEqualTo(checklist.get("complete"));
        assertThat(reply.<Object>get("checklist.of")).isEqualTo(checklist.get("of"));
        assertThat(reply.<Object>get("checklist.next")).isEqualTo(checklist.get("next"));
    }

    @Test
    void itsTitlesAreInTheLanguageAskedFor() {
        String english = checklist("en").getString("sections[0].title");
        String french = checklist("fr").getString("sections[0].title");
        assertThat(french).isNotBlank().isNotEqualTo(english);
    }

    private JsonPath checklist(String language) {
        return phone.request()
                .header("Accept-Language", language)
                .get(phone.url("checklist"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Object state(String section) {
        return checklist("en").<Map<String, Object>>getList("sections").stream()
                .filter(one -> one.get("key").equals(section))
                .findFirst()
                .orElseThrow()
                .get("state");
    }
}
