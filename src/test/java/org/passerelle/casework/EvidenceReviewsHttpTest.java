package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingPapers;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Officers look at what people show, say what they found of it, and the person hears of it once. */
@QuarkusTest
class EvidenceReviewsHttpTest {

    private static final String WORDS = "The lower half of the paper is missing.";

    @Inject
    DataSource database;

    private TestingApplicant person;
    private TestingPapers evidence;
    private StaffMember officer;
    private StaffMember colleague;
    private UUID piece;

    @BeforeEach
    void somebodyShowsABaptismPaper() {
        TestingClock.toDaytime();
        person = TestingApplicant.submitted();
        evidence = new TestingPapers(database, person.id());
        officer = StaffMember.withRoles("caseworker");
        colleague = StaffMember.withRoles("caseworker");
        piece = evidence.photographed("BAPTISM_CERT", 1);
    }

    @Test
    void anAcceptedPieceCountsAsMuchAsTheOfficerFound() {
        reviews(officer, accepted(2))
                .then()
                .statusCode(201)
                .body("strength", equalTo(1))
                .body("validity", equalTo(2))
                .body("revision", equalTo(2));
        Response list = officer.request().get(url("/evidence"));
        list.then()
                .statusCode(200)
                .body("items.id", contains(piece.toString()))
                .body("items[0].state", equalTo("accepted"))
                .body("items[0].validity", equalTo(2))
                .body("items[0].files.state", contains("ready"))
                .body("items[0].reviews.by", contains(officer.staffId().toString()))
                .body("items[0].reviews.secondLook", contains(false));
        officer.request()
                .header("If-None-Match", list.header("ETag"))
                .get(url("/evidence"))
                .then()
                .statusCode(304);
        assertThat(audited("evidence_reviewed")).isEqualTo(1);
        assertThat(audited("papers_read")).isEqualTo(3);
    }

    @Test
    void whatIsNotAcceptedHasAReasonAndItsWordsAreSealed() {
        reviews(officer, Map.of("outcome", "not_usable"))
                .then()
                .statusCode(422)
                .body("code", equalTo("review_invalid"));
        reviews(officer, Map.of("outcome", "not_usable", "reason", "nonsense"))
                .then()
                .statusCode(422)
                .body("code", equalTo("review_invalid"));
        reviews(officer, Map.of("outcome", "not_usable", "reason", "other"))
                .then()
                .statusCode(422)
                .body("code", equalTo("words_required"));
        reviews(officer, Map.of("outcome", "not_usable", "reason", "cut_off", "validity", 1))
                .then()
                .statusCode(422)
                .body("code", equalTo("review_invalid"));
        reviews(officer, notUsable(WORDS)).then().statusCode(201).body("validity", equalTo(0));
        officer.request()
                .get(url("/evidence"))
                .then()
                .body("items[0].state", equalTo("not_usable"))
                .body("items[0].reason", equalTo("cut_off"))
                .body("items[0].reviews[0].words", equalTo(WORDS));
        assertThat(rows().number(
                                "select count(*) from evidence_reviews where piece_id = ?"
                                        + " and position(convert_to('lower half', 'UTF8') in words) > 0",
                                piece))
                .isZero();
    }

    @Test
    void validityThreeIsForSpecialistsAndNoPieceOutweighsItsType() {
        reviews(officer, accepted(3)).then().statusCode(403).body("code", equalTo("specialist_needed"));
        Map<String, Object> heavy = new HashMap<>(accepted(2));
        heavy.put("strength", 2);
        reviews(officer, heavy).then().statusCode(422).body("code", equalTo("strength_too_high"));
        heavy.put("conditions", List.of("photo"));
        reviews(officer, heavy).then().statusCode(422).body("code", equalTo("condition_unknown"));
        heavy.put("conditions", List.of("issuer_abroad_confirms"));
        reviews(officer, heavy).then().statusCode(201).body("strength", equalTo(2));
        Map<String, Object> third = new HashMap<>(accepted(3));
        third.put("revision", 2);
        reviews(StaffMember.withRoles("specialist"), third)
                .then()
                .statusCode(201)
                .body("validity", equalTo(3))
                .body("strength", equalTo(1));
    }

    @Test
    void anOfficerWhoSeesThatTwoPiecesAreOneHasThemCountOnce() {
        UUID copy = evidence.photographed("BAPTISM_CERT", 1);
        Map<String, Object> same = new HashMap<>(accepted(1, copy));
        same.put("sameAs", UUID.randomUUID());
        reviews(officer, same).then().statusCode(422).body("code", equalTo("piece_unknown"));
        same.put("sameAs", piece);
        reviews(officer, same).then().statusCode(201);
        officer.request()
                .get(url("/evidence"))
                .then()
                .body("items.issuingEvent", contains(piece.toString(), piece.toString()));
    }

