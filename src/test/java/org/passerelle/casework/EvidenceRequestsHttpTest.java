package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.passerelle.casework.TestingWishes.MARRIAGE;
import static org.passerelle.casework.TestingWishes.PRESENCE;
import static org.passerelle.casework.TestingWishes.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingPapers;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.TestingApplicant;

/** Officers ask for more with a list, seen before it goes out; the person sees each thing, and what counts instead. */
@QuarkusTest
class EvidenceRequestsHttpTest {

    @Inject
    DataSource database;

    private TestingWishes wishes;
    private TestingApplicant person;
    private StaffMember officer;

    @BeforeEach
    void somebodyIsCalled() {
        wishes = TestingWishes.called(database);
        person = wishes.person();
        officer = wishes.officer();
    }

    @Test
    void theListGoesOutAsItWasSeenAndTheCaseWaits() {
        Map<String, Object> wish = wish(42, MARRIAGE, PRESENCE);
        wishes.sends(wish, null).then().statusCode(409).body("code", equalTo("preview_needed"));
        Response seen = wishes.previews(wish);
        seen.then()
                .statusCode(200)
                .body("to", equalTo("MORE_NEEDED"))
                .body("reason", equalTo("identity_unclear"))
                .body("days", equalTo(42))
                .body("words", containsString("Marriage certificate"))
                .body("message.notice", equalTo("application_more_needed"));
        String preview = seen.path("preview");
        wishes.sends(wish(42, PRESENCE), preview).then().statusCode(409).body("code", equalTo("preview_stale"));
        wishes.sends(wish(60, MARRIAGE, PRESENCE), preview)
                .then()
                .statusCode(409)
                .body("code", equalTo("preview_stale"));
        int before = person.messages().size();
        wishes.sends(wish, preview).then().statusCode(201).body("state", equalTo("MORE_NEEDED"));
        assertThat(person.messages()).hasSize(before + 1);
        assertThat(person.messages().getLast()).doesNotContainIgnoringCase("marriage", "certificate");
        person.request()
                .get(person.url("decisions"))
                .then()
                .body("items[0].words", containsString("Marriage certificate"));
        assertThat(rows().number(
                                "select days from deadlines where application_id = ? and kind = 'answer_question'",
                                person.id()))
                .isEqualTo(42);
        wishes.asks(28, PRESENCE).then().statusCode(409).body("code", equalTo("move_not_allowed"));
    }

    @Test
    void thePersonSeesWhatIsWantedWhyAndWhatCountsInstead() {
        wishes.asks(28, MARRIAGE, PRESENCE).then().statusCode(201);
        Response list = wishes.reads("fr");
        list.then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("items[0].open", equalTo(true))
                .body("items[0].days", equalTo(28))
                .body("items[0].instead", containsString("personne n’est refusé"))
                .body("items[0].wanted.state", contains("open", "open"))
                .body("items[0].wanted[0].whyText", containsString("qui vous êtes"))
                .body("items[0].wanted[0].alternatives.type", hasItem("FAMILY_BOOK"))
                .body("items[0].wanted[0].alternatives.type", not(hasItem("MARRIAGE_CERT")));
        person.request()
                .header("Accept-Language", "fr")
                .header("If-None-Match", list.header("ETag"))
                .get(person.url("evidence-requests"))
                .then()
                .statusCode(304);
        person.request().get(person.url("deadlines")).then().body("items.kind", hasItem("answer_question"));
    }

    @Test
    void aThingIsMetWhenItOrSomethingLikeItHasComeSince() {
        TestingPapers evidence = new TestingPapers(database, person.id());
        UUID earlier = evidence.photographed("FAMILY_BOOK", 2);
        rows().change(
                        "update evidence_files set received_at = received_at - interval '400 days' where piece_id = ?",
                        earlier);
        wishes.asks(28, MARRIAGE).then().statusCode(201);
        state("open");
        UUID bare = evidence.piece("NATIONALITY_CERT", 2);
        state("open");
        fileNow(evidence.file(bare, "received"));
        state("met");
        rows().change("update evidence_pieces set state = 'not_usable' where id = ?", bare);
        state("open");
        fileNow(evidence.file(earlier, "received"));
        state("met");
        person.request().post(person.url("answered")).then().statusCode(200).body("state", equalTo("CALLED"));
        wishes.reads("en").then().body("items[0].open", equalTo(false));
    }

