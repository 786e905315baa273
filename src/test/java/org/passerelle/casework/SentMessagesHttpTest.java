package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** What staff see of the messages that were sent about an application. */
@QuarkusTest
class SentMessagesHttpTest {

    @Inject
    DataSource database;

    private StaffMember officer;

    @BeforeEach
    void signIn() {
        officer = StaffMember.withRoles("caseworker");
    }

    @Test
    void exactlyWhatWasSentWhenAndWhetherItArrived() {
        TestingApplicant person = TestingApplicant.submitted();
        String number = person.phone().number();
        TestingTalk.arrived(number);
        Map<String, Object> message = one(person, "application_submitted");
        Contract.given()
                .contentType("application/json")
                .body(Map.of("state", "delivered"))
                .post("/demo/phones/{number}/messages/{id}/receipt", number, message.get("id"))
                .then()
                .statusCode(200);
        message = one(person, "application_submitted");
        assertThat(message)
                .containsEntry("state", "delivered")
                .containsEntry("contact", "phone")
                .containsEntry("follows", null)
                .containsEntry("foldedInto", null);
        assertThat(message.get("body")).isEqualTo(TestingTalk.arrived(number).getLast());
        assertThat((String) message.get("deliveredAt")).isNotBlank();
        assertThat(message.get("tries"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        Map<?, ?> attempt = (Map<?, ?>) ((List<?>) message.get("tries")).getFirst();
        assertThat(attempt.get("channel")).isEqualTo("local");
        assertThat(attempt.get("outcome")).isEqualTo("sent");
    }

    @Test
    void everyTryIsThereWithItsErrorCode() {
        TestingApplicant person = TestingApplicant.submitted();
        TestingTalk.arrived(person.phone().number());
        UUID id = UUID.fromString((String) one(person, "application_submitted").get("id"));
        TestingRows rows = new TestingRows(database);
        rows.change(
                "update message_tries set outcome = 'failed_temporary', error_code = 30003 where message_id = ?", id);
        rows.change(
                "insert into message_tries (message_id, number, started_at, channel, reported, reported_at)"
                        + " values (?, 2, now(), 'local', 'delivered', now())",
                id);
        JsonPath sent = sent(person);
        assertThat(sent.<Object>getList("items.find { it.notice == 'application_submitted' }.tries.number"))
                .containsExactly(1, 2);
        assertThat(sent.<Object>getList("items.find { it.notice == 'application_submitted' }.tries.errorCode"))
                .containsExactly(30003, null);
        assertThat(sent.<Object>getList("items.find { it.notice == 'application_submitted' }.tries.reported"))
                .containsExactly(null, "delivered");
    }

    @Test
    void aCodeIsNeverShown() {
        TestingApplicant person = TestingApplicant.submitted();
        person.request()
                .body(Map.of("contact", Phone.fresh().number()))
                .post("/api/v1/me/contacts")
                .then()
                .statusCode(201);
        new TestingRows(database)
                .change(
                        "update messages set account_id = ? where id ="
                                + " (select id from messages where notice = 'contact_code' order by id desc limit 1)",
                        person.account());
        assertThat(one(person, "contact_code")).containsEntry("body", null);
        Response whole = request(person);
        for (String code : person.phone().codes()) {
            assertThat(whole.asString()).doesNotContain(code);
        }
        assertThat(person.request().get(person.url("messages")).asString()).doesNotContain("contact_code");
    }

    @Test
    void whatBelongsToAnotherIsNotThere() {
        TestingApplicant person = TestingApplicant.submitted();
        TestingApplicant other = TestingApplicant.submitted();
        String ofOther = (String) one(other, "application_submitted").get("id");
        assertThat(sent(person).<String>getList("items.id")).doesNotContain(ofOther);
        refused(
                officer.request().get("/api/v1/casework/applications/" + UUID.randomUUID() + "/messages"),
                404,
                "not_found");
    }

    @Test
    void itComesPageByPage() {
        TestingApplicant person = TestingApplicant.submitted();
        for (int i = 0; i < 2; i++) {
            person.request()
                    .body(Map.of("pin", i == 0 ? "4821" : "7350"))
                    .patch("/api/v1/me")
                    .then()
                    .statusCode(200);
        }
        List<String> whole = sent(person).getList("items.id");
        JsonPath first =
                officer.request().queryParam("limit", 1).get(path(person)).jsonPath();
        JsonPath second = officer.request()
                .queryParam("limit", 100)
                .queryParam("cursor", first.getString("next"))
                .get(path(person))
                .jsonPath();
        assertThat(whole).hasSizeGreaterThan(2).doesNotHaveDuplicates();
        assertThat(first.<String>getList("items.id")).containsExactly(whole.getFirst());
        assertThat(second.<String>getList("items.id")).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void onlyThoseWhoHandleCasesReadIt() {
        TestingApplicant person = TestingApplicant.submitted();
        for (String role : List.of("caseworker", "supervisor", "safeguarding", "auditor")) {
            StaffMember.withRoles(role).request().get(path(person)).then().statusCode(200);
        }
        for (String role : List.of("specialist", "programme_manager")) {
            refused(StaffMember.withRoles(role).request().get(path(person)), 403, "forbidden");
        }
        refused(person.request().get(path(person)), 403, "forbidden");
    }

    private Map<String, Object> one(TestingApplicant person, String notice) {
        return sent(person).getMap("items.find { it.notice == '%s' }".formatted(notice));
    }

    private JsonPath sent(TestingApplicant person) {
        return request(person).jsonPath();
    }

    private Response request(TestingApplicant person) {
        Response reply = officer.request().queryParam("limit", 100).get(path(person));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply;
    }

    private static String path(TestingApplicant person) {
        return "/api/v1/casework/applications/" + person.id() + "/messages";
    }
}
