package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** Whether a message is ours: true for the one who got it, false for all else, and no use to who guesses. */
@QuarkusTest
class AuthenticityTest {

    private static final String PATH = "/api/v1/messages/authenticity";

    @Inject
    DataSource database;

    private final Phone phone = Phone.fresh();

    private static Response asks(String contact, String word) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("contact", contact, "word", word))
                .post(PATH);
    }

    private static void isNotOurs(Response response) {
        response.then().statusCode(200).body("ours", equalTo(false)).body("at", nullValue());
    }

    private String word() {
        phone.newCode();
        String body = phone.messages().getLast();
        return body.substring(body.length() - 4);
    }

    @Test
    void theLastWordOfAMessageIsKnownHoweverItIsTyped() {
        String word = word();
        for (String typed : new String[] {word, word.toLowerCase(java.util.Locale.ROOT), " " + word + " "}) {
            asks(phone.number(), typed)
                    .then()
                    .statusCode(200)
                    .body("ours", equalTo(true))
                    .body("at", Matchers.endsWith("Z"));
        }
        asks("+33 " + phone.number().substring(3), word).then().body("ours", equalTo(true));
    }

    @Test
    void theWordOfSomebodyElsesMessageIsNotOurs() {
        isNotOurs(asks(Phone.fresh().number(), word()));
    }

    @Test
    void aMessageThatWasNotSentIsNotOurs() {
        String word = word();
        String id = Contract.given()
                .get("/demo/phones/{number}/messages", phone.number())
                .jsonPath()
                .getString("[-1].id");
        new TestingRows(database).change("update messages set sent_at = null where id = ?", UUID.fromString(id));
        isNotOurs(asks(phone.number(), word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AEIO", "BCD", "BCDFG", "ßßßß", "💥💥", "' or 1=1 --", "BCDF\u0000"})
    void whatCannotBeAWordIsAnsweredLikeAWrongOne(String word) {
        isNotOurs(asks(phone.number(), word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "+1", "a@", "\u202e+336", "+999999999999999999999"})
    void whatCannotBeAContactIsAnsweredLikeAWrongOne(String contact) {
        isNotOurs(asks(contact + Phone.fresh().number().replace('+', '-'), "BCDF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"contact\":1,\"word\":\"BCDF\"}",
                "{\"contact\":\"+33612345678\"}",
                "[]",
                "{\"contact\":\"a\",\"word\":\"b\",\"more\":1}"
            })
    void whatIsNoQuestionIsRefused(String body) {
        Contract.givenInvalid()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed_request"));
    }

    @Test
    void elevenQuestionsInAnHourAreOneTooManyAlsoAtOnce() {
        String word = word();
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 14)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> asks(phone.number(), "BCDF").statusCode()))
                .toList();
        List<Integer> replies = asked.stream().map(CompletableFuture::join).toList();
        assertThat(replies).filteredOn(status -> status == 200).hasSize(10);
        Response refused = asks(phone.number(), word);
        refused.then().statusCode(429).body("code", equalTo("too_many_tries"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        TestingClock.advance(Duration.ofMinutes(61));
        asks(phone.number(), word).then().statusCode(200).body("ours", equalTo(true));
    }

    @Test
    void whatCannotBeAContactIsLimitedToo() {
        String contact = "nobody " + phone.number();
        for (int time = 0; time < 10; time++) {
            isNotOurs(asks(contact, "BCDF"));
        }
        asks(contact, "BCDF").then().statusCode(429);
    }

    @Test
    void whoAskedIsForgottenAfterAnHour() {
        isNotOurs(asks(phone.number(), "BCDF"));
        TestingClock.advance(Duration.ofMinutes(61));
        Contract.given().post("/demo/jobs/authenticity").then().statusCode(200);
        assertThat(new TestingRows(database).number("select count(*) from authenticity_checks"))
                .isZero();
    }
}
