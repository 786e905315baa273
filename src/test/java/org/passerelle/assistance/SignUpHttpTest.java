package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.assistance.TestingSignUp.PATH;
import static org.passerelle.assistance.TestingSignUp.consent;
import static org.passerelle.assistance.TestingSignUp.help;
import static org.passerelle.assistance.TestingSignUp.start;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;

/** A helper starts an application with a person who is present and has no phone. */
@QuarkusTest
class SignUpHttpTest {

    private static final Map<String, Object> USUAL = start(consent(), help(List.of("form"), List.of()));

    @Inject
    DataSource database;

    private PartnerMember helper;

    @BeforeEach
    void aHelperIsThere() {
        helper = PartnerMember.helper();
    }

    @Test
    void theHelperMayDoWhatWasAgreedAndTheConsentIsOnRecord() {
        UUID application = TestingSignUp.signsUp(helper);
        helper.request()
                .get("/api/v1/applications/{id}", application)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(
                        "select count(*) from consents where application_id = ? and member_id = ? and how = 'spoken'"
                                + " and language = 'ti' and interpreter = 'in_person' and text_version = 1",
                        application,
                        helper.memberId()))
                .isEqualTo(1);
        assertThat(rows.number(
                        "select count(*) from audit_details d join audit_entries e on e.id = d.entry_id"
                                + " where d.application_id = ? and e.action = 'application_opened'",
                        application))
                .isEqualTo(1);
    }

    @Test
    void aColleagueWithoutAGrantSeesNothing() {
        String application = helper.request().body(USUAL).post(PATH).path("application");
        PartnerMember colleague = PartnerMember.of(helper.organisationId(), "lead");
        colleague.request().get("/api/v1/applications/{id}", application).then().statusCode(404);
    }

    @Test
    void aLostReplyOpensNoSecondAccount() {
        String key = "sign-up-" + UUID.randomUUID();
        Response first =
                helper.request().header("Idempotency-Key", key).body(USUAL).post(PATH);
        Response again =
                helper.request().header("Idempotency-Key", key).body(USUAL).post(PATH);
        assertThat(again.<String>path("application")).isEqualTo(first.path("application"));
        assertThat(new TestingRows(database)
                        .number("select count(*) from consents where member_id = ?", helper.memberId()))
                .isEqualTo(1);
    }

    @Test
    void nobodyConsentsWhoIsNotThereOrToOlderWords() {
        Map<String, Object> absent = consent();
        absent.put("present", false);
        helper.invalidRequest()
                .body(start(absent, help(List.of("form"), List.of())))
                .post(PATH)
                .then()
                .statusCode(400);
        Map<String, Object> older = consent();
        older.put("version", 99);
        problem(helper.request().body(start(older, help(List.of("form"), List.of()))), 422, "consent_required");
        Map<String, Object> notInterpreted = consent();
        notInterpreted.put("interpreter", "none");
        problem(
                helper.request().body(start(notInterpreted, help(List.of("form"), List.of()))),
                422,
                "consent_required");
        Map<String, Object> unspoken = consent();
        unspoken.put("language", "not a tag");
        problem(helper.request().body(start(unspoken, help(List.of("form"), List.of()))), 422, "language_unknown");
    }

    @Test
    void contactsAreNotAmongWhatCanBeAgreed() {
        helper.invalidRequest()
                .body(start(consent(), help(List.of("form"), List.of("contacts"))))
                .post(PATH)
                .then()
                .statusCode(400);
        Map<String, Object> forever = help(List.of("form"), List.of());
        forever.put("days", 181);
        helper.invalidRequest()
                .body(start(consent(), forever))
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void thereAreOnlyFormsThatAnybodyCanBegin() {
        for (String form : List.of("full", "no-such-form")) {
            Map<String, Object> body =
                    Map.of("form", form, "consent", consent(), "help", help(List.of("form"), List.of()));
            problem(helper.request().body(body), 422, "form_unknown");
        }
    }

    @Test
    void nobodyElseSignsPeopleUp() {
        SignedIn applicant = Phone.fresh().signsIn();
        applicant.request().body(USUAL).post(PATH).then().statusCode(403);
        StaffMember.withRoles("caseworker")
                .request()
                .body(USUAL)
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void anOrganisationThatIsSuspendedMeanwhileSignsNobodyUp() {
        new TestingRows(database)
                .change(
                        "update partner_organisations set suspended_at = approved_at where id = ?",
                        helper.organisationId());
        helper.request().body(USUAL).post(PATH).then().statusCode(403);
        assertThat(new TestingRows(database)
                        .number("select count(*) from consents where member_id = ?", helper.memberId()))
                .isZero();
    }

    @Test
    void theAccessEndsAfterTheDaysThatWereAgreed() {
        Map<String, Object> brief = help(List.of("form"), List.of());
        brief.put("days", 1);
        Response opened = helper.request().body(start(consent(), brief)).post(PATH);
        UUID application = UUID.fromString(opened.path("application"));
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(
                        "select extract(epoch from ends_at - given_at)::bigint from helper_grants"
                                + " where application_id = ?",
                        application))
                .isEqualTo(Duration.ofDays(1).toSeconds());
        rows.change("update helper_grants set ends_at = given_at where application_id = ?", application);
        helper.request().get("/api/v1/applications/{id}", application).then().statusCode(404);
        TestingSignUp.prints(helper, application).then().statusCode(404);
    }

    @Test
    void theWordsToReadOutComeInTheLanguagesHelpersWorkIn() {
        helper.request()
                .header("Accept-Language", "fr")
                .get("/api/v1/assistance/consent-text")
                .then()
                .statusCode(200)
                .body("language", equalTo("fr"))
                .body("version", equalTo(1))
                .body("sentences.size()", equalTo(5))
                .body("code", nullValue());
    }

    private static void problem(RequestSpecification request, int status, String code) {
        request.post(PATH).then().statusCode(status).body("code", equalTo(code));
    }
}