    @Test
    void ofTwoReviewersAtOnceOneIsToldThatThePieceHasChanged() {
        List<Integer> codes = Stream.of(officer, colleague)
                .map(who -> CompletableFuture.supplyAsync(
                        () -> reviews(who, accepted(1)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(codes).containsExactly(201, 409);
        reviews(colleague, accepted(1)).then().statusCode(409).body("code", equalTo("piece_changed"));
    }

    @Test
    void nobodyReviewsWhatIsNotCheckedYet() {
        evidence.file(piece, "held");
        reviews(officer, accepted(1)).then().statusCode(409).body("code", equalTo("piece_not_ready"));
        officer.request()
                .get(url("/evidence"))
                .then()
                .body("items[0].unchecked", equalTo(true))
                .body("items[0].files.state", contains("ready"));
        UUID bare = evidence.piece("ID_LOCAL", 2);
        reviews(officer, accepted(1, bare)).then().statusCode(409).body("code", equalTo("piece_not_ready"));
        UUID vouch = evidence.piece("VOUCH_PROFESSIONAL", 2);
        reviews(officer, accepted(2, vouch)).then().statusCode(422).body("code", equalTo("evidence_type_not_here"));
    }

    @Test
    void aSecondLookIsAnotherOfficers() {
        reviews(officer, notUsable(WORDS)).then().statusCode(201);
        evidence.asksForASecondLook(piece);
        Map<String, Object> again = new HashMap<>(accepted(1));
        again.put("revision", 3);
        reviews(colleague, again).then().statusCode(422).body("code", equalTo("words_required"));
        again.put("words", "All of it can be read.");
        reviews(officer, again).then().statusCode(409).body("code", equalTo("other_officer_needed"));
        reviews(StaffMember.withRoles("caseworker"), again)
                .then()
                .statusCode(409)
                .body("code", equalTo("other_officer_needed"));
        reviews(colleague, again).then().statusCode(201);
        officer.request()
                .get(url("/evidence"))
                .then()
                .body("items[0].state", equalTo("accepted"))
                .body("items[0].secondLookAt", nullValue())
                .body("items[0].reviews.secondLook", contains(false, true));
        assertThat(rows().number(
                                "select count(*) from evidence_pieces where id = ? and second_look_at is not null",
                                piece))
                .as("a second look is had once")
                .isEqualTo(1);
    }

    @Test
    void whatTheSecondLookFindsStandsUntilAnOfficerLooksOfTheirOwnAccord() {
        reviews(officer, notUsable(WORDS)).then().statusCode(201);
        asksAgain().then().statusCode(204);
        reviews(colleague, at(3, notUsable("It is missing."))).then().statusCode(201);
        asksAgain().then().statusCode(409).body("code", equalTo("second_look_not_now"));
        reviews(officer, at(4, notUsable("Still missing."))).then().statusCode(201);
        asksAgain().then().statusCode(204);
    }

    private Response asksAgain() {
        return person.request()
                .body(Map.of("words", "Please look once more."))
                .post(person.url("evidence/" + piece + "/second-look"));
    }

    private static Map<String, Object> at(int revision, Map<String, Object> review) {
        Map<String, Object> body = new HashMap<>(review);
        body.put("revision", revision);
        return body;
    }

    @Test
    void thePersonIsToldOnceOfAllThatIsReviewedWithinAQuarterOfAnHour() {
        UUID other = evidence.photographed("ID_LOCAL", 2);
        reviews(officer, accepted(1)).then().statusCode(201);
        reviews(officer, accepted(1, other)).then().statusCode(201);
        int before = person.messages().size();
        job();
        assertThat(person.messages()).hasSize(before);
        TestingClock.advance(Duration.ofMinutes(16));
        job();
        job();
        assertThat(person.messages()).hasSize(before + 1);
        assertThat(person.messages().getLast()).doesNotContainIgnoringCase("baptism", "kebele", "accepted");
    }

    @Test
    void sentAgainAfterALostReplyAReviewIsKeptOnce() {
        for (int time = 0; time < 2; time++) {
            officer.request()
                    .header("Idempotency-Key", "review")
                    .body(with(accepted(1), piece))
                    .post(url("/evidence-reviews"))
                    .then()
                    .statusCode(201)
                    .body("revision", equalTo(2));
        }
    }

    private Response reviews(StaffMember by, Map<String, Object> review) {
        return by.request().body(with(review, piece)).post(url("/evidence-reviews"));
    }

    private static Map<String, Object> with(Map<String, Object> review, UUID piece) {
        Map<String, Object> body = new HashMap<>(Map.of("piece", piece, "revision", 1));
        body.putAll(review);
        return body;
    }

    private static Map<String, Object> accepted(int validity) {
        return Map.of("outcome", "accepted", "validity", validity);
    }

    private static Map<String, Object> accepted(int validity, UUID piece) {
        return Map.of("outcome", "accepted", "validity", validity, "piece", piece);
    }

    private static Map<String, Object> notUsable(String words) {
        return Map.of("outcome", "not_usable", "reason", "cut_off", "words", words);
    }

    private static void job() {
        Contract.given().post("/demo/jobs/evidence-news").then().statusCode(200);
    }

    private long audited(String action) {
        return rows().number(
                        "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                + " where d.application_id = ? and e.action = ? and d.actor_id = ?",
                        person.id(),
                        action,
                        officer.staffId());
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private String url(String part) {
        return WorkListResource.PATH + "/" + person.id() + part;
    }
}
