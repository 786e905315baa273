package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submission: refused with every gap named, then accepted, then repeated. */
@QuarkusTest
class SubmitApplicationTest {

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Nested
    class Refused {

        @Test
        void withEveryGapNamed() {
            phone.saves("journey.currentCountry", "XX");
            phone.saves("papers.held", List.of("none"));
            phone.saves("household.under18", "yes");
            phone.saves("person.otherNames[k7f3q9xa]", Map.of("order", 1));
            phone.saves("need.urgent", "x".repeat(1501));
            Response response = submit(tag());
            response.then().statusCode(422).body("code", equalTo("incomplete"));
            assertThat(response.jsonPath().getList("missing.key", String.class))
                    .containsExactly(
                            "person.givenNames",
                            "person.otherNames[k7f3q9xa].name",
                            "person.birthDate",
                            "person.birthPlace",
                            "person.nationality",
                            "household.withParent",
                            "household.adults",
                            "household.children",
                            "ties.kinds",
                            "protection.status",
                            "journey.currentCountry",
                            "journey.currentTown",
                            "papers.reasonNone",
                            "contact.language",
                            "need.urgent",
                            "declaration.confirmed");
            assertThat(gap(response, "journey.currentCountry")).isEqualTo("country_unknown");
            assertThat(gap(response, "need.urgent")).isEqualTo("too_long");
            assertThat(gap(response, "person.givenNames")).isEqualTo("required");
        }

        @Test
        void whileAConflictIsOpen() {
            TestingAnswers.givenBy(phone);
            TestingPhoneApp other = phone.another();
            other.sends(other.types("person.nationality", "SD", 0));
            Response response = submit(tag());
            response.then().statusCode(422);
            assertThat(response.jsonPath().getList("missing.key")).isEqualTo(List.of("person.nationality"));
            assertThat(gap(response, "person.nationality")).isEqualTo("conflict_open");
            phone.saves("person.nationality", "ER", TestingPhoneApp.alternativeId(phone.pulls()));
            submit(tag()).then().statusCode(201);
        }

        @Test
        void alsoForAConflictOnAQuestionThatNobodyMustAnswer() {
            TestingAnswers.givenBy(phone);
            phone.saves("person.familyName", "Example");
            TestingPhoneApp other = phone.another();
            other.sends(other.types("person.familyName", "Exemple", 0));
            assertThat(gap(submit(tag()), "person.familyName")).isEqualTo("conflict_open");
        }

        @Test
        void withoutIfMatchBeforeAnythingElseIsLookedAt() {
            phone.request()
                    .post(phone.url("submission"))
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("precondition_required"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"0\"", "\"99\"", "15", "W/\"15\"", "\"15-1\"", "\"14\", W/\"15\"", "nonsense"})
        void whenTheAnswersChangedOrTheTagIsNotAStrongOne(String ifMatch) {
            assertThat(TestingAnswers.givenBy(phone).getLong("revision")).isEqualTo(15);
            submit(ifMatch).then().statusCode(412).body("code", equalTo("precondition_failed"));
        }

        @Test
        void asStaleBeforeGapsAreNamed() {
            submit("\"7\"").then().statusCode(412);
        }

        @Test
        void onceWithdrawn() {
            TestingAnswers.givenBy(phone);
            phone.request().post(phone.url("withdrawal")).then().statusCode(200);
            submit(tag()).then().statusCode(409).body("code", equalTo("move_not_allowed"));
        }
    }

    @Nested
    class Accepted {

        @ParameterizedTest
        @ValueSource(strings = {"\"15\"", "*", " \"15\" ", "\"3\", \"15\"", "W/\"15\", \"15\""})
        void withTheRevisionOfTheAnswers(String ifMatch) {
            TestingAnswers.givenBy(phone);
            Response response = submit(ifMatch);
            response.then().statusCode(201).body("state", equalTo("SUBMITTED"));
            assertThat(response.<String>path("reference")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
            phone.request()
                    .get(phone.url())
                    .then()
                    .body("state", equalTo("SUBMITTED"))
                    .body("reference", equalTo(response.<String>path("reference")));
        }

        @Test
        void withTheTagOfAnAnswersReply() {
            TestingAnswers.givenBy(phone);
            submit(phone.request().get(phone.url("answers")).header("ETag"))
                    .then()
                    .statusCode(201);
        }

        @Test
        void onceAndADoubleTapGetsTheSameWhateverItsHeaders() {
            TestingAnswers.givenBy(phone);
            String first = submit(tag()).asString();
            for (String ifMatch : List.of("\"0\"", "W/\"1\"", "nonsense", "*")) {
                Response again = submit(ifMatch);
                assertThat(again.statusCode()).isEqualTo(201);
                assertThat(again.asString()).isEqualTo(first);
            }
            assertThat(phone.request().post(phone.url("submission")).asString()).isEqualTo(first);
            assertThat(phone.request()
                            .header("Idempotency-Key", "second-tap")
                            .post(phone.url("submission"))
                            .asString())
                    .isEqualTo(first);
        }

        @Test
        void twiceAtOnceGivesOneReference() throws Exception {
            TestingAnswers.givenBy(phone);
            String tag = tag();
            Callable<String> tap = () -> {
                Response response = submit(tag);
                assertThat(response.statusCode()).isEqualTo(201);
                return response.asString();
            };
            try (ExecutorService people = Executors.newFixedThreadPool(4)) {
                List<Future<String>> replies = people.invokeAll(List.of(tap, tap, tap, tap));
                String one = replies.getFirst().get();
                for (Future<String> reply : replies) {
                    assertThat(reply.get()).isEqualTo(one);
                }
            }
            assertThat(phone.request().get(phone.url("timeline")).jsonPath().getList("items"))
                    .hasSize(1);
        }

        @Test
        void isOnTheTimeline() {
            TestingAnswers.givenBy(phone);
            submit(tag());
            phone.request()
                    .get(phone.url("timeline"))
                    .then()
                    .statusCode(200)
                    .body("items[0].from", equalTo("DRAFT"))
                    .body("items[0].to", equalTo("SUBMITTED"))
                    .body("items[0].by", equalTo("applicant"));
        }
    }

    private String tag() {
        return "\"" + phone.everything().getLong("revision") + "\"";
    }

    private Response submit(String ifMatch) {
        return phone.person().invalidRequest().header("If-Match", ifMatch).post(phone.url("submission"));
    }

    private static String gap(Response response, String key) {
        List<Map<String, String>> missing = response.jsonPath().getList("missing");
        return missing.stream()
                .filter(gap -> gap.get("key").equals(key))
                .findFirst()
                .orElseThrow()
                .get("code");
    }
}
