package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.OutsideProviderStandIn.asked;
import static org.passerelle.OutsideProviderStandIn.claims;
import static org.passerelle.OutsideProviderStandIn.isDown;
import static org.passerelle.OutsideProviderStandIn.p256;
import static org.passerelle.OutsideProviderStandIn.shows;
import static org.passerelle.OutsideProviderStandIn.signs;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;

/** The keys of the outside identity provider change, and it is not always there. */
@QuarkusTest
class OutsideKeysTest {

    private final PublicJsonWebKey key = p256();
    private JwtClaims person;

    @BeforeEach
    void theProviderShowsAKeyAndSomebodyCameWithIt() {
        TestingStaff.Made member = TestingStaff.withRoles("caseworker");
        TestingStaff.confirm(member);
        person = claims(member.email());
        shows(key);
        comesWith(key).then().statusCode(200);
    }

    @Test
    void aNewKeyIsFoundWhenATokenNamesIt() {
        PublicJsonWebKey next = p256();
        shows(key, next);
        comesWith(next).then().statusCode(200);
        comesWith(key).then().statusCode(200);
    }

    @Test
    void aKeyThatWasTakenAwayEnds() {
        shows(p256());
        TestingClock.advance(Duration.ofMinutes(20));
        comesWith(key).then().statusCode(200);
        TestingClock.advance(Duration.ofMinutes(25));
        comesWith(key).then().statusCode(200);
        TestingClock.advance(Duration.ofMinutes(20));
        refused(comesWith(key));
    }

    @Test
    void whileItIsDownKnownKeysGoOnAndNewOnesAreRefused() {
        isDown();
        TestingClock.advance(Duration.ofMinutes(25));
        comesWith(key).then().statusCode(200);
        refused(comesWith(p256()));
        TestingClock.advance(Duration.ofMinutes(25));
        comesWith(key).then().statusCode(200);
        TestingClock.advance(Duration.ofMinutes(25));
        comesWith(key).then().statusCode(200);
    }

    @Test
    void whatItSaysInPlaceOfKeysChangesNothing() {
        PublicJsonWebKey next = p256();
        for (String nonsense : new String[] {
            "not json", "{\"keys\": 1}", "{\"keys\": []}", "{\"keys\": [{\"kty\": \"oct\", \"k\": \"AAAA\"}]}"
        }) {
            shows(nonsense);
            refused(comesWith(next));
            comesWith(key).then().statusCode(200);
        }
        shows(key, next);
        comesWith(next).then().statusCode(200);
    }

    @Test
    void madeUpNamesOfKeysDoNotFloodIt() {
        TestingClock.advance(Duration.ofSeconds(31));
        long before = asked();
        for (int count = 0; count < 20; count++) {
            refused(signs(person, key, "made-up-" + count, "ES256").request().get("/api/v1/casework/tasks"));
        }
        assertThat(asked() - before).isEqualTo(1);
        comesWith(key).then().statusCode(200);
    }

    private Response comesWith(PublicJsonWebKey which) {
        return signs(person, which).request().get("/api/v1/casework/tasks");
    }

    private static void refused(Response response) {
        response.then().statusCode(401).body("code", equalTo("token_invalid"));
    }
}
