package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.drafts.TestingPhoneApp.APPLICATIONS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingTaskList;
import org.passerelle.cases.Moved;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.tasks.Decided;
import org.passerelle.platform.tasks.NewTask;

/** The form {@code full}, which opens when a person is called. */
@QuarkusTest
class FurtherFormTest {

    @Inject
    TestingMoves moves;

    @Inject
    TestingOlderDraft older;

    @Inject
    TestingTaskList tasks;

    private TestingPhoneApp phone;
    private String reference;

    @BeforeEach
    void somebodySubmits() {
        phone = TestingPhoneApp.ofSomebodyNew();
        phone.sends(
                phone.types("person.otherNames[k7f3q9xa]", Map.of("order", 1)),
                phone.types("person.otherNames[k7f3q9xa].name", "Exemple"));
        reference = submitted(phone);
    }

    @Test
    void isNotOpenBeforeTheCall() {
        start(phone).then().statusCode(409).body("code", equalTo("form_not_open"));
        moves.done(phone.application(), MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED);
        start(phone).then().statusCode(409);
    }

    @Test
    void opensAtTheCallWithWhatThePersonToldBefore() {
        moves.call(phone.application());
        Response found = start(phone);
        found.then()
                .statusCode(200)
                .body("form", equalTo("full"))
                .body("state", equalTo("DRAFT"))
                .body("reference", equalTo(reference))
                .body("lapsesAt", nullValue())
                .body("supplementTo", equalTo(phone.application()));
        JsonPath answers = answers(found.path("id"));
        assertThat(TestingPhoneApp.one(answers, "person.givenNames"))
                .containsEntry("value", "Test Person")
                .containsEntry("by", "applicant");
        assertThat(TestingPhoneApp.one(answers, "person.otherNames[k7f3q9xa].name"))
                .containsEntry("value", "Exemple");
        assertThat(TestingPhoneApp.changedKeys(answers))
                .contains("papers.reasonNone", "contact.language")
                .doesNotContain("declaration.confirmed", "household.adults");
        assertThat(answers.getLong("revision"))
                .isEqualTo(answers.getList("changes").size());
        assertThat(answers.getList("homeless")).isNull();
    }

    @Test
    void opensFilledForACaseThatWasSubmittedOnAnOlderVersion() {
        Map<String, Object> answers = new LinkedHashMap<>(TestingAnswers.complete());
        answers.put("protection.status", List.of("held"));
        answers.put("protection.country", "IT");
        answers.put("ties.details", "A sister, in Leeds");
        TestingPhoneApp early = older.of(TestingPhoneApp.ofSomebodyNew(), answers);
        String tag = early.request().get(early.url()).header("ETag").replaceAll("-.*", "\"");
        early.request()
                .header("If-Match", tag)
                .post(early.url("submission"))
                .then()
                .statusCode(201);
        moves.call(early.application());
        JsonPath full = answers(early, start(early).path("id"));
        assertThat(TestingPhoneApp.one(full, "ties.people").get("value")).isEqualTo("A sister, in Leeds");
        assertThat(TestingPhoneApp.one(full, "protection.heldCountry").get("value"))
                .isEqualTo("IT");
    }

    @Test
    void isListedBesideItsCaseAndCountsAsNoOther() {
        moves.call(phone.application());
        String id = start(phone).path("id");
        assertThat(phone.request().get(APPLICATIONS).jsonPath().getList("items.id", String.class))
                .containsExactlyInAnyOrder(id, phone.application());
        phone.request()
                .body(Map.of("form", TestingPhoneApp.FORM))
                .post(APPLICATIONS)
                .then()
                .statusCode(200)
                .body("id", equalTo(phone.application()));
    }

    @Test
    void goesOnWhenTheCallIsReturnedAndComesAgain() {
        moves.call(phone.application());
        String id = start(phone).path("id");
        save(id, "person.partnership", "single");
        moves.done(phone.application(), MoveKind.DECLINE_CALL, Who.APPLICANT, Reason.DECLINED);
        moves.callAgain(phone.application());
        assertThat(start(phone).<String>path("id")).isEqualTo(id);
        assertThat(TestingPhoneApp.one(answers(id), "person.partnership").get("value"))
                .isEqualTo("single");
    }