    @Test
    void nobodyIsAskedForPapersBeforeTheyAreCalled() {
        new TestingPosition(database).put(person.id(), CaseState.WAITING);
        wishes.asks(28, MARRIAGE).then().statusCode(409).body("code", equalTo("evidence_not_yet"));
        wishes.asks(28, Map.of("type", "FR_ATDA", "why", "identity_unclear"))
                .then()
                .statusCode(409);
        wishes.asks(28, PRESENCE).then().statusCode(201).body("state", equalTo("MORE_NEEDED"));
    }

    @Test
    void thePersonHasTwentyEightDaysAtLeast() {
        for (int days : List.of(27, 181)) {
            officer.invalidRequest()
                    .header("If-Match", "*")
                    .body(wish(days, MARRIAGE))
                    .post(wishes.url("/preview"))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("days_invalid"));
        }
    }

    @Test
    void onlyWhatTheCatalogueKnowsIsAskedForAndOnce() {
        wanted(Map.of("type", "NOTHING_LIKE_IT", "why", "other"));
        wanted(Map.of("category", "nothing_like_it", "why", "other"));
        wanted(Map.of("why", "other"));
        wanted(Map.of("type", "ID_LOCAL", "category", "faith", "why", "other"));
        wanted(MARRIAGE, MARRIAGE);
        officer.request()
                .body(wish(28, MARRIAGE))
                .post(wishes.url("/preview"))
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition_required"));
        officer.request()
                .header("If-Match", "\"999\"")
                .body(wish(28, MARRIAGE))
                .post(wishes.url("/preview"))
                .then()
                .statusCode(412);
    }

    @Test
    void whatOfficersFoundIsReadByThePersonWithoutWhoItWas() {
        UUID piece = new TestingPapers(database, person.id()).photographed("ID_LOCAL", 2);
        Map<String, Object> review = Map.of(
                "piece",
                piece,
                "revision",
                1,
                "outcome",
                "better_photo_needed",
                "reason",
                "glare",
                "words",
                "Too bright.");
        officer.request()
                .body(review)
                .post(WorkListResource.PATH + "/" + person.id() + "/evidence-reviews")
                .then()
                .statusCode(201);
        Response read = person.request().get(person.url("evidence-reviews"));
        read.then()
                .statusCode(200)
                .body("items.piece", contains(piece.toString()))
                .body("items[0].reason", equalTo("glare"))
                .body("items[0].words", equalTo("Too bright."));
        assertThat(read.asString()).doesNotContain(officer.staffId().toString());
    }

    @Test
    void whoMayReadThePapersMayReadWhatIsWanted() {
        wishes.asks(28, MARRIAGE).then().statusCode(201);
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(person.id(), List.of("form"), List.of(), List.of());
        PartnerMember reader = PartnerMember.helper();
        reader.mayUse(person.id(), List.of("papers"), List.of(), List.of());
        for (String part : List.of("evidence-requests", "evidence-reviews")) {
            helper.request().get(person.url(part)).then().statusCode(404);
            reader.request().get(person.url(part)).then().statusCode(200);
            TestingApplicant.begins().request().get(person.url(part)).then().statusCode(404);
            officer.request().get(person.url(part)).then().statusCode(403);
        }
        reader.request().get(person.url("evidence-reviews")).then().body("items", empty());
        for (String role : List.of("auditor", "specialist", "safeguarding", "programme_manager")) {
            StaffMember.withRoles(role)
                    .request()
                    .header("If-Match", "*")
                    .body(wish(28, MARRIAGE))
                    .post(wishes.url(""))
                    .then()
                    .statusCode(403);
        }
        person.request().get(wishes.url("")).then().statusCode(403);
    }

    private void state(String state) {
        wishes.reads("en").then().statusCode(200).body("items[0].wanted.state", contains(state));
    }

    /** By the clock of the application, which may be ahead of the database's. */
    private void fileNow(UUID file) {
        rows().change("update evidence_files set received_at = cast(? as timestamptz) where id = ?", now(), file);
    }

    private static String now() {
        return TestingClock.advance(Duration.ofSeconds(1)).toString();
    }

    private void wanted(Map<?, ?>... things) {
        wishes.asks(28, things).then().statusCode(422).body("code", equalTo("wanted_invalid"));
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
