package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** Corrections of what was submitted: proposed by saving, filed by the person, looked at where they say who one is. */
@QuarkusTest
class CorrectionsTest {

    private static final String TOWN = "journey.currentTown";

    @Inject
    TestingMoves moves;

    private final Phone handset = Phone.fresh();
    private TestingPhoneApp phone;
    private TestingCorrections corrections;
    private JsonPath receipt;

    @BeforeEach
    void somebodySubmits() {
        phone = TestingPhoneApp.of(handset.signsIn());
        corrections = new TestingCorrections(phone);
        TestingAnswers.givenBy(phone);
        receipt = submit(phone.everything().getLong("revision")).jsonPath();
    }

    @Nested
    class APlainOne {

        @Test
        void isInForceAtOnceInASnapshotOfItsOwn() {
            String before = phone.request().get(phone.url("submission")).asString();
            assertThat(outcomes(phone.saves(TOWN, "Dunkirk"))).containsExactly("kept");
            Response filed = file(TOWN);
            filed.then()
                    .statusCode(201)
                    .body("results.outcome", equalTo(List.of("applied")))
                    .body("receipt.reference", equalTo(receipt.getString("reference")));
            assertThat(phone.stored(TOWN)).isEqualTo("Dunkirk");
            assertThat(phone.request().get(phone.url("submission")).asString())
                    .contains("Dunkirk")
                    .isNotEqualTo(before);
            assertThat(filed.<String>path("receipt.sha256")).isNotEqualTo(receipt.getString("sha256"));
            assertThat(phone.everything().getList("corrections")).isNull();
            assertThat(told()).anyMatch(body -> body.contains("we changed your form"));
        }

        @Test
        void leavesTheReceiptOfTheSubmissionAsItWas() {
            phone.saves(TOWN, "Dunkirk");
            file(TOWN);
            assertThat(submit(0).jsonPath().getMap("")).isEqualTo(receipt.getMap(""));
        }

        @Test
        void isToldAgainWhenTheReplyWasLost() {
            phone.saves(TOWN, "Dunkirk");
            String id = file(TOWN).path("results[0].id");
            file(TOWN)
                    .then()
                    .statusCode(201)
                    .body("results[0].id", equalTo(id))
                    .body("results[0].outcome", equalTo("applied"))
                    .body("receipt", nullValue());
        }

        @Test
        void thatNobodyProposedIsSaidToBeNone() {
            file(TOWN).then().statusCode(201).body("results[0].outcome", equalTo("nothing_proposed"));
        }

        @Test
        void thatWouldLeaveAGapIsFiledWithWhatFillsItOrNotAtAll() {
            phone.saves("household.under18", "prefer_not_to_say");
            phone.saves("papers.held", List.of());
            file("papers.held")
                    .then()
                    .statusCode(422)
                    .body("missing.key", equalTo(List.of("papers.held")))
                    .body("missing.code", equalTo(List.of("required")));
            phone.saves("papers.held", List.of("passport"));
            corrections
                    .fileAll()
                    .then()
                    .statusCode(201)
                    .body("results.outcome", equalTo(List.of("applied", "applied")));
        }
    }

    @Nested
    class AConflict {

        @Test
        void isTwoDevicesThatProposeDifferentValues() {
            TestingPhoneApp other = phone.another();
            other.pulls();
            phone.saves(TOWN, "Dunkirk");
            other.saves(TOWN, "Lille");
            JsonPath filed = file(TOWN).jsonPath();
            assertThat(filed.getString("results[0].outcome")).isEqualTo("conflict");
            assertThat(phone.stored(TOWN)).isNotEqualTo("Lille");
            corrections.takeBack(filed.getString("results[0].id")).then().statusCode(204);
            file(TOWN).then().body("results[0].outcome", equalTo("applied"));
            assertThat(phone.stored(TOWN)).isEqualTo("Dunkirk");
        }

