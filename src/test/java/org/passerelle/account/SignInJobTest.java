package org.passerelle.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.account.credential.Admission;
import org.passerelle.account.credential.StaffSessionLife;
import org.passerelle.contract.Contract;

@QuarkusTest
class SignInJobTest {

    private static final String CODES = "select count(*) from sign_in_codes";
    private static final String TRIES = "select count(*) from staff_wrong_tries";
    private static final String STAFF_SESSION = "select count(*) from staff_sessions where id = ?";
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

    @Test
    void aSessionOfStaffIsForgottenThirtyDaysAfterItRanOut() {
        SignedIn officer = StaffMember.withRoles("caseworker").signedIn();
        TestingClock.advance(Duration.ofDays(30));
        run();
        assertThat(number(STAFF_SESSION, officer.sessionId())).isEqualTo(1);
        TestingClock.advance(StaffSessionLife.MOST);
        run();
        assertThat(number(STAFF_SESSION, officer.sessionId())).isZero();
    }

    @Test
    void wrongTriesAreForgottenAfterADay() {
        TestingStaff.types("nobody." + UUID.randomUUID() + "@example.org", "another long password", "000000");
        assertThat(number(TRIES)).isPositive();
        TestingClock.advance(Admission.LOOKS_BACK);
        run();
        assertThat(number(TRIES)).isZero();
    }

    private static void run() {
        Contract.given().post("/demo/jobs/sign-in").then().statusCode(200);
    }

    private long number(String query, Object... values) {
        return new TestingRows(database).number(query, values);
    }
}
