package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingTables;

/** What was kept about help is erased with the application that it was about. */
@QuarkusTest
class HelpErasedHttpTest {

    private static final List<String> KEPT =
            List.of("helper_grants", "consents", "meetings", "vouchers", "personal_stops", "audit_details");

    @Inject
    DataSource database;

    @Inject
    TestingWatches watches;

    @Test
    void nothingOfItIsLeftWhenTheApplicationIsErased() {
        PartnerMember helper = PartnerMember.helper();
        UUID application = signedUp(helper);
        meets(helper, application);
        vouches(helper, application);
        helper.request()
                .post("/api/v1/applications/{id}/withdrawal", application)
                .then()
                .statusCode(200);
        watches.suspend(helper);
        assertThat(TestingTables.that(database).hold(application.toString())).containsAll(KEPT);
        watches.reinstate(helper);
        TestingClock.advance(Duration.ofHours(73));
        Contract.given().post("/demo/jobs/erasure").then().statusCode(200);
        assertThat(TestingTables.that(database).hold(application.toString())).isEmpty();
    }

    private static UUID signedUp(PartnerMember helper) {
        return UUID.fromString(helper.request()
                .body(TestingSignUp.start(
                        TestingSignUp.consent(), TestingSignUp.help(List.of("form"), List.of("submit", "withdraw"))))
                .post(TestingSignUp.PATH)
                .path("application"));
    }

    private static void meets(PartnerMember helper, UUID application) {
        Instant now = TestingClock.advance(Duration.ZERO);
        UUID day = TestingCheckIns.day(helper, now);
        TestingCheckIns.sends(
                        helper, day, List.of(TestingCheckIns.line(UUID.randomUUID(), "application", application, now)))
                .then()
                .statusCode(200);
    }

    private void vouches(PartnerMember helper, UUID application) {
        new TestingRows(database).change("""
                        insert into vouchers (id, hash, application_id, member_id, organisation_id, needs_colleague, made_at,
                          expires_at)
                        values (gen_random_uuid(), uuid_send(gen_random_uuid()), ?, ?, ?, true, now(), now())""", application, helper.memberId(), helper.organisationId());
    }
}
