package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
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

/** A partner who knows a person speaks for them: on a new phone, and after they have lost every contact. */
@QuarkusTest
class VoucherHttpTest {

    private static final String PATH = "/api/v1/assistance/vouchers";
    private static final String PROOF = "/api/v1/me/sessions/current/proof";

    @Inject
    DataSource database;

    private PartnerMember helper;
    private TestingPerson person;

    @BeforeEach
    void aHelperKnowsSomebody() {
        helper = PartnerMember.helper();
        person = TestingPerson.fresh();
        helper.mayUse(person.application(), List.of("form"), List.of(), List.of());
        since("2 days", person.application());
    }

    @Test
    void itOpensTheRestOnANewPhoneOnceAndEveryContactHears() {
        String voucher = voucher(person.application());
        SignedIn anew = onANewPhone();
        int before = person.phone().messages().size();
        proves(anew, voucher).then().statusCode(200).body("limited", equalTo(false));
        anew.request()
                .get("/api/v1/applications/{id}/answers", person.application())
                .then()
                .statusCode(200);
        assertThat(person.phone().messages()).hasSize(before + 1);
        proves(onANewPhone(), voucher).then().statusCode(401).body("code", equalTo("voucher_wrong"));
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_details d join audit_entries e on e.id = d.entry_id"
                                        + " where d.application_id = ? and e.action = 'person_vouched_for'",
                                person.application()))
                .isEqualTo(1);
    }

    @Test
    void itBringsBackWhoLostEveryContactAndKnowsTheirBirthDate() {
        String voucher = voucher(person.application());
        Phone anew = Phone.fresh();
        begins(voucher, "1990-05", anew).then().statusCode(401).body("code", equalTo("voucher_wrong"));
        Response begun = begins(voucher, TestingPerson.BIRTH_DATE, anew);
        begun.then().statusCode(202).body("state", equalTo("unconfirmed"));
        begins(voucher, TestingPerson.BIRTH_DATE, Phone.fresh()).then().statusCode(401);
        anew.messages();
        TestingSignUp.recovers(
                        "/confirmation",
                        Map.of(
                                "recovery",
                                begun.path("recovery"),
                                "code",
                                anew.codes().getLast()))
                .then()
                .statusCode(202)
                .body("state", equalTo("held"));
        assertThat(person.phone().messages()).anyMatch(text -> text.contains("/stop/"));
    }

    @Test
    void nobodyBringsACodeAndAVoucherOrAVoucherAlone() {
        Map<String, Object> body = new HashMap<>(Map.of("contact", "+33612345678", "voucher", "0000-0000"));
        TestingSignUp.recovers("", body).then().statusCode(400);
        body.put("birthDate", "1990");
        body.put("recoveryCode", "0000-0000-0000");
        TestingSignUp.recovers("", body).then().statusCode(400);
    }

    @Test
    void whoHasHelpedForLessThanADayKnowsNobody() {
        since("23 hours", person.application());
        makes(helper, person.application()).then().statusCode(409).body("code", equalTo("vouch_too_early"));
    }

    @Test
    void whoDoesNotHelpThePersonFindsNobody() {
        makes(PartnerMember.helper(), person.application()).then().statusCode(404);
        makes(PartnerMember.of(helper.organisationId(), "lead"), person.application())
                .then()
                .statusCode(404);
        makes(helper, UUID.randomUUID()).then().statusCode(404);
        person.signedIn()
                .request()
                .body(Map.of("application", person.application(), "present", true))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void itEndsWithTheHelpAndWithTheNextOne() {
        String first = voucher(person.application());
        String second = voucher(person.application());
        SignedIn anew = onANewPhone();
        proves(anew, first).then().statusCode(401);
        new TestingRows(database)
                .change(
                        "update helper_grants set ended_at = now(), ended_because = 'revoked' where application_id = ?",
                        person.application());
        proves(anew, second).then().statusCode(401);
    }

    @Test
    void oneThatAnOfficerLooksAtAndEndsOpensNothing() {
        Response made = makes(helper, person.application());
        UUID id = UUID.fromString(made.path("id"));
        TestingRows rows = new TestingRows(database);
        rows.change(
                "insert into staff_tasks (id, kind, role, subject, application_id, opened_at, due_at)"
                        + " values (?, 'voucher_check', 'caseworker', ?, ?, now(), now())"
                        + " on conflict (kind, subject) where ended_at is null do nothing",
                UUID.randomUUID(),
                id,
                person.application());
        UUID task = rows.id("select id from staff_tasks where kind = 'voucher_check' and subject = ?", id);
        StaffMember officer = StaffMember.withRoles("caseworker");
        officer.request()
                .post("/api/v1/casework/tasks/{task}/claim", task)
                .then()
                .statusCode(200);
        officer.request()
                .body(Map.of("outcome", "ended"))
                .post("/api/v1/casework/tasks/{task}/outcome", task)
                .then()
                .statusCode(200);
        proves(onANewPhone(), made.path("voucher")).then().statusCode(401);
    }

    @Test
    void fiveADayAreTheMost() {
        for (int made = 0; made < 5; made++) {
            voucher(person.application());
        }
        makes(helper, person.application()).then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void whoSignedSomebodyUpNeedsAColleagueAndCannotSpeakForWhoHasNeverCome() {
        UUID application = TestingSignUp.signsUp(helper);
        since("2 days", application);
        makes(helper, application).then().statusCode(409).body("code", equalTo("not_taken_over"));
        Phone phone = Phone.fresh();
        TestingSignUp.comes(TestingSignUp.printed(helper, application), phone, Map.of());
        phone.signsIn();
        new TestingRows(database).change("update applications set submitted_at = created_at where id = ?", application);
        Response made = makes(helper, application);
        made.then().statusCode(201).body("needsColleague", equalTo(true));
        SignedIn anew = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
        proves(anew, made.path("voucher")).then().statusCode(401);
        confirms(helper, made.path("id")).then().statusCode(409).body("code", equalTo("own_account"));
        confirms(PartnerMember.lead(), made.path("id")).then().statusCode(404);
        PartnerMember colleague = PartnerMember.of(helper.organisationId(), "helper");
        helper.request().get(PATH + "/waiting").then().statusCode(200).body("items.own", contains(true));
        PartnerMember.lead().request().get(PATH + "/waiting").then().body("items.size()", equalTo(0));
        colleague
                .request()
                .get(PATH + "/waiting")
                .then()
                .body("items.id", contains(made.<String>path("id")))
                .body("items[0].member", equalTo(helper.memberId().toString()))
                .body("items[0].own", equalTo(false));
        confirms(colleague, made.path("id")).then().statusCode(204);
        colleague.request().get(PATH + "/waiting").then().body("items.size()", equalTo(0));
        confirms(colleague, made.path("id")).then().statusCode(204);
        proves(anew, made.path("voucher")).then().statusCode(200);
    }

    private SignedIn onANewPhone() {
        new TestingRows(database)
                .change("update applications set submitted_at = created_at where id = ?", person.application());
        Response response = person.phone().signsInWith(person.phone().newCode(), Map.of());
        response.then().statusCode(201).body("limited", equalTo(true));
        return SignedIn.from(response);
    }

    private String voucher(UUID application) {
        Response made = makes(helper, application);
        made.then().statusCode(201).body("needsColleague", equalTo(false));
        return made.path("voucher");
    }

    private static Response makes(PartnerMember by, UUID application) {
        return by.request()
                .body(Map.of("application", application, "present", true))
                .post(PATH);
    }

    private static Response confirms(PartnerMember by, String voucher) {
        return by.request().post(PATH + "/{id}/confirmation", voucher);
    }

    private static Response proves(SignedIn session, String voucher) {
        return session.request().body(Map.of("voucher", voucher)).post(PROOF);
    }

    private static Response begins(String voucher, String birthDate, Phone phone) {
        return TestingSignUp.recovers(
                "", Map.of("voucher", voucher, "birthDate", birthDate, "contact", phone.number(), "language", "en"));
    }

    /** The usual help ends after 90 days. */
    private void since(String ago, UUID application) {
        new TestingRows(database)
                .change(
                        "update helper_grants set given_at = ends_at - interval '90 days' - cast(? as interval)"
                                + " where application_id = ?",
                        ago,
                        application);
    }
}
