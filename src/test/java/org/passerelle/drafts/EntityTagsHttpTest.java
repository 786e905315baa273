package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the newest state of something is not sent it again. */
@QuarkusTest
class EntityTagsHttpTest {

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodySubmits() {
        phone = TestingPhoneApp.ofSomebodyNew();
        TestingAnswers.givenBy(phone);
        phone.request().header("If-Match", "*").post(phone.url("submission"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "checklist", "submission", "timeline"})
    void whatHasNotChangedIsNotSent(String part) {
        notSentAgain(phone.url(part));
    }

    @Test
    void noMoreIsTheListNorTheApplication() {
        notSentAgain(TestingPhoneApp.APPLICATIONS);
        notSentAgain(phone.url());
    }

    @Test
    void whatHasChangedIsSent() {
        String list = get(TestingPhoneApp.APPLICATIONS).header("ETag");
        phone.request().post(phone.url("withdrawal"));
        Response again = phone.request().header("If-None-Match", list).get(TestingPhoneApp.APPLICATIONS);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isNotEqualTo(list);
    }

    @Test
    void aChecklistInAnotherLanguageHasAnotherTag() {
        Response french = phone.request().header("Accept-Language", "fr").get(phone.url("checklist"));
        Response english = phone.request().header("Accept-Language", "en").get(phone.url("checklist"));
        assertThat(french.header("ETag")).isNotEqualTo(english.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "checklist"})
    void aTextSaysItsLanguageAndWhatChoseIt(String part) {
        assertThat(language(part, "fr")).isEqualTo("fr");
        assertThat(language(part, "ti, fr;q=0.5"))
                .as("we have no texts in it yet")
                .isEqualTo("en");
        assertThat(get(phone.url(part)).header("Vary")).isEqualTo("Accept-Language");
    }

    private String language(String part, String accepted) {
        return phone.request()
                .header("Accept-Language", accepted)
                .get(phone.url(part))
                .header("Content-Language");
    }

    private Response get(String url) {
        return phone.request().get(url);
    }

    private void notSentAgain(String url) {
        String tag = get(url).header("ETag");
        Response again = phone.request().header("If-None-Match", tag).get(url);
        assertThat(again.statusCode()).as(url).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
    }
}
