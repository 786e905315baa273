package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.evidence.identity.Level;
import org.passerelle.notifications.deadline.Days;

/** The page of what somebody has shown of who they are, what would help, and why. */
@QuarkusTest
class IdentityHttpTest {

    @Inject
    TestingPapers identity;

    @Inject
    DataSource database;

    private TestingApplicant person;

    @BeforeEach
    void somebodyApplies() {
        person = TestingApplicant.submitted();
    }

    private Response page() {
        return person.request().get(person.url("identity"));
    }

    @Test
    void whoeverWaitsNeedsNothingAndIsHelpedAlready() {
        page().then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("level", nullValue())
                .body("profiles", empty())
                .body("needed.now", equalTo(false))
                .body("needed.text", containsString("nothing now"))
                .body("next.stage", equalTo("checks"))
                .body("next.by", nullValue())
                .body("wouldHelp", hasSize(3))
                .body("wouldHelp[0].steps[0].type", equalTo("VOUCH_ORGANISATION"))
                .body("wouldHelp[0].steps[0].text", containsString("Ask for this"))
                .body("facePhoto.code", equalTo("missing"))
                .body("reasonableCertainty.begun", equalTo(false));
    }

    /** A baptism paper, an expired card of 40 months ago, and a nurse: the pilot shut this person out. */
    @Test
    void aBaptismPaperAnExpiredCardAndANurseMakeAMediumProfile() {
        identity.has(person.id(), "BAPTISM_CERT", 2, 2, 300);
        identity.has(person.id(), "NATIONAL_ID_COPY", 2, 2, 40);
        identity.has(person.id(), "VOUCH_PROFESSIONAL", 2, 2, 0);
        identity.found(person.id(), FindingKind.FRAUD_REVIEW, UUID.randomUUID());
        identity.called(person.id());
        page().then()
                .body("level", nullValue())
                .body("needed.now", equalTo(true))
                .body("next.stage", equalTo("checks"))
                .body("wouldHelp[0].steps.action", contains("photo_match"));
        identity.found(person.id(), FindingKind.PHOTO_MATCH, UUID.randomUUID());
        page().then()
                .body("level", equalTo("medium"))
                .body("profiles", hasItems("L1A", "M2A", "M3A"))
                .body("next.stage", equalTo("travel"))
                .body("facePhoto.code", equalTo("compared"))
                .body("pieces.counts", everyItem(equalTo("good")))
                .body("pieces.confirmed", everyItem(equalTo(true)));
        assertThat(identity.standing(person.id()))
                .isEqualTo(new IdentityStanding.Standing(Level.MEDIUM, false, false, false, true));
    }

    @Test
    void afterTheCallThePageSaysUntilWhenAndWhatOneVouchWouldComplete() {
        identity.has(person.id(), "BIRTH_CERT_CIVIL", 2, 2, 200);
        identity.called(person.id());
        page().then()
                .body("needed.now", equalTo(true))
                .body("next.stage", equalTo("checks"))
                .body("next.level", equalTo("low"))
                .body("wouldHelp[0].completes", equalTo("L1A"))
                .body("wouldHelp[0].text", containsString("L1A"));
    }

    @Test
    void whatOnlyAnotherCountryIssuesIsNotSuggested() {
        page().then().body("wouldHelp.steps.flatten().type", not(hasItem("SHENASNAMEH")));
    }

    @Test
    void aPieceNobodyLookedAtDoesNotCount() {
        identity.has(person.id(), "NATIONAL_ID_COPY", 2, 0, 40);
        page().then().body("pieces.counts", contains("not_checked")).body("level", nullValue());
    }

