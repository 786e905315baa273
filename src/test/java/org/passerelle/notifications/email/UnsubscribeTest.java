package org.passerelle.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** The link in a weekly e-mail: a scanner that follows it ends nothing, one click does, and nobody can make one up. */
@QuarkusTest
class UnsubscribeTest {

    @Inject
    UnsubscribeLinks links;

    @Inject
    DataSource database;

    private SignedIn person;
    private String link;

    @BeforeEach
    void signIn() {
        person = Phone.fresh().signsIn();
        link = path(links.link(person.accountId(), "en"));
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/api/"));
    }

    private void digest(boolean comes) {
        person.request().get("/api/v1/me/notifications").then().statusCode(200).body("digest", equalTo(comes));
    }

    @Test
    void lookingEndsNothingAndTheButtonDoes() {
        Contract.given()
                .get(link)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<button>End this weekly message</button>"));
        digest(true);
        for (int time = 0; time < 2; time++) {
            Contract.given()
                    .formParam("List-Unsubscribe", "One-Click")
                    .post(link)
                    .then()
                    .statusCode(200)
                    .body(containsString("will not come again"))
                    .body(not(containsString("<button>")));
            digest(false);
        }
    }

    @Test
    void theOneClickOfAMailProgramDoes() {
        Contract.given()
                .multiPart("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
        digest(false);
    }

    @Test
    void whatElseWasChosenStays() {
        person.request()
                .body(Map.of("languages", java.util.List.of("fr", "en"), "quiet", true))
                .patch("/api/v1/me/notifications")
                .then()
                .statusCode(200);
        Contract.given()
                .formParam("List-Unsubscribe", "One-Click")
                .post(link)
                .then()
                .statusCode(200);
        person.request()
                .get("/api/v1/me/notifications")
                .then()
                .body("languages", equalTo(java.util.List.of("fr", "en")))
                .body("quiet", equalTo(true))
                .body("digest", equalTo(false));
    }

    @Test
    void aLinkSaysNothingAboutWhoseItIsAndNoTwoAreAlike() {
        assertThat(link).isNotEqualTo(path(links.link(person.accountId(), "en")));
        assertThat(link).doesNotContain(person.accountId().toString());
    }

    @Test
    void forgedAndBrokenLinksLeadNowhere() {
        int last = link.length() - 5;
        char other = link.charAt(last) == 'A' ? 'B' : 'A';
        String broken = link.substring(0, last) + other + link.substring(last + 1);
        for (String path :
                new String[] {broken, link.substring(0, last), UnsubscribeLinks.PATH + "/" + UUID.randomUUID()}) {
            Contract.given().get(path).then().statusCode(404).body("code", equalTo("not_found"));
            Contract.given()
                    .formParam("List-Unsubscribe", "One-Click")
                    .post(path)
                    .then()
                    .statusCode(404);
        }
        digest(true);
    }

    @Test
    void anAccountThatIsGoneStaysGone() {
        UUID nobody = UUID.randomUUID();
        Contract.given()
                .formParam("List-Unsubscribe", "One-Click")
                .post(path(links.link(nobody, "en")))
                .then()
                .statusCode(404);
        assertThat(new TestingRows(database)
                        .number("select count(*) from message_preferences where account_id = ?", nobody))
                .isZero();
    }
}
