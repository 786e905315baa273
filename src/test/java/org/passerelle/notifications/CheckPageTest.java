package org.passerelle.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.contract.Contract;

/** The page of who doubts a message: a form that works without JavaScript, in words the device asks for. */
@QuarkusTest
class CheckPageTest {

    private static final String FRENCH = "Ce message vient-il de nous";
    private static final String ENGLISH = "Is this message from us";

    private final Phone phone = Phone.fresh();

    /** The validator takes a number in a form for an integer: only the reply must keep the contract. */
    private static Response asks(String contact, String word) {
        return Contract.givenInvalid()
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body("contact=" + URLEncoder.encode(contact, UTF_8) + "&word=" + URLEncoder.encode(word, UTF_8))
                .post(CheckView.PATH);
    }

    private String word() {
        phone.newCode();
        String body = phone.messages().getLast();
        return body.substring(body.length() - 4);
    }

    @Test
    void itIsShownToAnybodyAndAllowsNoScript() {
        Contract.given()
                .get(CheckView.PATH)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("width=device-width"))
                .body(containsString("<form method=\"post\""))
                .body(not(containsString("<script")));
    }

    @Test
    void itSpeaksTheLanguageOfTheDeviceAndBothWhereItHasNeither() {
        shownTo("fr-FR,fr;q=0.9,en;q=0.5").body(containsString(FRENCH)).body(not(containsString(ENGLISH)));
        shownTo("en-GB").body(containsString(ENGLISH)).body(not(containsString(FRENCH)));
        shownTo("ti").body(containsString(ENGLISH)).body(containsString(FRENCH));
        shownTo("*;q=x").body(containsString(ENGLISH)).body(containsString(FRENCH));
    }

    private static io.restassured.response.ValidatableResponse shownTo(String accepted) {
        return Contract.given()
                .header("Accept-Language", accepted)
                .get(CheckView.PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void theWordOfAMessageIsKnownAndNothingTypedIsShownAgain() {
        String word = word();
        asks(phone.number(), word.toLowerCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .body(containsString("Yes, it is from us."))
                .body(not(containsString(phone.number().substring(1))))
                .body(not(containsString(word)));
    }

    @Test
    void anotherWordIsNotAndMarkupIsNoMarkup() {
        asks(phone.number(), "<b>x</b>")
                .then()
                .statusCode(200)
                .body(containsString("We know of no such message."))
                .body(not(containsString("<b>")));
        asks("\"><script>", "BCDF").then().statusCode(200).body(not(containsString("<script")));
    }

    @Test
    void anEmptyFormAsksNothing() {
        for (int time = 0; time < 12; time++) {
            asks(" ", "").then().statusCode(200).body(not(containsString("role=\"status\"")));
        }
    }

    @Test
    void elevenQuestionsInAnHourAreOneTooManyHereToo() {
        for (int time = 0; time < 10; time++) {
            asks(phone.number(), "BCDF").then().body(containsString("We know of no such message."));
        }
        asks(phone.number(), "BCDF").then().statusCode(200).body(containsString("Asked too often."));
    }
}
