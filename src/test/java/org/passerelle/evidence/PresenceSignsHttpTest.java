package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.evidence.TestingWhereabouts.BRAY_DUNES;
import static org.passerelle.evidence.TestingWhereabouts.BRUSSELS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** What counts beside phones: codes to French numbers, what officers saw, and papers. */
@QuarkusTest
class PresenceSignsHttpTest {

    private static final String STAFF = "/api/v1/casework/applications/{id}/presence";

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

    @BeforeEach
    void somebodyWaits() {
        somebody = TestingWhereabouts.submitted();
    }

    @Test
    void aCodeToABorrowedFrenchPhoneIsASignAndCompletesNoFix() {
        Phone borrowed = Phone.fresh();
        somebody.sends(BRAY_DUNES, 8_000).then().body("verdict", equalTo("probable"));
        codeTo(borrowed).then().statusCode(202);
        borrowed.messages();
        confirms(borrowed, borrowed.codes().getLast())
                .then()
                .statusCode(201)
                .body("present", equalTo(false))
                .body("missing.code", contains("second_sign"));
        officerSees("LOC_VIDEO_CALL").then().statusCode(201);
        assertThat(before()).isTrue();
    }

    @Test
    void aCodeIsGuessedFiveTimesAndForThisApplicationOnly() {
        Phone borrowed = Phone.fresh();
        codeTo(borrowed).then().statusCode(202);
        borrowed.messages();
        String code = borrowed.codes().getLast();
        TestingWhereabouts other = TestingWhereabouts.submitted();
        other.person()
                .request()
                .body(Map.of("contact", borrowed.number(), "code", code))
                .post(other.url("/sms-codes/confirmation"))
                .then()
                .statusCode(401)
                .body("code", equalTo("code_expired"));
        String wrong = code.equals("111111") ? "222222" : "111111";
        for (int left = 4; left >= 0; left--) {
            confirms(borrowed, wrong)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("code_wrong"))
                    .body("triesLeft", equalTo(left));
        }
        confirms(borrowed, code).then().statusCode(401).body("code", equalTo("code_expired"));
        assertThat(signs()).isZero();
    }

    @Test
    void whoMayOnlyAddToItIsNotToldWhatWasShownBefore() {
        officerSees("LOC_VIDEO_CALL").then().statusCode(201);
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(id(), List.of("form"), List.of("location"), List.of());
        Phone borrowed = Phone.fresh();
        codeTo(borrowed).then().statusCode(202);
        borrowed.messages();
        helper.request()
                .body(Map.of(
                        "contact", borrowed.number(), "code", borrowed.codes().getLast()))
                .post(somebody.url("/sms-codes/confirmation"))
                .then()
                .statusCode(201)
                .body("present", equalTo(true))
                .body("signs", empty())
                .body("shown.beforeCall", nullValue());
        assertThat(somebody.reads().getList("signs")).hasSize(2);
    }

    @Test
    void aCodeWorksForAQuarterOfAnHour() {
        Phone borrowed = Phone.fresh();
        codeTo(borrowed).then().statusCode(202);
        borrowed.messages();
        TestingClock.advance(Duration.ofMinutes(15));
        confirms(borrowed, borrowed.codes().getLast()).then().statusCode(401).body("code", equalTo("code_expired"));
    }

    @Test
    void aNumberOfAnotherCountryAndAnAddressAreNoFrenchNumbers() {
        for (String contact : List.of("+447700900123", "applicant.one@example.org", "+33123456789", "nothing")) {
            somebody.person()
                    .request()
                    .body(Map.of("contact", contact))
                    .post(somebody.url("/sms-codes"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("french_number_needed"));
        }
    }

    @Test
    void officersRecordCallsAndVisitsAndNothingElse() {
        officerSees("LOC_OFFICIAL_POINT").then().statusCode(201);
        assertThat(before()).isTrue();
        StaffMember officer = StaffMember.withRoles("caseworker");
        Instant now = TestingClock.advance(Duration.ZERO);
        records(officer, "LOC_VIDEO_CALL", now.plusSeconds(60)).then().statusCode(422);
        records(officer, "LOC_VIDEO_CALL", now.minus(Duration.ofDays(31)))
                .then()
                .statusCode(422)
                .body("code", equalTo("presence_invalid"));
        officer.invalidRequest()
                .body(Map.of("type", "LOC_HOSPITAL", "at", now.toString()))
                .post(STAFF, id())
                .then()
                .statusCode(422);
        records(StaffMember.withRoles("auditor"), "LOC_VIDEO_CALL", now).then().statusCode(403);
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'presence_recorded'",
                                id()))
                .isEqualTo(1);
    }

    @Test
    void anOfficerSeesWhatAPhoneSaidAsANoteAndNoPlace() {
        somebody.sends(BRUSSELS, 15).then().body("verdict", equalTo("outside"));
        Response seen = StaffMember.withRoles("caseworker").request().get(STAFF, id());
        seen.then()
                .statusCode(200)
                .body("fixes.verdict", contains("outside"))
                .body("needed", equalTo("before_call"))
                .body("signs", empty());
        assertThat(seen.asString()).doesNotContain("50.86");
        StaffMember.withRoles("programme_manager")
                .request()
                .get(STAFF, id())
                .then()
                .statusCode(403);
    }

    @Test
    void anAcceptedPaperIsASignAndFallsBackWithIt() {
        UUID piece = UUID.randomUUID();
        changes(piece, PieceState.RECEIVED, 0);
        assertThat(signs()).isZero();
        changes(piece, PieceState.ACCEPTED, 2);
        assertThat(before()).isTrue();
        assertThat(somebody.reads().getList("signs.type", String.class)).containsExactly("LOC_HOSPITAL");
        changes(piece, PieceState.NOT_USABLE, 0);
        assertThat(before()).isFalse();
        assertThat(somebody.reads().getString("needed")).isEqualTo("before_call");
    }

    @Test
    void aPaperTakenBackLeavesWhatOtherSignsShowed() {
        somebody.isMetBy(PartnerMember.helper());
        UUID piece = UUID.randomUUID();
        changes(piece, PieceState.ACCEPTED, 1);
        changes(piece, PieceState.NOT_USABLE, 0);
        assertThat(before()).isTrue();
    }

    private void changes(UUID id, PieceState state, int validity) {
        Piece piece = hospital(id, state, validity);
        work.run(tx -> papers.changed(tx, piece, piece.addedAt()));
    }

    private Piece hospital(UUID id, PieceState state, int validity) {
        Instant added = TestingClock.advance(Duration.ZERO);
        ZonedDateTime day = added.atZone(ZoneOffset.UTC).minusDays(3);
        PieceDetails details = new PieceDetails(
                "FR",
                "Example hospital",
                null,
                null,
                null,
                new PieceDetails.WrittenDate("gregorian", day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                null,
                null,
                null,
                null,
                null,
                null);
        return new Piece(
                id,
                id(),
                "LOC_HOSPITAL",
                id,
                vault.seal(id, details),
                state,
                null,
                0,
                validity,
                1,
                added,
                null,
                "applicant",
                null,
                null,
                null);
    }

    private Response officerSees(String type) {
        return records(StaffMember.withRoles("caseworker"), type, TestingClock.advance(Duration.ZERO));
    }

    private Response records(StaffMember by, String type, Instant at) {
        return by.request().body(Map.of("type", type, "at", at.toString())).post(STAFF, id());
    }

    private Response codeTo(Phone phone) {
        return somebody.person()
                .request()
                .body(Map.of("contact", phone.number()))
                .post(somebody.url("/sms-codes"));
    }

    private Response confirms(Phone phone, String code) {
        return somebody.person()
                .request()
                .body(Map.of("contact", phone.number(), "code", code))
                .post(somebody.url("/sms-codes/confirmation"));
    }

    private long signs() {
        return new TestingRows(database)
                .number("select count(*) from presence_signs where application_id = ? and withdrawn_at is null", id());
    }

    private boolean before() {
        return before(id());
    }

    private boolean before(UUID application) {
        return work.run(tx -> standing.shownBeforeCall(tx, application));
    }

    private UUID id() {
        return somebody.person().id();
    }
}
