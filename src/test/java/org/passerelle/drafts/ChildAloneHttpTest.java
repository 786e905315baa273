package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.TestingTaskList;
import org.passerelle.contract.Contract;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.NewTask;

/** A child who is alone: what they are shown, and who is asked to take over, in the very save in which they say it. */
@QuarkusTest
class ChildAloneHttpTest {

    private static final String KIND = "safeguarding";

    @Inject
    TestingTaskList tasks;

    @Inject
    TestingMoves moves;

    @Inject
    DataSource database;

    private TestingPhoneApp phone;
    private UUID application;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
        application = UUID.fromString(phone.application());
    }

    @Test
    void theReplyToTheSaveShowsWhomToCallAndATrainedOfficerIsAskedBeforeIt() {
        phone.saves("household.under18", "yes");
        assertThat(tasks.about(KIND, application)).isEmpty();
        JsonPath reply = phone.saves("household.withParent", "no");
        assertThat(reply.getList("childProtection.contacts.number", String.class))
                .contains("119", "116 000", "112");
        assertThat(tasks.theOne(KIND, application).kind().due()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void applicationAndChecklistShowThemInTheLanguageOfTheReader() {
        saysAlone();
        read(phone.url(), "en").body("childProtection.contacts.number", hasItem("119"));
        read(phone.url("checklist"), "en").body("childProtection.text", containsString("call 112"));
        read(phone.url(), "fr")
                .header("Content-Language", "fr")
                .header("Vary", containsString("Accept-Language"))
                .body("childProtection.text", containsString("appelle le 112"));
        read(phone.url("checklist"), "fr").body("childProtection.text", containsString("appelle le 112"));
        read(phone.url(), "ti").header("Content-Language", "en");
    }

    @Test
    void nobodyElseIsShownThem() {
        phone.saves("household.under18", "yes");
        JsonPath reply = phone.saves("household.withParent", "yes");
        assertThat(reply.getMap("")).doesNotContainKey("childProtection");
        read(phone.url(), "en").body("childProtection", nullValue());
        read(phone.url("checklist"), "en").body("childProtection", nullValue());
        assertThat(signals()).isZero();
    }

    @Test
    void laterAnswersOfTheirOwnTakeNothingBackAndAskNobodyTwice() {
        saysAlone();
        phone.saves("household.withParent", "yes");
        JsonPath reply = phone.saves("household.under18", "no");
        assertThat(reply.getMap("")).containsKey("childProtection");
        assertThat(signals()).isOne();
        assertThat(tasks.about(KIND, application)).hasSize(1);
    }

    @Test
    void whatASecondPhoneSaysAgainstTheFirstIsHeard() {
        phone.saves("household.under18", "yes");
        phone.saves("household.withParent", "yes");
        TestingPhoneApp second = phone.another();
        JsonPath reply = second.sends(second.types("household.withParent", "no"));
        assertThat(TestingPhoneApp.outcomes(reply)).containsExactly("conflict");
        assertThat(reply.getMap("")).containsKey("childProtection");
    }

    @Test
    void whatIsSaidAfterSubmissionIsHeardAsWell() {
        submits();
        phone.saves("household.under18", "yes");
        JsonPath reply = phone.saves("household.withParent", "prefer_not_to_say");
        assertThat(TestingPhoneApp.outcomes(reply)).containsExactly("kept");
        assertThat(reply.getMap("")).containsKey("childProtection");
        assertThat(tasks.about(KIND, application)).hasSize(1);
    }

    @Test
    void aBirthDateInTheLaterFormIsHeardForTheCase() {
        submits();
        moves.call(phone.application());
        String later = phone.request()
                .body(Map.of("form", "full"))
                .post(TestingPhoneApp.APPLICATIONS)
                .path("id");
        Map<String, Object> date = Map.of("calendar", "gregorian", "year", 2020, "month", 4, "day", 2);
        TestingPhoneApp app = phone.another().on(later);
        assertThat(app.saves("person.birthDate", date).getMap("")).containsKey("childProtection");
        assertThat(tasks.about(KIND, application)).hasSize(1);
        app.saves("person.birthDate", Map.of("calendar", "gregorian", "year", 2019, "month", 4, "day", 2));
        assertThat(signals()).isOne();
        read(phone.url(), "en").body("childProtection.contacts.number", hasItem("119"));
        read(app.url(), "en").body("childProtection.contacts.number", hasItem("119"));
    }

    @Test
    void whatTheyFirstSaidIsKeptSealed() {
        saysAlone();
        assertThat(rows().number(
                                "select count(*) from draft_signals where application_id = ? and stated::text like '%yes%'",
                                application))
                .isZero();
        assertThat(rows().number("select length(stated) from draft_signals where application_id = ?", application))
                .isGreaterThan(50);
    }

    @Test
    void aProcessKilledBetweenSaveAndTaskLosesNoChild() {
        saysAlone();
        tasks.close(null, tasks.theOne(KIND, application).kind(), application, null);
        rows().change("update draft_signals set handled_at = null where application_id = ?", application);
        Contract.given().post("/demo/jobs/signals").then().statusCode(200);
        assertThat(tasks.about(KIND, application)).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void aWithdrawalAndANewStartTakeTheProtectionFromNobody() {
        saysAlone();
        phone.request().post(phone.url("withdrawal")).then().statusCode(200);
        UUID anew = startsAnew();
        assertThat(anew).isNotEqualTo(application);
        read(TestingPhoneApp.APPLICATIONS + "/" + anew, "en").body("childProtection.contacts.number", hasItem("119"));
        NewTask task = tasks.theOne(KIND, anew);
        assertThat(rows().number(
                                "select count(distinct child_alone_since) from applications where id in (?, ?)",
                                application,
                                anew))
                .isOne();
        tasks.decide(task, "not_under_18");
        phone.request()
                .post(TestingPhoneApp.APPLICATIONS + "/" + anew + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(tasks.about(KIND, startsAnew())).isEmpty();
    }

    @Test
    void anOfficerIsAskedAgainWhenTheirCaseIsWithdrawn() {
        saysAlone();
        decides("taken_over");
        phone.request().post(phone.url("withdrawal")).then().statusCode(200);
        assertThat(tasks.about(KIND, application)).hasSize(1);
    }

    private UUID startsAnew() {
        return UUID.fromString(phone.request()
                .body(Map.of("form", TestingPhoneApp.FORM))
                .post(TestingPhoneApp.APPLICATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void takingOverLeavesThemProtected() {
        saysAlone();
        decides("taken_over");
        read(phone.url(), "en").body("childProtection.contacts.number", hasItem("119"));
        assertThat(tasks.about(KIND, application)).isEmpty();
    }

    @Test
    void onlyAnOfficerFindsThatTheyAreNoLongerAloneAndEveryFindingIsKept() {
        saysAlone();
        decides("taken_over");
        String before = phone.request().get(phone.url()).header("ETag");
        rows().change("update draft_signals set handled_at = null where application_id = ?", application);
        Contract.given().post("/demo/jobs/signals").then().statusCode(200);
        decides("with_parent_confirmed");
        read(phone.url(), "en").body("childProtection", nullValue());
        assertThat(phone.request().get(phone.url()).header("ETag")).isNotEqualTo(before);
        assertThat(rows().number("select count(*) from safeguarding_outcomes where application_id = ?", application))
                .isEqualTo(2);
    }

    @Test
    void whoSaysItAgainAfterwardsIsHeardAgain() {
        saysAlone();
        decides("not_under_18");
        phone.saves("person.familyName", "Example");
        read(phone.url(), "en").body("childProtection", nullValue());
        phone.saves("household.withParent", "prefer_not_to_say");
        read(phone.url(), "en").body("childProtection.contacts.number", hasItem("119"));
        assertThat(tasks.about(KIND, application)).hasSize(1);
        assertThat(signals()).isEqualTo(2);
    }

    private void submits() {
        TestingAnswers.givenBy(phone);
        phone.request()
                .header("If-Match", "*")
                .post(phone.url("submission"))
                .then()
                .statusCode(201);
    }

    private void saysAlone() {
        phone.saves("household.under18", "yes");
        phone.saves("household.withParent", "no");
    }

    private void decides(String outcome) {
        assertThat(tasks.decide(tasks.theOne(KIND, application), outcome)).isInstanceOf(Decided.Done.class);
    }

    private ValidatableResponse read(String url, String language) {
        return phone.request()
                .header("Accept-Language", language)
                .get(url)
                .then()
                .statusCode(200);
    }

    private long signals() {
        return rows().number("select count(*) from draft_signals where application_id = ?", application);
    }

    private long waiting() {
        return rows().number(
                        "select count(*) from draft_signals where application_id = ? and handled_at is null",
                        application);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
