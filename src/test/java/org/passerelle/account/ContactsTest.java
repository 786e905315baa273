package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;

/** Where somebody can be reached, and that nobody changes it behind their back. */
@QuarkusTest
class ContactsTest {

    private static final String PATH = "/api/v1/me/contacts";

    private final Phone first = Phone.fresh();
    private final Phone second = Phone.fresh();
    private SignedIn person;

    @BeforeEach
    void signIn() {
        person = first.signsIn();
    }

    private Response adds(Phone phone) {
        return person.request().body(Map.of("contact", phone.number())).post(PATH);
    }

    private Response confirms(String id, Map<String, Object> body) {
        return person.request().body(body).post(PATH + "/" + id + "/confirmation");
    }

    /** The contact's id, after its code came back. */
    private String confirmed(Phone phone) {
        String id = adds(phone).path("id");
        confirms(id, Map.of("code", code(phone))).then().statusCode(200).body("confirmed", equalTo(true));
        return id;
    }

    private static String code(Phone phone) {
        phone.messages();
        return phone.codes().getLast();
    }

    private static void problem(Response response, int status, String code) {
        response.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aNewContactGetsACodeAndTheOldOneHearsOfIt() {
        Response added = adds(second);
        added.then()
                .statusCode(201)
                .header("Location", endsWith(added.path("id")))
                .body("confirmed", equalTo(false))
                .body("masked", equalTo("+33…" + second.number().substring(10)));
        assertThat(second.messages()).hasSize(1).first().asString().contains("confirms this number");
        assertThat(first.messages()).last().asString().contains("how we reach you was changed");
        confirms(added.path("id"), Map.of("code", code(second))).then().statusCode(200);
        assertThat(second.signsIn().accountId()).isEqualTo(person.accountId());
        person.request().get(PATH).then().statusCode(200).body("items.confirmed", contains(true, true));
    }

    @Test
    void messagesGoToAContactOnlyOnceItIsConfirmed() {
        adds(second);
        int before = second.messages().size();
        person.request().body(Map.of("pin", "4821")).patch("/api/v1/me").then().statusCode(200);
        assertThat(second.messages()).hasSize(before);
        assertThat(first.messages()).last().asString().contains("PIN");
    }

    @Test
    void confirmedTwiceItStaysConfirmedAndNobodyIsToldTwice() {
        String id = adds(second).path("id");
        String code = code(second);
        confirms(id, Map.of("code", code)).then().statusCode(200);
        int told = first.messages().size();
        confirms(id, Map.of("code", code)).then().statusCode(200);
        assertThat(first.messages()).hasSize(told);
        adds(second).then().statusCode(200).body("confirmed", equalTo(true));
        assertThat(second.messages()).hasSize(1);
    }

    @Test
    void aCodeForAContactOpensNothingAndACodeToSignInConfirmsNothing() {
        String id = adds(second).path("id");
        String forTheContact = code(second);
        problem(second.signsInWith(forTheContact, Map.of()), 401, "code_expired");
        String toSignIn = second.newCode();
        if (!toSignIn.equals(forTheContact)) {
            problem(confirms(id, Map.of("code", toSignIn)), 401, "code_wrong");
        }
        second.signsInWith(toSignIn, Map.of()).then().statusCode(201);
    }

    @Test
    void theCodeOfOnePersonsContactDoesNotConfirmAnothers() {
        adds(second);
        String code = code(second);
        SignedIn stranger = SignIn.asSomebody();
        Response theirs =
                stranger.request().body(Map.of("contact", second.number())).post(PATH);
        assertThat(theirs.statusCode()).isEqualTo(201);
        Response tried =
                stranger.request().body(Map.of("code", code)).post(PATH + "/" + theirs.path("id") + "/confirmation");
        assertThat(tried.statusCode()).isEqualTo(code.equals(code(second)) ? 200 : 401);
    }

    @Test
    void whoComesToShareAContactBringsAPinThatNobodyThereHas() {
        SignedIn neighbour = second.signsIn();
        neighbour
                .request()
                .body(Map.of("pin", "7350"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        String id = adds(second).path("id");
        String code = code(second);
        problem(confirms(id, Map.of("code", code)), 422, "pin_required");
        problem(confirms(id, Map.of("code", code, "pin", "1234")), 422, "pin_invalid");
        problem(confirms(id, Map.of("code", code, "pin", "7350")), 422, "pin_taken");
        confirms(id, Map.of("code", code, "pin", "4821")).then().statusCode(200);
        assertThat(first.messages()).anyMatch(text -> text.contains("PIN was set"));
        TestingClock.advance(Duration.ofMinutes(15));
        String ticket = second.signsInWith(second.newCode(), Map.of()).path("ticket");
        assertThat(SignedIn.from(second.shows(ticket, Map.of("pin", "4821"))).accountId())
                .isEqualTo(person.accountId());
    }

    @Test
    void thePreferredContactIsWrittenToFirst() {
        String id = confirmed(second);
        person.request()
                .body(Map.of("preferred", true))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("preferred", equalTo(true));
        person.request().get(PATH).then().body("items.preferred", contains(false, true));
        int before = first.messages().size();
        joinsAFamily(person);
        assertThat(second.messages()).last().asString().contains("family's group");
        assertThat(first.messages()).hasSize(before);
    }

    private static void joinsAFamily(SignedIn joining) {
        SignedIn other = SignIn.asSomebody();
        String code = other.request()
                .post("/api/v1/applications/" + application(other) + "/household/invitations")
                .path("code");
        joining.request()
                .body(Map.of("code", code, "name", "Example Person"))
                .post("/api/v1/applications/" + application(joining) + "/household/membership")
                .then()
                .statusCode(204);
    }

    private static String application(SignedIn owner) {
        return owner.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id");
    }

    @Test
    void aContactThatIsNotConfirmedCannotBePreferred() {
        String id = adds(second).path("id");
        problem(person.request().body(Map.of("preferred", true)).patch(PATH + "/" + id), 409, "contact_unconfirmed");
    }

    @Test
    void theLastContactStaysUnlessARecoveryCodeBringsBack() {
        String last = person.request().get(PATH).path("items[0].id");
        person.request().body(Map.of("pin", "4821")).patch("/api/v1/me");
        problem(person.request().delete(PATH + "/" + last), 409, "last_contact");
        person.request().post("/api/v1/me/recovery-code").then().statusCode(201);
        person.request().delete(PATH + "/" + last).then().statusCode(204);
        assertThat(first.messages()).last().asString().contains("how we reach you was changed");
        problem(person.request().delete(PATH + "/" + last), 404, "not_found");
    }

    @Test
    void aContactThatIsRemovedHearsOfItAndSignsNobodyIn() {
        String id = confirmed(second);
        person.request()
                .header("Idempotency-Key", "go")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);
        person.request()
                .header("Idempotency-Key", "go")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(204);
        assertThat(second.messages()).last().asString().contains("how we reach you was changed");
        assertThat(second.signsIn().accountId()).isNotEqualTo(person.accountId());
    }

    @Test
    void anothersContactIsNotThere() {
        String id = person.request().get(PATH).path("items[0].id");
        SignedIn stranger = SignIn.asSomebody();
        problem(stranger.request().delete(PATH + "/" + id), 404, "not_found");
        problem(stranger.request().body(Map.of("preferred", true)).patch(PATH + "/" + id), 404, "not_found");
        problem(
                stranger.request().body(Map.of("code", "123456")).post(PATH + "/" + id + "/confirmation"),
                404,
                "not_found");
        problem(person.request().delete(PATH + "/" + UUID.randomUUID()), 404, "not_found");
    }

    @Test
    void codesToOneContactHaveTheirLimitWhoeverAsks() {
        List.of(1, 2, 3).forEach(_ -> assertThat(adds(second).statusCode()).isIn(200, 201));
        Response fourth = adds(second);
        problem(fourth, 429, "too_many_codes");
        fourth.then().header("Retry-After", notNullValue());
    }

    @Test
    void tenContactsAreEnough() {
        for (int more = 0; more < 9; more++) {
            assertThat(adds(Phone.fresh()).statusCode()).isEqualTo(201);
        }
        problem(adds(Phone.fresh()), 422, "too_many_contacts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0612345678", "nobody", "+33"})
    void whatIsNoContactIsRefused(String contact) {
        problem(person.request().body(Map.of("contact", contact)).post(PATH), 422, "contact_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"contact\":null}", "{\"contact\":\"a@example.org\",\"more\":1}"})
    void whatIsNoRequestIsMalformed(String body) {
        problem(person.invalidRequest().body(body).post(PATH), 400, "malformed_request");
    }
}
