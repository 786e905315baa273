package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.SignIn;
import org.passerelle.StaffMember;
import org.passerelle.contract.Contract;
import org.passerelle.platform.Languages;

/** {@code GET /casework/texts}: staff see what is missing and what nobody has reviewed. */
@QuarkusTest
class TextsHttpTest {

    private static final String PATH = "/api/v1/casework/texts";

    @Test
    void everyNoticeIsListedInEveryLanguage() {
        JsonPath texts = StaffMember.withRoles("caseworker").request().get(PATH).jsonPath();
        assertThat(texts.getList("texts.findAll { it.kind == 'notice' }.key"))
                .isEqualTo(Arrays.stream(Notice.values()).map(Notice::code).toList());
        assertThat(texts.getList("languages.language")).isEqualTo(Languages.TAGS);
        List<List<String>> languages = texts.getList("texts.states.language");
        assertThat(languages).allSatisfy(each -> assertThat(each).isEqualTo(Languages.TAGS));
    }

    @Test
    void theCountsAreThoseOfTheTexts() {
        JsonPath texts = StaffMember.withRoles("auditor").request().get(PATH).jsonPath();
        int all = texts.getList("texts").size();
        List<Map<String, Object>> counts = texts.getList("languages");
        assertThat(counts).allSatisfy(count -> {
            String language = count.get("language").toString();
            int sum = 0;
            for (String state : List.of("reviewed", "draft", "missing")) {
                List<?> found = texts.getList("texts.states.flatten().findAll { it.language == '" + language
                        + "' && it.state == '" + state + "' }");
                assertThat(count.get(state)).as("%s %s", language, state).isEqualTo(found.size());
                sum += found.size();
            }
            assertThat(sum).isEqualTo(all);
        });
        assertThat(counts.getFirst()).containsEntry("reviewed", all);
    }

    @Test
    void aTextThatIsNotReviewedSaysSo() {
        JsonPath texts = StaffMember.withRoles("caseworker").request().get(PATH).jsonPath();
        assertThat(texts.getString("texts.find { it.key == 'application_called' }.weight"))
                .isEqualTo("weighty");
        assertThat(texts.getString(
                        "texts.find { it.key == 'application_called' }.states.find { it.language == 'so' }.state"))
                .isEqualTo(
                        TestingTexts.NOTICES.review("so", "application_called").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "supervisor", "programme_manager", "auditor", "specialist", "safeguarding"})
    void everyMemberOfStaffMaySeeThem(String role) {
        StaffMember.withRoles(role).request().get(PATH).then().statusCode(200);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        StaffMember officer = StaffMember.withRoles("caseworker");
        Response first = officer.request().get(PATH);
        officer.request()
                .header("If-None-Match", first.header("ETag"))
                .get(PATH)
                .then()
                .statusCode(304);
    }

    @Test
    void nobodyElseSeesThem() {
        SignIn.asSomebody().request().get(PATH).then().statusCode(403);
        Contract.given().get(PATH).then().statusCode(401);
    }
}