    @Test
    void aMismatchAfterAMatchTakesTheMatchAway() {
        identity.found(person.id(), FindingKind.PHOTO_MATCH, UUID.randomUUID());
        identity.found(person.id(), FindingKind.PHOTO_MISMATCH, UUID.randomUUID());
        assertThat(identity.standing(person.id()).facePhotoCompared()).isFalse();
        identity.found(person.id(), FindingKind.PHOTO_MATCH, UUID.randomUUID());
        assertThat(identity.standing(person.id()).facePhotoCompared()).isTrue();
    }

    @Test
    void manySmallPiecesLeaveNoReasonableDoubtOnceTwoOfficersSignAllThreeWords() {
        manySmallPieces();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        signs(first, FindingKind.COHERENT, FindingKind.VERIFIABLE, FindingKind.SUFFICIENTLY_DETAILED);
        signs(first, FindingKind.COHERENT, FindingKind.VERIFIABLE, FindingKind.SUFFICIENTLY_DETAILED);
        signs(second, FindingKind.COHERENT, FindingKind.VERIFIABLE);
        page().then()
                .body("reasonableCertainty.begun", equalTo(true))
                .body("reasonableCertainty.met", equalTo(false))
                .body("reasonableCertainty.missing.code", contains("signatures"));
        signs(second, FindingKind.SUFFICIENTLY_DETAILED);
        page().then().body("reasonableCertainty.met", equalTo(true)).body("reasonableCertainty.missing", empty());
        assertThat(identity.standing(person.id()).reasonableCertainty()).isTrue();
    }

    private void manySmallPieces() {
        identity.has(person.id(), "BAPTISM_CERT", 1, 1, 300);
        identity.has(person.id(), "EDU_RECORD", 1, 1, 100);
        identity.has(person.id(), "HEALTH_RECORD", 1, 1, 30);
        identity.has(person.id(), "CAMP_RATION_CARD", 1, 1, 20);
        identity.has(person.id(), "VOUCH_ORGANISATION", 2, 2, 1);
        identity.has(person.id(), "STATEMENT_SELF", 0, 0, 0);
        identity.has(person.id(), "INTERVIEW_IDENTITY", 0, 2, 0);
        signs(UUID.randomUUID(), FindingKind.FRAUD_REVIEW, FindingKind.PHOTO_MATCH);
    }

    private void signs(UUID officer, FindingKind... kinds) {
        List.of(kinds).forEach(kind -> identity.found(person.id(), kind, officer));
    }

    @Test
    void anOpenDuplicateIsSaidWithoutAThreat() {
        TestingRows rows = new TestingRows(database);
        rows.change(
                "insert into staff_tasks (id, kind, role, subject, application_id, opened_at, due_at)"
                        + " values (?, 'possible_duplicate', 'caseworker', ?, ?, now(), now())",
                UUID.randomUUID(),
                person.id(),
                person.id());
        page().then().body("known[1].text", containsString("A person looks at both"));
        rows.change("update staff_tasks set ended_at = now() where subject = ?", person.id());
        page().then().body("known[1].text", containsString("Nothing speaks against"));
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        String tag = page().then().extract().header("ETag");
        person.request()
                .header("If-None-Match", tag)
                .get(person.url("identity"))
                .then()
                .statusCode(304);
        identity.has(person.id(), "BIRTH_CERT_CIVIL", 2, 1, 10);
        person.request()
                .header("If-None-Match", tag)
                .get(person.url("identity"))
                .then()
                .statusCode(200);
    }

