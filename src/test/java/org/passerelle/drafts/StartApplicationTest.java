package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.passerelle.drafts.TestingPhoneApp.APPLICATIONS;
import static org.passerelle.drafts.TestingPhoneApp.FORM;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
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
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;

/** Starting, listing and reading applications. */
@QuarkusTest
class StartApplicationTest {

    private Phone handset;
    private SignedIn person;

    @BeforeEach
    void somebodySignsIn() {
        handset = Phone.fresh();
        person = handset.signsIn();
    }

    @Nested
    class Starting {

        @Test
        void makesADraft() {
            Response response = start();
            response.then()
                    .statusCode(201)
                    .body("form", equalTo(FORM))
                    .body("state", equalTo("DRAFT"))
                    .body("revision", equalTo(0))
                    .body("lapsesAt", notNullValue())
                    .header("Location", APPLICATIONS + "/" + response.path("id"))
                    .header("ETag", "\"0-1\"");
        }

        @Test
        void againFindsTheOneThatLives() {
            Response first = start();
            Response again = start();
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
            assertThat(again.jsonPath().getMap("").keySet())
                    .isEqualTo(first.jsonPath().getMap("").keySet());
        }

        @Test
        void onTwoPhonesAtOnceMakesOne() throws Exception {
            Callable<String> tap = () -> start().path("id");
            try (ExecutorService phones = Executors.newFixedThreadPool(4)) {
                List<String> ids = new ArrayList<>();
                for (Future<String> reply : phones.invokeAll(List.of(tap, tap, tap, tap))) {
                    ids.add(reply.get());
                }
                assertThat(ids.stream().distinct()).hasSize(1);
            }
        }

        @Test
        void anUnknownFormIsRefused() {
            person.request()
                    .body(Map.of("form", "no-such-form"))
                    .post(APPLICATIONS)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("form_unknown"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "{\"form\":1}", "{\"form\":\"x\",\"extra\":1}", "[]"})
        void whatCannotBeReadIsRefused(String body) {
            person.invalidRequest()
                    .body(body)
                    .post(APPLICATIONS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("malformed_request"));
        }
    }

    @Nested
    class Listing {

        @Test
        void showsNobodyElses() {
            start();
            assertThat(SignIn.asSomebody()
                            .request()
                            .get(APPLICATIONS)
                            .jsonPath()
                            .getList("items"))
                    .isEmpty();
        }

        @Test
        void goesPageByPageTheNewestFirst() {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String id = start().path("id");
                ids.addFirst(id);
                person.request().post(APPLICATIONS + "/" + id + "/withdrawal");
            }
            JsonPath first = page(null);
            assertThat(first.getList("items.id")).isEqualTo(ids.subList(0, 2));
            JsonPath second = page(first.getString("next"));
            assertThat(second.getList("items.id")).isEqualTo(ids.subList(2, 3));
            assertThat(second.getString("next")).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "101", "x", "1.5", "99999999999"})
        void refusesALimitOutOfRange(String limit) {
            person.invalidRequest()
                    .queryParam("limit", limit)
                    .get(APPLICATIONS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("limit_invalid"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "!!!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
        void refusesACursorThatIsNotOurs(String cursor) {
            person.invalidRequest()
                    .queryParam("cursor", cursor)
                    .get(APPLICATIONS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor_invalid"));
        }

        @Test
        void leavesOutALapsedDraftUntilItIsRevived() {
            TestingPhoneApp phone = TestingPhoneApp.of(person);
            phone.saves("journey.currentTown", "Calais");
            TestingClock.advance(Duration.ofDays(91));
            person = handset.signsIn();
            assertThat(listed()).isEmpty();
            TestingPhoneApp again = phone.signedInAgain(person);
            assertThat(again.stored("journey.currentTown")).isEqualTo("Calais");
            again.saves("person.familyName", "Example");
            assertThat(listed()).containsExactly(phone.application());
        }

        private List<String> listed() {
            return person.request().get(APPLICATIONS).jsonPath().getList("items.id");
        }

        private JsonPath page(String cursor) {
            var request = person.request().queryParam("limit", 2);
            return (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(APPLICATIONS)
                    .jsonPath();
        }
    }

    @Nested
    class Tags {

        @Test
        void changeWithAnswersAndMoves() {
            TestingPhoneApp phone = TestingPhoneApp.of(person);
            assertThat(tag(phone.url())).isEqualTo("\"0-1\"");
            assertThat(tag(phone.url("answers"))).isEqualTo("\"0\"");
            phone.saves("journey.currentTown", "Calais");
            assertThat(tag(phone.url())).isEqualTo("\"1-1\"");
            assertThat(tag(phone.url("answers"))).isEqualTo("\"1\"");
            phone.request().post(phone.url("withdrawal"));
            assertThat(tag(phone.url())).isEqualTo("\"1-2\"");
            assertThat(tag(phone.url("answers"))).isEqualTo("\"1\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"0-1\"", "W/\"0-1\"", "*", "\"9-9\", \"0-1\""})
        void thatAreKnownSaveTheBody(String known) {
            TestingPhoneApp phone = TestingPhoneApp.of(person);
            Response response = phone.request().header("If-None-Match", known).get(phone.url());
            assertThat(response.statusCode()).isEqualTo(304);
            assertThat(response.header("ETag")).isEqualTo("\"0-1\"");
            assertThat(response.asByteArray()).isEmpty();
        }

        @Test
        void thatAreOldDoNot() {
            TestingPhoneApp phone = TestingPhoneApp.of(person);
            phone.saves("journey.currentTown", "Calais");
            phone.request()
                    .header("If-None-Match", "\"0\"")
                    .get(phone.url("answers"))
                    .then()
                    .statusCode(200);
            phone.request()
                    .header("If-None-Match", "\"1\"")
                    .get(phone.url("answers"))
                    .then()
                    .statusCode(304);
        }

        private String tag(String url) {
            return person.request().get(url).header("ETag");
        }
    }

    private Response start() {
        return person.request().body(Map.of("form", FORM)).post(APPLICATIONS);
    }
}
