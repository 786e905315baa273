package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is asked twice in which language to write to them: what they say in the form counts from its submission on. */
@QuarkusTest
class LanguageOfTheFormTest {

    private static final String LANGUAGE = "contact.language";
    private static final String TOWN = "journey.currentTown";

    private TestingApplicant person;

    @BeforeEach
    void somebodyBegins() {
        person = TestingApplicant.begins();
    }

    @Test
    void isThatOfTheAccountOnceSubmitted() {
        TestingAnswers.givenBy(app());
        person.says(LANGUAGE, "so");
        assertThat(ofTheAccount()).isEqualTo("en");
        person.submitsAsItIs();
        assertThat(ofTheAccount()).isEqualTo("so");
        assertThat(person.messages().getLast()).startsWith("Passerelle: waxaan");
        assertThat(person.withdraws().statusCode()).isEqualTo(200);
        assertThat(person.messages().getLast()).contains("Haddii aanad").doesNotContain("your form");
    }

    @Test
    void comesBeforeTheLanguagesThatWereRanked() {
        person.request().body(Map.of("languages", List.of("fr", "ar"))).patch("/api/v1/me/notifications");
        TestingAnswers.givenBy(app());
        person.says(LANGUAGE, "ar");
        person.submitsAsItIs();
        assertThat(person.request().get("/api/v1/me/notifications").jsonPath().<String>getList("languages"))
                .containsExactly("ar", "fr");
    }

    @Test
    void isOverruledByWhatTheySayLaterElsewhere() {
        person.submits();
        speaks("vi");
        person.says(TOWN, "Dunkirk");
        assertThat(corrects(TOWN)).isEqualTo(201);
        assertThat(ofTheAccount()).isEqualTo("vi");
        person.says(LANGUAGE, "sq");
        assertThat(corrects(LANGUAGE)).isEqualTo(201);
        assertThat(ofTheAccount()).isEqualTo("sq");
    }

    @Test
    void ofAChildIsNotThatOfItsParent() {
        person.submits();
        UUID child = person.opensForAChild();
        TestingApplicant forChild = person.forChild(child);
        TestingAnswers.givenBy(forChild.app());
        forChild.says(LANGUAGE, "om");
        forChild.submitsAsItIs();
        assertThat(ofTheAccount()).isEqualTo("en");
    }

    private TestingPhoneApp app() {
        return person.app();
    }

    private void speaks(String language) {
        person.request()
                .body(Map.of("language", language))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private int corrects(String key) {
        return person.request()
                .body(Map.of("keys", List.of(key)))
                .post(person.url("corrections"))
                .statusCode();
    }

    private String ofTheAccount() {
        return person.request().get("/api/v1/me").path("language");
    }
}
