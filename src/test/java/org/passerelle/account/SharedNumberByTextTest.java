package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** Several people text from one number. */
@QuarkusTest
class SharedNumberByTextTest {

    private static final String FIRST = "4821";
    private static final String SECOND = "7350";
    private static final String NEEDED = "Send the word again with your PIN behind it";
    private static final String WRONG = "that is not a PIN of this number";

    @Inject
    DataSource database;

    private final Phone phone = Phone.fresh();
    private SignedIn one;
    private SignedIn two;

    @BeforeEach
    void share() {
        one = phone.signsIn();
        one.request().body(Map.of("pin", FIRST)).patch("/api/v1/me").then().statusCode(200);
        two = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of("new", true, "pin", SECOND)));
        phone.messages();
    }

    private String reply(String text) {
        assertThat(phone.texts(text)).hasSize(1);
        return phone.messages().getLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "DRAW", "LANG fr", "YES", "STOP", "STOP ALL", "START", "STOP HELP", "LOCK"})
    void whatShowsOrChangesAnythingNeedsThePin(String text) {
        assertThat(reply(text)).contains(NEEDED);
        assertThat(reply(text + " 6000")).contains(WRONG);
        assertThat(reply(text + " " + FIRST)).doesNotContain(NEEDED).doesNotContain(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "INFO", "CODE"})
    void theRestDoesNot(String text) {
        assertThat(reply(text)).doesNotContain("PIN");
    }

    @Test
    void thePinSaysWhoIsMeant() {
        reply("LANG fr ٤٨٢١");
        one.request().get("/api/v1/me").then().body("language", equalTo("fr"));
        two.request().get("/api/v1/me").then().body("language", equalTo("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4821 STATUS", "status PIN 4821", "PIN: 4821"})
    void thePinMayStandWherePeopleWriteIt(String text) {
        assertThat(reply("STATUS")).contains(NEEDED);
        assertThat(reply(text)).contains("we know no form");
    }

    @Test
    void afterTheQuestionThePinAloneIsEnoughOnceAndForAWhile() {
        assertThat(reply("LOCK")).contains(NEEDED);
        assertThat(reply("6000")).contains(WRONG);
        assertThat(reply(FIRST)).contains("YES within 30 minutes");
        assertThat(reply("YES")).contains(NEEDED);
        assertThat(reply(FIRST)).contains("have ended");
        two.request().get("/api/v1/me").then().statusCode(200);
        assertThat(reply(FIRST)).contains("In danger call 112");
        reply("STATUS");
        TestingClock.advance(Duration.ofMinutes(30));
        assertThat(reply(FIRST)).contains("In danger call 112");
    }

    @Test
    void eachStopsForThemselves() {
        reply("STOP " + SECOND);
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from personal_silences where account_id = ?", two.accountId()))
                .isEqualTo(1);
        reply("START " + FIRST);
        assertThat(rows.number("select count(*) from personal_silences where account_id = ?", two.accountId()))
                .isEqualTo(1);
        reply("START " + SECOND);
        assertThat(rows.number("select count(*) from personal_silences where account_id = ?", two.accountId()))
                .isZero();
    }

    @Test
    void aYesConfirmsOnlyWhatItsOwnerAskedFor() {
        assertThat(reply("LOCK " + FIRST)).contains("YES within 30 minutes");
        assertThat(reply("YES " + SECOND)).contains("nothing waits");
        assertThat(reply("YES " + FIRST)).contains("have ended");
        one.request().get("/api/v1/me").then().statusCode(401);
        two.request().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void wrongPinsCountAsTheyDoAtSignIn() {
        String ticket = phone.signsInWith(phone.newCode(), Map.of()).path("ticket");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(reply("STATUS 600" + guess)).contains(WRONG);
        }
        assertThat(reply("STATUS " + FIRST)).contains(WRONG);
        phone.shows(ticket, Map.of("pin", FIRST)).then().statusCode(429);
        TestingClock.advance(Duration.ofHours(1));
        assertThat(reply("STATUS " + FIRST)).doesNotContain(WRONG);
    }

    @Test
    void nobodyIsNamedOrCounted() {
        assertThat(phone.texts("STATUS").getFirst())
                .doesNotContain("2")
                .doesNotContain(one.accountId().toString())
                .doesNotContain(two.accountId().toString());
    }
}
