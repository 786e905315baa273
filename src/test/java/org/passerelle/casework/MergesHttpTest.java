package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** One person with two cases: one goes on, with the older place. */
@QuarkusTest
class MergesHttpTest {

    @Inject
    DataSource database;

    private StaffMember officer;
    private TestingApplicant early;
    private TestingApplicant late;
    private String earlyNumber;
    private String lateNumber;

    @BeforeEach
    void somebodyAppliesTwice() {
        TestingClock.toDaytime();
        officer = StaffMember.withRoles("caseworker");
        early = TestingApplicant.begins();
        earlyNumber = early.submits();
        late = TestingApplicant.begins();
        lateNumber = late.submits();
    }

    @Test
    void theKeptCaseHasTheOlderTimeAndTheHigherWeight() {
        rows().change("update applications set missed_draws = 2 where id = ?", early.id());
        String before = entered(early.id());
        merge(late.id(), earlyNumber)
                .then()
                .statusCode(200)
                .body("reference", equalTo(lateNumber))
                .body("state", equalTo("SUBMITTED"))
                .header("ETag", equalTo("\"3\""));
        assertThat(entered(late.id())).isEqualTo(before);
        assertThat(rows().number("select missed_draws from applications where id = ?", late.id()))
                .isEqualTo(2);
        early.request().get("/api/v1/applications/" + early.id()).then().body("state", equalTo("CLOSED"));
        assertThat(early.messages().getLast()).contains("you had two forms");
        assertThat(late.messages().getLast()).contains("you had two forms");
    }

    @Test
    void keepingTheOlderOneTakesNothingFromIt() {
        String before = entered(early.id());
        merge(early.id(), lateNumber).then().statusCode(200);
        assertThat(entered(early.id())).isEqualTo(before);
    }

    @Test
    void theHouseholdOfTheDuplicatePassesOn() {
        TestingApplicant second = TestingApplicant.submitted();
        second.with(early);
        merge(late.id(), earlyNumber).then().statusCode(200);
        assertThat(second.statuses()).containsExactly("in_household", "in_household");
        assertThat(late.household().getBoolean("main")).isTrue();
        assertThat(early.household().getList("members")).isEmpty();
    }

    @Test
    void whoHasAHouseholdKeepsIt() {
        TestingApplicant.submitted().with(early);
        TestingApplicant family = TestingApplicant.submitted().with(late);
        merge(late.id(), earlyNumber).then().statusCode(200);
        assertThat(family.statuses()).containsExactly("in_household", "in_household");
        assertThat(entered(family.id())).isEqualTo(entered(early.id()));
    }

    @Test
    void aRepeatedMergerFindsItselfDone() {
        String first = merge(late.id(), earlyNumber).asString();
        assertThat(merge(late.id(), earlyNumber).asString()).isEqualTo(first);
        assertThat(officer.request()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("duplicate", earlyNumber))
                        .post(path(late.id()))
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void whoSawAnOlderStateIsToldSo() {
        officer.request()
                .header("If-Match", "\"1\"")
                .body(Map.of("duplicate", earlyNumber))
                .post(path(late.id()))
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition_failed"));
        officer.request()
                .header("If-Match", "\"2\"")
                .body(Map.of("duplicate", earlyNumber))
                .post(path(late.id()))
                .then()
                .statusCode(200);
    }

    @Test
    void aChildAloneIsNeverMerged() {
        late.saysAlone();
        refused(merge(late.id(), earlyNumber), 409, "child_alone");
        refused(merge(early.id(), lateNumber), 409, "child_alone");
    }

    @Test
    void bothMustBeOpenAndTwo() {
        refused(merge(late.id(), lateNumber), 409, "move_not_allowed");
        early.withdraws();
        refused(merge(late.id(), earlyNumber), 409, "move_not_allowed");
        refused(merge(early.id(), lateNumber), 409, "move_not_allowed");
    }

    @Test
    void numbersAndCasesThatAreNotThereAreSaidSo() {
        refused(merge(late.id(), "not a number"), 422, "reference_invalid");
        refused(merge(late.id(), "7K4M-2Q9D-6"), 422, "reference_invalid");
        refused(merge(UUID.randomUUID(), earlyNumber), 404, "not_found");
    }

    @Test
    void itIsForCaseworkersAndSupervisors() {
        for (String other : new String[] {"auditor", "programme_manager", "safeguarding", "specialist"}) {
            officer = StaffMember.withRoles(other);
            refused(merge(late.id(), earlyNumber), 403, "forbidden");
        }
        refused(early.request().body(Map.of("duplicate", lateNumber)).post(path(early.id())), 403, "forbidden");
        officer = StaffMember.withRoles("supervisor");
        merge(late.id(), earlyNumber).then().statusCode(200);
    }

    private Response merge(UUID kept, String duplicate) {
        return officer.request().body(Map.of("duplicate", duplicate)).post(path(kept));
    }

    private static String path(UUID id) {
        return "/api/v1/casework/applications/" + id + "/merges";
    }

    private String entered(UUID id) {
        return Long.toString(
                rows().number("select extract(epoch from entered_at) * 1000000 from applications where id = ?", id));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private static void refused(Response reply, int status, String code) {
        reply.then().statusCode(status).body("code", equalTo(code));
    }
}
