package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

@QuarkusTest
class SignInJobTest {

    private static final String CODES = "select count(*) from sign_in_codes";
    private static final String SESSION = "select count(*) from sessions where id = ?";

    @Inject
    DataSource database;

    @Test
    void codesAreForgottenAfterFortyEightHours() {
        Phone.fresh().asksForCode();
        TestingClock.advance(Duration.ofHours(47));
        run();
        assertThat(number(CODES)).isPositive();
        TestingClock.advance(Duration.ofHours(1));
        run();
        assertThat(number(CODES)).isZero();
    }

    @Test
    void aSessionIsForgottenThirtyDaysAfterItEnded() {
        SignedIn applicant = SignIn.asSomebody();
        applicant.request().delete("/api/v1/sign-in/sessions/current");
        TestingClock.advance(Duration.ofDays(29));
        run();
        assertThat(number(SESSION, applicant.sessionId())).isEqualTo(1);
        TestingClock.advance(Duration.ofDays(1));
        run();
        assertThat(number(SESSION, applicant.sessionId())).isZero();
    }

    @Test
    void aSessionIsForgottenThirtyDaysAfterItRanOut() {
        SignedIn applicant = SignIn.asSomebody();
        TestingClock.advance(Duration.ofDays(59));
        run();
        assertThat(number(SESSION, applicant.sessionId())).isEqualTo(1);
        TestingClock.advance(Duration.ofDays(1));
        run();
        assertThat(number(SESSION, applicant.sessionId())).isZero();
    }

    private static void run() {
        Contract.given().post("/demo/jobs/sign-in").then().statusCode(200);
    }

    private long number(String query, Object... values) {
        return new TestingRows(database).number(query, values);
    }
}
