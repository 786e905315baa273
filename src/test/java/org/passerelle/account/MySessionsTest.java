package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;

@QuarkusTest
class MySessionsTest {

    private static final String PATH = "/api/v1/me/sessions";
    private static final String CURRENT = "/api/v1/sign-in/sessions/current";

    @Nested
    class Listing {

        @Test
        void showsMyLiveSessionsTheNewestFirst() {
            Phone phone = Phone.fresh();
            SignedIn first = phone.signsIn();
            SignedIn second = phone.signsIn();
            SignIn.asSomebody();
            JsonPath page =
                    first.request().get(PATH).then().statusCode(200).extract().jsonPath();
            assertThat(page.getList("items.id", String.class))
                    .containsExactly(
                            second.sessionId().toString(), first.sessionId().toString());
            assertThat(page.getList("items.current", Boolean.class)).containsExactly(false, true);
            assertThat(page.getString("next")).isNull();
        }

        @Test
        void tellsWhenASessionWasLastRefreshed() {
            SignedIn applicant = SignIn.asSomebody();
            Instant later = TestingClock.advance(Duration.ofHours(1));
            SignedIn next = SignedIn.from(applicant.refreshes());
            JsonPath page = next.request().get(PATH).jsonPath();
            assertThat(Instant.parse(page.getString("items[0].lastUsedAt"))).isAfterOrEqualTo(later);
            assertThat(Instant.parse(page.getString("items[0].createdAt"))).isBefore(later);
        }

        @Test
        void isSentAgainOnlyWhenItHasChanged() {
            Phone phone = Phone.fresh();
            SignedIn mine = phone.signsIn();
            String tag = mine.request().get(PATH).header("ETag");
            mine.request().header("If-None-Match", tag).get(PATH).then().statusCode(304);
            phone.signsIn();
            mine.request().header("If-None-Match", tag).get(PATH).then().statusCode(200);
        }

        @Test
        void comesInPages() {
            Phone phone = Phone.fresh();
            List<String> all = new ArrayList<>();
            SignedIn last = phone.signsIn();
            all.addFirst(last.sessionId().toString());
            for (int more = 0; more < 2; more++) {
                last = phone.signsIn();
                all.addFirst(last.sessionId().toString());
            }
            JsonPath one = last.request().queryParam("limit", 2).get(PATH).jsonPath();
            JsonPath two = last.request()
                    .queryParam("limit", 2)
                    .queryParam("cursor", one.getString("next"))
                    .get(PATH)
                    .jsonPath();
            List<String> seen = new ArrayList<>(one.getList("items.id", String.class));
            seen.addAll(two.getList("items.id", String.class));
            assertThat(seen).isEqualTo(all);
            assertThat(two.getString("next")).isNull();
        }

        @Test
        void refusesALimitOrACursorThatIsNotOurs() {
            SignedIn applicant = SignIn.asSomebody();
            applicant
                    .invalidRequest()
                    .get(PATH + "?limit=0")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("limit_invalid"));
            applicant
                    .invalidRequest()
                    .get(PATH + "?cursor=zzz")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor_invalid"));
        }
    }

    @Nested
    class Ending {

        @Test
        void aSessionFromAfarWorksAtOnce() {
            Phone phone = Phone.fresh();
            SignedIn mine = phone.signsIn();
            SignedIn lost = phone.signsIn();
            mine.request().delete(PATH + "/" + lost.sessionId()).then().statusCode(204);
            lost.request().get(PATH).then().statusCode(401).body("code", equalTo("session_ended"));
            lost.refreshes().then().statusCode(401).body("code", equalTo("session_ended"));
            mine.request().get(PATH).then().body("items", hasSize(1));
        }

        @Test
        void askedForTwiceWithOneKeyIsAnsweredTwice() {
            Phone phone = Phone.fresh();
            SignedIn mine = phone.signsIn();
            String path = PATH + "/" + phone.signsIn().sessionId();
            mine.request()
                    .header("Idempotency-Key", "end-1")
                    .delete(path)
                    .then()
                    .statusCode(204);
            mine.request()
                    .header("Idempotency-Key", "end-1")
                    .delete(path)
                    .then()
                    .statusCode(204);
            mine.request()
                    .header("Idempotency-Key", "end-2")
                    .delete(path)
                    .then()
                    .statusCode(404);
        }

        @Test
        void oneThatHasEndedIsNotFound() {
            Phone phone = Phone.fresh();
            SignedIn mine = phone.signsIn();
            SignedIn lost = phone.signsIn();
            mine.request().delete(PATH + "/" + lost.sessionId()).then().statusCode(204);
            notFound(mine, lost.sessionId().toString());
        }

        @Test
        void oneOfAnotherPersonIsNotFoundAndLivesOn() {
            SignedIn mine = SignIn.asSomebody();
            SignedIn other = SignIn.asSomebody();
            notFound(mine, other.sessionId().toString());
            other.request().get(PATH).then().statusCode(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"current", "0", "0193a5e0-7c1d-7b1e-9c55-3a1f0a4b6c01"})
        void anUnknownOneIsNotFound(String id) {
            notFound(SignIn.asSomebody(), id);
        }

        private static void notFound(SignedIn applicant, String id) {
            applicant
                    .invalidRequest()
                    .delete(PATH + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
        }
    }

    @Nested
    class SigningOut {

        @Test
        void endsThisSessionAtOnceAndNoOther() {
            Phone phone = Phone.fresh();
            SignedIn here = phone.signsIn();
            SignedIn there = phone.signsIn();
            here.request().delete(CURRENT).then().statusCode(204);
            here.request().get(PATH).then().statusCode(401).body("code", equalTo("session_ended"));
            here.refreshes().then().statusCode(401).body("code", equalTo("session_ended"));
            there.request().get(PATH).then().statusCode(200);
        }

        @Test
        void needsASession() {
            new SignedIn("", "").invalidRequest().delete(CURRENT).then().statusCode(401);
            Contract.givenInvalid().delete(CURRENT).then().statusCode(401).body("code", equalTo("sign_in_required"));
        }
    }
}