        @Test
        void isAProposalMadeFromAnAnswerThatHasChangedSince() {
            TestingPhoneApp offline = phone.another();
            offline.pulls();
            Map<String, Object> queued = offline.types(TOWN, "Lille");
            phone.saves(TOWN, "Dunkirk");
            file(TOWN);
            offline.sends(queued);
            file(TOWN).then().body("results[0].outcome", equalTo("conflict"));
            offline.pulls();
            offline.saves(TOWN, "Lille");
            file(TOWN).then().body("results[0].outcome", equalTo("applied"));
            assertThat(phone.stored(TOWN)).isEqualTo("Lille");
        }
    }

    @Nested
    class IsRefused {

        @Test
        void withKeysThatNoFormCanHave() {
            List<List<String>> wishes = List.of(List.of("journey.\u0000"), Collections.nCopies(501, TOWN));
            wishes.forEach(keys -> phone.person()
                    .invalidRequest()
                    .body(Map.of("keys", keys))
                    .post(phone.url("corrections"))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_request")));
        }

        @Test
        void beforeSubmission() {
            TestingPhoneApp draft = TestingPhoneApp.ofSomebodyNew();
            draft.request()
                    .body("{}")
                    .post(draft.url("corrections"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("move_not_allowed"));
        }

        @Test
        void whileWithdrawnAndWhenItIsOver() {
            phone.saves(TOWN, "Dunkirk");
            phone.request().post(phone.url("withdrawal"));
            file(TOWN).then().statusCode(409).body("code", equalTo("move_not_allowed"));
            phone.request().delete(phone.url("withdrawal"));
            moves.done(phone.application(), MoveKind.CLOSE, Who.CASEWORKER, Reason.PROTECTED);
            file(TOWN).then().statusCode(409).body("code", equalTo("move_not_allowed"));
        }

        @Test
        void toStrangers() {
            phone.saves(TOWN, "Dunkirk");
            String id = corrections.items().getFirst().get("id").toString();
            var stranger = SignIn.asSomebody();
            stranger.request().body("{}").post(phone.url("corrections")).then().statusCode(404);
            stranger.request().get(phone.url("corrections")).then().statusCode(404);
            stranger.request().delete(phone.url("corrections/" + id)).then().statusCode(404);
        }

        @Test
        void whenItCannotBeRead() {
            phone.person()
                    .invalidRequest()
                    .body("{\"keys\": [null]}")
                    .post(phone.url("corrections"))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_request"));
            corrections.takeBack("0193b001-0a0b-7c0d-8e0f-102030405060").then().statusCode(404);
        }
    }

    @Test
    void theListShowsProposalsAndWhatBecameOfTheOthersPageByPage() {
        phone.saves(TOWN, "Dunkirk");
        file(TOWN);
        phone.saves("need.urgent", "Example");
        JsonPath first = phone.request()
                .queryParam("limit", 1)
                .get(phone.url("corrections"))
                .jsonPath();
        assertThat(first.getList("items.state")).isEqualTo(List.of("proposed"));
        assertThat(first.getList("items.value")).isEqualTo(List.of("Example"));
        phone.request()
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("next"))
                .get(phone.url("corrections"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("applied"))
                .body("items[0].value", equalTo("Dunkirk"))
                .body("next", nullValue());
    }

    @Test
    void aProposalIsTakenBackBeforeItIsFiled() {
        phone.saves(TOWN, "Dunkirk");
        corrections
                .takeBack(corrections.items().getFirst().get("id").toString())
                .then()
                .statusCode(204);
        assertThat(corrections.states()).containsExactly("taken_back");
        assertThat(phone.everything().getList("corrections")).isNull();
        file(TOWN).then().body("results[0].outcome", equalTo("taken_back"));
    }

    private Response submit(long revision) {
        return phone.request().header("If-Match", "\"" + revision + "\"").post(phone.url("submission"));
    }

    private Response file(String key) {
        return corrections.file(key);
    }

    private List<String> told() {
        return corrections.told(handset);
    }
}
