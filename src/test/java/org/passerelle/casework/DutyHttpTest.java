package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;

/** Who is told of urgent messages, and who says so. */
@QuarkusTest
class DutyHttpTest {

    private static final String PHONE = "+447700900123";

    @Inject
    DataSource database;

    private StaffMember supervisor;
    private StaffMember officer;

    @BeforeEach
    void signIn() {
        supervisor = StaffMember.withRoles("supervisor");
        officer = StaffMember.withRoles("caseworker");
    }

    @Test
    void aSupervisorNamesThem() {
        sets(supervisor, "*", person(officer, PHONE), person(supervisor, null))
                .then()
                .statusCode(204);
        supervisor
                .request()
                .get(DutyResource.PATH)
                .then()
                .statusCode(200)
                .body(
                        "people.staff",
                        contains(
                                officer.staffId().toString(),
                                supervisor.staffId().toString()))
                .body("people.phone", contains(PHONE, null))
                .body("setBy", equalTo(supervisor.staffId().toString()));
    }

    @Test
    void colleaguesSeeWhoIsOnDutyAndNotTheirPhones() {
        sets(supervisor, "*", person(officer, PHONE)).then().statusCode(204);
        for (String role : List.of("caseworker", "safeguarding", "auditor")) {
            StaffMember reader = StaffMember.withRoles(role);
            Response reply = reader.request().get(DutyResource.PATH);
            reply.then()
                    .statusCode(200)
                    .body("people.staff", contains(officer.staffId().toString()))
                    .body("people[0].phone", equalTo(null));
            reader.request()
                    .header("If-None-Match", reply.header("ETag"))
                    .get(DutyResource.PATH)
                    .then()
                    .statusCode(304);
            refused(sets(reader, "*", person(officer, null)), 403, "forbidden");
        }
        refused(StaffMember.withRoles("specialist").request().get(DutyResource.PATH), 403, "forbidden");
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsAskedToReadFirst() throws Exception {
        String tag = supervisor.request().get(DutyResource.PATH).header("ETag");
        StaffMember other = StaffMember.withRoles("supervisor");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = threads
                    .invokeAll(List.<Callable<Response>>of(
                            () -> sets(supervisor, tag, person(officer, null)),
                            () -> sets(other, tag, person(other, null))))
                    .stream()
                    .map(reply -> reply.resultNow().statusCode())
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(204, 412);
        }
        refused(
                supervisor.request().body(Map.of("people", List.of())).put(DutyResource.PATH),
                428,
                "precondition_required");
    }

    @Test
    void sentAgainAfterALostReplyItIsTheSame() {
        String tag = supervisor.request().get(DutyResource.PATH).header("ETag");
        Response first = keyed(tag);
        Response again = keyed(tag);
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void onlyWhoCanTakeAnUrgentConversationIsOnDuty() {
        StaffMember gone = StaffMember.withRoles("caseworker");
        new TestingRows(database).change("update staff set suspended_at = now() where id = ?", gone.staffId());
        for (UUID wrong : List.of(
                gone.staffId(),
                UUID.randomUUID(),
                StaffMember.withRoles("auditor").staffId())) {
            refused(sets(supervisor, "*", Map.of("staff", wrong)), 422, "duty_invalid");
        }
        refused(sets(supervisor, "*", person(officer, null), person(officer, PHONE)), 422, "duty_invalid");
    }

    @Test
    void aPhoneThatWeCannotSendToIsRefused() {
        for (String phone : List.of("0612345678", "+1", "officer@example.org", "+93701234567")) {
            refused(sets(supervisor, "*", person(officer, phone)), 422, "contact_invalid");
        }
    }

    @Test
    void thePhonesOfAnEarlierListAreForgottenAndThoseInForceAreSealed() {
        String number = Phone.fresh().number();
        sets(supervisor, "*", person(officer, number)).then().statusCode(204);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number(
                        "select count(*) from duty_people where phone is not null and position(convert_to(?, 'UTF8') in phone) > 0",
                        number))
                .isZero();
        sets(supervisor, "*").then().statusCode(204);
        assertThat(rows.number("select count(*) from duty_people where phone is not null"))
                .isZero();
        assertThat(rows.number("select count(*) from duty_people where staff_id = ?", officer.staffId()))
                .isPositive();
    }

    private Response keyed(String tag) {
        return supervisor
                .request()
                .header("If-Match", tag)
                .header("Idempotency-Key", "one")
                .body(Map.of("people", List.of(person(officer, null))))
                .put(DutyResource.PATH);
    }

    private static Response sets(StaffMember by, String tag, Map<?, ?>... people) {
        return by.request()
                .header("If-Match", tag)
                .body(Map.of("people", List.of(people)))
                .put(DutyResource.PATH);
    }

    private static Map<String, Object> person(StaffMember member, String phone) {
        Map<String, Object> person = new HashMap<>();
        person.put("staff", member.staffId());
        person.put("phone", phone);
        return Collections.unmodifiableMap(person);
    }
}