    @Test
    void aHelperReadsItWithAccessToPapersAloneAndNobodyElseSeesIt() {
        PartnerMember helper = PartnerMember.helper();
        helper.request().get(person.url("identity")).then().statusCode(404);
        helper.mayUse(person.id(), List.of("form"), List.of(), List.of());
        helper.request().get(person.url("identity")).then().statusCode(404);
        PartnerMember other = PartnerMember.helper();
        other.mayUse(person.id(), List.of("papers"), List.of(), List.of());
        other.request().get(person.url("identity")).then().statusCode(200).body("note", notNullValue());
        assertThat(new TestingRows(database)
                        .number(
                                "select count(*) from audit_entries e join audit_details d on d.entry_id = e.id"
                                        + " where d.application_id = ? and e.action = 'papers_read'",
                                person.id()))
                .isEqualTo(1);
        TestingApplicant.begins().request().get(person.url("identity")).then().statusCode(404);
        person.request()
                .get("/api/v1/applications/{id}/identity", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aLaterFormHasNoPageOfItsOwn() {
        identity.called(person.id());
        String later = person.request()
                .body(Map.of("form", "full"))
                .post("/api/v1/applications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        person.request().get("/api/v1/applications/{id}/identity", later).then().statusCode(404);
        page().then().statusCode(200);
    }

    @Test
    void nobodyIsSentToTheAuthoritiesTheyFled() {
        identity.has(person.id(), "NATIONAL_ID_COPY", 2, 1, 10);
        page().then()
                .body("note", containsString("never have to ask an authority of the country you left"))
                .body(
                        "wouldHelp.steps.flatten().findAll { it.action == 'attest' }.text",
                        everyItem(containsString("officer")))
                .body(
                        "wouldHelp.steps.flatten().findAll { it.action == 'add' }.text",
                        everyItem(anyOf(containsString("If you have it"), containsString("if somebody can give it"))));
    }

    @Test
    void whoeverHoldsTheNumberAloneReadsNothing() {
        SignedIn stranger =
                SignedIn.from(person.phone().signsInWith(person.phone().newCode(), Map.of()));
        stranger.request().get(person.url("identity")).then().statusCode(403).body("code", equalTo("session_limited"));
    }

    @Test
    void onceCalledAHelperOfPapersSeesWhatIsMissingAndAHelperOfTheFormAloneDoesNot() {
        PartnerMember ofPapers = PartnerMember.helper();
        ofPapers.mayUse(person.id(), List.of("form", "papers"), List.of(), List.of());
        PartnerMember ofForm = PartnerMember.helper();
        ofForm.mayUse(person.id(), List.of("form"), List.of(), List.of());
        missing(ofPapers).then().body("items[0].missing.code", not(hasItem("identity_needed")));
        identity.called(person.id());
        missing(ofPapers).then().body("items[0].missing.code", hasItems("identity_needed", "face_photo_needed"));
        missing(ofForm).then().body("items[0].missing.code", not(hasItem("identity_needed")));
    }

    private static Response missing(PartnerMember helper) {
        return helper.request().get("/api/v1/assistance/applications");
    }

    /** The word of a professional who was called at work and met the person makes V2; nobody else's does. */
    @Test
    void whoeverVouchesAndMetThePersonLatelyShowsThatTheIdentityIsTheirs() {
        LocalDate today = Days.of(TestingClock.advance(Duration.ZERO));
        metOn(identity.has(person.id(), "VOUCH_PERSONAL", 1, 1, 0), "personal", today);
        metOn(identity.has(person.id(), "VOUCH_PROFESSIONAL", 2, 1, 0), "professional", today);
        page().then().body("known[2].text", containsString("not yet seen"));
        UUID piece = identity.has(person.id(), "VOUCH_PROFESSIONAL", 2, 2, 0);
        metOn(piece, "professional", today.minusDays(91));
        page().then().body("known[2].text", containsString("not yet seen"));
        new TestingRows(database)
                .change("update vouches set met_on = ? where piece_id = ?", today.minusDays(90), piece);
        page().then().body("known[2].text", containsString("met you"));
    }

    private void metOn(UUID piece, String kind, LocalDate day) {
        new TestingRows(database)
                .change(
                        "insert into vouches (id, application_id, piece_id, kind, reference, photo, met_on, given_at)"
                                + " values (?, ?, ?, ?, ?, 'yes', ?, now())",
                        UUID.randomUUID(),
                        person.id(),
                        piece,
                        kind,
                        piece.toString(),
                        day);
    }
}
