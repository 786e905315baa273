package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;

/** What people of ours make of presence: records taken back, papers called back, two cases of one person. */
@QuarkusTest
class PresenceByPeopleHttpTest {

    private static final String CASE = "/api/v1/casework/applications/{id}";
    private static final String WITHDRAWAL = CASE + "/presence/{sign}/withdrawal";
    private static final Map<String, String> WHY = Map.of("reason", "Recorded in the wrong case");

    @Inject
    DataSource database;

    @Inject
    TestingWork work;

    @Inject
    PresenceStanding standing;

    @Inject
    PaperShowsPresence papers;

    @Inject
    EvidenceVault vault;

    private TestingWhereabouts somebody;
    private StaffMember officer;

    @BeforeEach
    void somebodyWaits() {
        TestingClock.toDaytime();
        somebody = TestingWhereabouts.submitted();
        officer = StaffMember.withRoles("caseworker");
    }

    @Test
    void whatAnOfficerRecordedInTheWrongCaseIsTakenBackWithWhatRestedOnIt() {
        String sign = visit().then().statusCode(201).extract().path("id");
        assertThat(before(id())).isTrue();
        officer.request().get(CASE + "/presence", id()).then().body("signs.id", contains(sign));
        takes(StaffMember.withRoles("auditor"), sign).then().statusCode(403);
        officer.request()
                .body(Map.of("reason", " "))
                .post(WITHDRAWAL, id(), sign)
                .then()
                .statusCode(422)
                .body("code", equalTo("reason_required"));
        takes(officer, sign).then().statusCode(204);
        assertThat(before(id())).isFalse();
        assertThat(somebody.reads().getString("needed")).isEqualTo("before_call");
        takes(officer, sign).then().statusCode(404);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void whatOthersShowedIsNotTakenBackSo() {
        UUID meeting = somebody.isMetBy(PartnerMember.helper());
        officer.request().get(CASE + "/presence", id()).then().body("signs[0].id", nullValue());
        takes(officer, sign(meeting)).then().statusCode(404);
        takes(officer, UUID.randomUUID().toString()).then().statusCode(404);
        TestingWhereabouts other = TestingWhereabouts.submitted();
        String mine = visit().path("id");
        officer.request()
                .body(WHY)
                .post(WITHDRAWAL, other.person().id(), mine)
                .then()
                .statusCode(404);
        takes(officer, mine).then().statusCode(204);
        assertThat(before(id())).isTrue();
    }

    @Test
    void aShelterThatThePersonSaysWasCalledIsOfListB() {
        Piece told = shelter(List.of("called_back"));
        work.run(tx -> papers.changed(tx, told, told.addedAt()));
        assertThat(somebody.reads().getList("signs.list", String.class)).containsExactly("B");
        assertThat(before(id())).isFalse();
    }

    @Test
    void aShelterThatAnOfficerCalledBackIsOfListA() {
        org.passerelle.TestingPapers evidence = new org.passerelle.TestingPapers(database, id());
        reviews(evidence.photographed("FR_SHELTER", 1), List.of());
        assertThat(before(id())).isFalse();
        reviews(evidence.photographed("FR_SHELTER", 1), List.of("called_back"));
        assertThat(before(id())).isTrue();
    }

    @Test
    void onePaperUnderTwoTypesIsOneSignAndTwoPapersThatNameNobodyAreTwo() {
        org.passerelle.TestingPapers evidence = new org.passerelle.TestingPapers(database, id());
        reviews(evidence.photographed("FR_SHELTER", 1), List.of());
        reviews(evidence.photographed("LOC_SHELTER", 0), List.of());
        assertThat(before(id())).isFalse();
        reviews(evidence.photographed("LOC_APPOINTMENT", 0), List.of());
        assertThat(before(id())).isTrue();
    }

    @Test
    void whoHadTwoCasesHasShownItForTheOneThatGoesOn() {
        TestingApplicant again = TestingApplicant.begins();
        String number = again.submits();
        new TestingWhereabouts(again).isMetBy(PartnerMember.helper());
        assertThat(before(id())).isFalse();
        officer.request()
                .body(Map.of("duplicate", number))
                .post(CASE + "/merges", id())
                .then()
                .statusCode(200);
        assertThat(before(id())).isTrue();
        assertThat(somebody.reads().getList("signs.type", String.class)).containsExactly("LOC_PARTNER_CHECKIN");
    }

    private Response visit() {
        Instant now = TestingClock.advance(Duration.ZERO);
        return officer.request()
                .body(Map.of("type", "LOC_OFFICIAL_POINT", "at", now.toString()))
                .post(CASE + "/presence", id());
    }

    private Response takes(StaffMember by, String sign) {
        return by.request().body(WHY).post(WITHDRAWAL, id(), sign);
    }

    private void reviews(UUID piece, List<String> conditions) {
        officer.request()
                .body(Map.of(
                        "piece", piece, "revision", 1, "outcome", "accepted", "validity", 2, "conditions", conditions))
                .post(CASE + "/evidence-reviews", id())
                .then()
                .statusCode(201);
    }

    private Piece shelter(List<String> conditions) {
        UUID id = UUID.randomUUID();
        PieceDetails details = new PieceDetails(
                "FR", "Example shelter", null, null, null, null, null, null, null, conditions, null, null);
        return new Piece(
                id,
                id(),
                "FR_SHELTER",
                id,
                vault.seal(id, details),
                PieceState.ACCEPTED,
                null,
                1,
                2,
                1,
                TestingClock.advance(Duration.ZERO),
                null,
                "applicant",
                null,
                null,
                null);
    }

    private String sign(UUID source) {
        return rows().id("select id from presence_signs where source_id = ?", source)
                .toString();
    }

    private long audited() {
        return rows().number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = 'presence_withdrawn'",
                        id());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private boolean before(UUID application) {
        return work.run(tx -> standing.shownBeforeCall(tx, application));
    }

    private UUID id() {
        return somebody.person().id();
    }
}