    @Test
    void isSubmittedWithTheReferenceOfItsCaseAndTakesNoOtherMove() {
        moves.call(phone.application());
        String id = start(phone).path("id");
        complete(id);
        submit(id)
                .then()
                .statusCode(201)
                .body("reference", equalTo(reference))
                .body("sha256", notNullValue())
                .body("state", equalTo("SUBMITTED"));
        assertThat(moves.move(id, MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED))
                .isInstanceOf(Moved.Refused.class);
        assertThat(moves.move(id, MoveKind.CLOSE, Who.CASEWORKER, Reason.PROTECTED))
                .isInstanceOf(Moved.Refused.class);
        phone.request()
                .post(APPLICATIONS + "/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("move_not_allowed"));
    }

    @Test
    void hasAPersonAskedAboutANameThatIsAnotherOneInItAndHoldsNothingUp() {
        moves.call(phone.application());
        String id = start(phone).path("id");
        complete(id);
        save(id, "person.givenNames", "Someone Else");
        save(id, "person.nationality", "ET");
        submit(id).then().statusCode(201);
        NewTask task = tasks.theOne("identity_change", UUID.fromString(phone.application()));
        assertThat(phone.stored("person.givenNames")).isEqualTo("Test Person");
        assertThat(new TestingCorrections(phone).items())
                .extracting("key", "state")
                .containsExactly(tuple("person.givenNames", "in_review"));
        assertThat(tasks.decide(task, "accept")).isInstanceOf(Decided.Done.class);
        assertThat(phone.stored("person.givenNames")).isEqualTo("Someone Else");
        assertThat(phone.request().get(phone.url("submission")).asString()).contains("Someone Else");
    }

    @Test
    void asksNobodyAboutWhatWasFilledInBeforeTheNameWasCorrected() {
        moves.call(phone.application());
        String id = start(phone).path("id");
        phone.pulls();
        phone.saves("person.givenNames", "Someone Else");
        new TestingCorrections(phone).fileAll();
        UUID application = UUID.fromString(phone.application());
        tasks.decide(tasks.theOne("identity_change", application), "accept");
        complete(id);
        submit(id).then().statusCode(201);
        assertThat(tasks.about("identity_change", application)).isEmpty();
        assertThat(phone.stored("person.givenNames")).isEqualTo("Someone Else");
    }

    @Test
    void isNotSubmittedWhileItsCaseDoesNotAskForIt() {
        moves.call(phone.application());
        String id = start(phone).path("id");
        complete(id);
        moves.done(phone.application(), MoveKind.DECLINE_CALL, Who.APPLICANT, Reason.DECLINED);
        submit(id).then().statusCode(409).body("code", equalTo("move_not_allowed"));
        moves.callAgain(phone.application());
        submit(id).then().statusCode(201);
    }

    private String submitted(TestingPhoneApp person) {
        TestingAnswers.givenBy(person);
        return person.request()
                .header("If-Match", "\"" + person.everything().getLong("revision") + "\"")
                .post(person.url("submission"))
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private static Response start(TestingPhoneApp person) {
        return person.request().body(Map.of("form", "full")).post(APPLICATIONS);
    }

    private JsonPath answers(String id) {
        return answers(phone, id);
    }

    private static JsonPath answers(TestingPhoneApp person, String id) {
        return person.request().get(APPLICATIONS + "/" + id + "/answers").jsonPath();
    }

    private void complete(String id) {
        List<Map<String, Object>> changes = new ArrayList<>();
        TestingAnswers.further().forEach((key, value) -> changes.add(phone.types(key, value, 0)));
        Map<String, Object> body = phone.another().body(changes);
        phone.request()
                .body(body)
                .patch(APPLICATIONS + "/" + id + "/answers")
                .then()
                .statusCode(200);
    }

    private void save(String id, String key, Object value) {
        Map<String, Object> body = phone.another().body(List.of(phone.types(key, value, revision(id, key))));
        phone.request()
                .body(body)
                .patch(APPLICATIONS + "/" + id + "/answers")
                .then()
                .statusCode(200);
    }

    private long revision(String id, String key) {
        JsonPath all = answers(id);
        return TestingPhoneApp.changedKeys(all).contains(key)
                ? ((Number) TestingPhoneApp.one(all, key).get("revision")).longValue()
                : 0;
    }

    private Response submit(String id) {
        return phone.request()
                .header("If-Match", "\"" + answers(id).getLong("revision") + "\"")
                .post(APPLICATIONS + "/" + id + "/submission");
    }
}
