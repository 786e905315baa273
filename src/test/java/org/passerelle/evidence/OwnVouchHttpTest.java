package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.passerelle.evidence.TestingVouchers.LINK;
import static org.passerelle.evidence.TestingVouchers.asked;
import static org.passerelle.evidence.TestingVouchers.asks;
import static org.passerelle.evidence.TestingVouchers.gives;
import static org.passerelle.evidence.TestingVouchers.looks;
import static org.passerelle.evidence.TestingVouchers.state;
import static org.passerelle.evidence.TestingVouchers.statement;
import static org.passerelle.evidence.TestingVouchers.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Nobody vouches for themselves, nobody is flooded with links, and only who may asks. */
@QuarkusTest
class OwnVouchHttpTest {

    @Inject
    DataSource database;

    private TestingApplicant person;
    private final Phone nurse = Phone.fresh();

    @BeforeEach
    void byDay() {
        TestingClock.toDaytime();
        person = TestingApplicant.begins();
    }

    @Test
    void onesOwnNumberIsNotAsked() {
        asks(person, "professional", person.phone()).then().statusCode(409).body("code", equalTo("own_vouch"));
        assertThat(rows().number("select count(*) from vouch_requests where application_id = ?", person.id()))
                .isZero();
    }

    @Test
    void whoIsSignedInAsThePersonNeitherReadsTheLinkNorAnswersIt() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        person.request().get(LINK, token).then().statusCode(409).body("code", equalTo("own_vouch"));
        person.request()
                .body(Map.of("vouch", statement()))
                .post(LINK, token)
                .then()
                .statusCode(409)
                .body("code", equalTo("own_vouch"));
        assertThat(state(person)).isEqualTo("sent");
        gives(token, statement()).then().statusCode(201);
    }

    @Test
    void aPhoneOnWhichThePersonSignedInCannotVouchForThem() {
        Phone phone = Phone.fresh();
        String device = phone.types(phone.newCode()).path("deviceToken");
        TestingApplicant owner = TestingApplicant.with(phone, phone.signsIn());
        asked(owner, "professional", nurse);
        String token = token(nurse);
        Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("vouch", statement(), "deviceToken", device))
                .post(LINK, token)
                .then()
                .statusCode(409)
                .body("code", equalTo("own_vouch"));
        Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("vouch", statement(), "deviceToken", "not-one-of-ours"))
                .post(LINK, token)
                .then()
                .statusCode(201);
    }

    @Test
    void whoBelongsToTheHouseholdIsFoundOutWhenTheyAnswerAndNotBefore() {
        TestingApplicant partner = TestingApplicant.begins().with(person);
        asked(person, "professional", partner.phone());
        gives(token(partner.phone()), statement()).then().statusCode(409).body("code", equalTo("own_vouch"));
    }

    @Test
    void nobodyIsCalledBackAtANumberOfTheHousehold() {
        TestingApplicant partner = TestingApplicant.begins().with(person);
        asked(person, "professional", nurse);
        String token = token(nurse);
        for (Phone theirs : List.of(person.phone(), partner.phone())) {
            Map<String, Object> said = statement();
            said.put("voucher", calledAt(theirs.number().replace("+", "Example Clinic, 00")));
            gives(token, said).then().statusCode(409).body("code", equalTo("own_vouch"));
        }
        gives(token, statement()).then().statusCode(201);
        ask(Map.of(
                        "kind",
                        "professional",
                        "paper",
                        true,
                        "contact",
                        "Example Clinic " + person.phone().number()))
                .then()
                .statusCode(409)
                .body("code", equalTo("own_vouch"));
    }

    @Test
    void aTokenThatIsNotGoodIsSaidSo() {
        asked(person, "professional", nurse);
        Contract.given()
                .header("Authorization", "Bearer nonsense")
                .get(LINK, token(nurse))
                .then()
                .statusCode(401)
                .body("code", equalTo("token_invalid"));
    }

    @Test
    void nobodyIsAskedAgainForACaseThatIsOver() {
        UUID request = asked(person, "professional", nurse);
        rows().change("update applications set state = 'CLOSED' where id = ?", person.id());
        person.request()
                .post(person.url("vouch-requests/" + request + "/sending"))
                .then()
                .statusCode(409)
                .body("code", equalTo("vouch_request_over"));
        assertThat(TestingVouchers.tokens(nurse)).hasSize(1);
    }

    @Test
    void nobodyIsSentMoreThanThreeLinksADay() {
        UUID request = asked(person, "professional", nurse);
        String sending = person.url("vouch-requests/" + request + "/sending");
        person.request().post(sending).then().statusCode(200);
        person.request().post(sending).then().statusCode(200);
        person.request()
                .post(sending)
                .then()
                .statusCode(429)
                .body("code", equalTo("too_many_requests"))
                .header("Retry-After", notNullValue());
        TestingApplicant other = TestingApplicant.begins();
        asks(other, "professional", nurse).then().statusCode(429);
        asks(other, "professional", Phone.fresh()).then().statusCode(201);
    }

    @Test
    void anApplicationSendsTenLinksADay() {
        for (int one = 0; one < 10; one++) {
            asked(person, "professional", Phone.fresh());
        }
        asks(person, "professional", Phone.fresh()).then().statusCode(429);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        ask(Map.of("kind", "professional", "contact", "+15005550006"))
                .then()
                .statusCode(422)
                .body("code", equalTo("contact_invalid"));
        ask(Map.of("kind", "professional", "contact", nurse.number(), "language", "not a language"))
                .then()
                .statusCode(422)
                .body("code", equalTo("language_unknown"));
        ask(Map.of("kind", "personal", "contact", "Example Friend", "paper", true))
                .then()
                .statusCode(422)
                .body("code", equalTo("vouch_request_invalid"));
        person.invalidRequest()
                .body(Map.of("kind", "authority", "contact", nurse.number()))
                .post(person.url("vouch-requests"))
                .then()
                .statusCode(400);
    }

    @Test
    void aHelperAsksWithTheRightToWritePapersAndNotWithout() {
        PartnerMember helper = PartnerMember.helper();
        Map<String, Object> wanted = Map.of("kind", "professional", "contact", nurse.number());
        String path = person.url("vouch-requests");
        helper.request().body(wanted).post(path).then().statusCode(404);
        helper.mayUse(person.id(), List.of("form", "papers"), List.of("form"), List.of());
        helper.request().body(wanted).post(path).then().statusCode(404);
        helper.request().get(path).then().statusCode(200);
        PartnerMember other = PartnerMember.helper();
        other.mayUse(person.id(), List.of("papers"), List.of("papers"), List.of());
        other.request().body(wanted).post(path).then().statusCode(201).body("askedAs", equalTo("helper"));
    }

    @Test
    void othersSeeNothingOfIt() {
        UUID request = asked(person, "professional", nurse);
        TestingApplicant stranger = TestingApplicant.begins();
        stranger.request().get(person.url("vouch-requests")).then().statusCode(404);
        stranger.request()
                .delete(stranger.url("vouch-requests/" + request))
                .then()
                .statusCode(404);
        person.request()
                .get(person.url("vouch-requests"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body(
                        "items[0].contact",
                        equalTo(nurse.number().substring(0, 3) + "…"
                                + nurse.number().substring(10)));
    }

    @Test
    void aWithdrawnApplicationHasNoLinksThatWork() {
        asked(person, "professional", nurse);
        String token = token(nurse);
        person.withdraws();
        looks(token).then().statusCode(404).body("code", equalTo("link_ended"));
        asks(person, "professional", Phone.fresh()).then().statusCode(409).body("code", equalTo("move_not_allowed"));
    }

    private static Map<String, Object> calledAt(String workContact) {
        return Map.of("name", "Example Nurse", "capacity", "nurse", "workContact", workContact);
    }

    private Response ask(Map<String, Object> wanted) {
        return person.request().body(wanted).post(person.url("vouch-requests"));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
