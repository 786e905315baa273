package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.passerelle.casework.TestingTalk.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** What is given to somebody outside is on record, and the person reads of it. */
@QuarkusTest
class DisclosuresHttpTest {

    private static final Map<String, String> GIVEN =
            Map.of("to", "court", "what", "The receipt, as a made-up court asked");

    @Inject
    DataSource database;

    private StaffMember supervisor;
    private TestingApplicant person;

    @BeforeEach
    void somebodyHasSubmitted() {
        supervisor = StaffMember.withRoles("supervisor");
        person = TestingApplicant.submitted();
    }

    @Test
    void thePersonReadsToWhomAndNotWhatWasWrittenOfIt() {
        records(supervisor, GIVEN).then().statusCode(201);
        Response activity = activity();
        activity.then().body("items.action", hasItem("disclosed")).body("items.reason", hasItem("A court"));
        assertThat(activity.asString()).doesNotContain("made-up court");
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'disclosed' and d.reason is not null",
                                person.id()))
                .isEqualTo(1);
    }

    @Test
    void whatLawForbidsToTellAppearsWhenThatTimeIsOver() {
        String until =
                TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(1)).toString();
        Map<String, String> hidden =
                Map.of("to", "court", "what", "The receipt", "hiddenUntil", until, "ground", "An example law");
        records(supervisor, hidden).then().statusCode(201);
        assertThat(activity().asString()).doesNotContain("disclosed");
        TestingClock.advance(Duration.ofDays(1).plusSeconds(1));
        person = person.signsInAgain();
        activity().then().body("items.action", hasItem("disclosed"));
    }

    @Test
    void onlySupervisorsRecordItAndInFull() {
        refused(records(StaffMember.withRoles("caseworker"), GIVEN), 403, "forbidden");
        refused(records(supervisor, Map.of("to", "court", "what", " ")), 422, "text_invalid");
        String until =
                TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(1)).toString();
        refused(
                records(supervisor, Map.of("to", "court", "what", "The receipt", "hiddenUntil", until)),
                422,
                "hiding_invalid");
        refused(
                supervisor.request().body(GIVEN).post(WorkListResource.PATH + "/" + UUID.randomUUID() + "/disclosures"),
                404,
                "not_found");
        TestingTeam.of().has(database, person);
        refused(records(supervisor, GIVEN), 403, "reason_needed");
    }

    private Response records(StaffMember by, Map<String, String> given) {
        return by.request().body(given).post(WorkListResource.PATH + "/" + person.id() + "/disclosures");
    }

    private Response activity() {
        return person.request().header("Accept-Language", "en").get("/api/v1/me/activity");
    }
}
