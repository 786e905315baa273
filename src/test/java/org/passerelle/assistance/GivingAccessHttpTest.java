package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** An applicant gives a helper access with the code that the helper shows, and ends it. */
@QuarkusTest
class GivingAccessHttpTest {

    private static final String INVITATIONS = "/api/v1/assistance/invitations/";

    @Inject
    DataSource database;

    @Test
    void theApplicantSeesWhoAsksGivesAccessAndEndsItAtOnce() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        String code = TestingFile.code(helper, List.of("form", "messages"), List.of("form"), List.of("submit"));
        Response asked = file.owner().request().get(INVITATIONS + code.toLowerCase());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.<String>path("organisation")).isEqualTo("Made-up Charity " + helper.organisationId());
        assertThat(asked.<List<String>>path("asks.reads")).containsExactly("form", "messages");
        assertThat(asked.asString())
                .doesNotContain(helper.email())
                .doesNotContain(helper.memberId().toString());
        assertThat(reads(helper, file)).isEqualTo(404);
        Response given = file.gives(code);
        assertThat(given.statusCode()).isEqualTo(201);
        assertThat(given.<String>path("state")).isEqualTo("in_force");
        assertThat(given.<Integer>path("days")).isEqualTo(90);
        assertThat(reads(helper, file)).isEqualTo(200);
        assertThat(file.ends(given.path("id")).statusCode()).isEqualTo(204);
        assertThat(reads(helper, file)).isEqualTo(404);
        assertThat(file.newest("state")).isEqualTo("ended");
        assertThat(file.newest("endedBecause")).isEqualTo("revoked");
        assertThat(file.ends(given.path("id")).statusCode()).isEqualTo(204);
    }

    @Test
    void theApplicantGivesLessThanWasAskedAndNeverMore() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        String code = TestingFile.code(helper, List.of("form", "papers"), List.of("form"), List.of("submit"));
        assertThat(file.gives(code, Map.of("reads", List.of("form", "decisions")))
                        .<String>path("code"))
                .isEqualTo("access_not_asked");
        assertThat(file.gives(code, Map.of("days", 91)).<String>path("code")).isEqualTo("access_not_asked");
        assertThat(file.gives(code, Map.of("reads", List.of(), "writes", List.of(), "rights", List.of()))
                        .<String>path("code"))
                .isEqualTo("access_invalid");
        Response given =
                file.gives(code, Map.of("reads", List.of("form"), "writes", List.of(), "rights", List.of(), "days", 7));
        assertThat(given.statusCode()).isEqualTo(201);
        assertThat(given.<List<String>>path("reads")).containsExactly("form");
        assertThat(given.<List<String>>path("writes")).isEmpty();
        assertThat(given.<List<String>>path("rights")).isEmpty();
        assertThat(given.<Integer>path("days")).isEqualTo(7);
    }

    @Test
    void aCodeWorksOnceWhoeverTriesItAgain() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile first = TestingFile.fresh();
        TestingFile second = TestingFile.fresh();
        String code = TestingFile.code(helper, List.of("form"), List.of(), List.of());
        assertThat(first.gives(code).statusCode()).isEqualTo(201);
        assertThat(second.gives(code).<String>path("code")).isEqualTo("helper_code_used");
        assertThat(first.gives(code).<String>path("code")).isEqualTo("helper_code_used");
        assertThat(second.owner().request().get(INVITATIONS + code).statusCode())
                .isEqualTo(404);
        assertThat(reads(helper, second)).isEqualTo(404);
    }

    @Test
    void aCodeRunsOutAfterAQuarterOfAnHour() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        String code = TestingFile.code(helper, List.of("form"), List.of(), List.of());
        TestingClock.advance(Duration.ofMinutes(15));
        assertThat(file.gives(code).<String>path("code")).isEqualTo("helper_code_expired");
        assertThat(reads(helper, file)).isEqualTo(404);
    }

    @Test
    void nobodyFindsACodeByTrying() {
        TestingFile file = TestingFile.fresh();
        String code = TestingFile.code(PartnerMember.helper(), List.of("form"), List.of(), List.of());
        for (int i = 0; i < 5; i++) {
            assertThat(file.gives("XXXX-22").<String>path("code")).isEqualTo("helper_code_unknown");
            assertThat(file.owner().request().get(INVITATIONS + "XXXX-22").statusCode())
                    .isEqualTo(404);
        }
        Response blocked = file.gives(code);
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.header("Retry-After"))).isBetween(1, 3_600);
        assertThat(file.owner().request().get(INVITATIONS + code).statusCode()).isEqualTo(429);
    }

    @Test
    void anOrganisationSuspendedBetweenShowingAndScanningGetsNothing() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        String code = TestingFile.code(helper, List.of("form"), List.of(), List.of());
        new TestingRows(database)
                .change(
                        "update partner_organisations set suspended_at = now() - interval '1 day' where id = ?",
                        helper.organisationId());
        assertThat(file.owner().request().get(INVITATIONS + code).statusCode()).isEqualTo(404);
        assertThat(file.gives(code).<String>path("code")).isEqualTo("helper_code_expired");
    }

    @Test
    void everyContactIsToldOfAccessAndOfItsEnd() {
        TestingClock.toDaytime();
        TestingFile file = TestingFile.fresh();
        Response given = file.gives(TestingFile.code(PartnerMember.helper(), List.of("form"), List.of(), List.of()));
        assertThat(file.phone().messages()).anyMatch(text -> text.contains("a helper can see your form until"));
        file.ends(given.path("id"));
        assertThat(file.phone().messages()).anyMatch(text -> text.contains("a helper can no longer see your form"));
    }

    @Test
    void anotherScanOfTheSameHelperTakesThePlaceOfTheFirst() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        file.gives(TestingFile.code(helper, List.of("form"), List.of("form"), List.of("submit")));
        file.gives(TestingFile.code(helper, List.of("form"), List.of(), List.of()));
        Response all = file.owner().request().get(file.url("/helpers"));
        assertThat(all.<List<String>>path("items.state")).containsExactly("in_force", "ended");
        assertThat(all.<String>path("items[1].endedBecause")).isEqualTo("replaced");
    }

    @Test
    void aTapThatIsSentTwiceGivesOnce() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        Map<String, Object> body = Map.of("code", TestingFile.code(helper, List.of("form"), List.of(), List.of()));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(file.owner()
                            .request()
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post(file.url("/helpers"))
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(new TestingRows(database)
                        .number("select count(*) from helper_grants where application_id = ?", file.id()))
                .isEqualTo(1);
    }

    @Test
    void strangersNeitherSeeNorEndNorGiveWhatIsNotTheirs() {
        PartnerMember helper = PartnerMember.helper();
        TestingFile file = TestingFile.fresh();
        TestingFile other = TestingFile.fresh();
        String grant = file.gives(TestingFile.code(helper, List.of("form"), List.of(), List.of()))
                .path("id");
        assertThat(other.owner().request().get(file.url("/helpers")).statusCode())
                .isEqualTo(404);
        assertThat(other.owner().request().delete(file.url("/helpers/" + grant)).statusCode())
                .isEqualTo(404);
        assertThat(other.ends(grant).statusCode()).isEqualTo(404);
        String code = TestingFile.code(helper, List.of("form"), List.of(), List.of());
        assertThat(other.owner()
                        .request()
                        .body(Map.of("code", code))
                        .post(file.url("/helpers"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(reads(helper, file)).isEqualTo(200);
    }

    @Test
    void onlyHelpersAskAndOnlyApplicantsGive() {
        PartnerMember helper = PartnerMember.lead();
        TestingFile file = TestingFile.fresh();
        Map<String, Object> terms = Map.of("reads", List.of("form"));
        assertThat(file.owner()
                        .request()
                        .body(terms)
                        .post("/api/v1/assistance/invitations")
                        .statusCode())
                .isEqualTo(403);
        String code = TestingFile.code(helper, terms);
        assertThat(helper.request().get(INVITATIONS + code).statusCode()).isEqualTo(403);
        assertThat(helper.request()
                        .body(Map.of("code", code))
                        .post(file.url("/helpers"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(helper.request().get(file.url("/helpers")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNotCertainToBeTheApplicantGivesNothing() {
        Phone phone = Phone.fresh();
        SignedIn owner = phone.signsIn();
        UUID id = UUID.fromString(owner.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
        new TestingRows(database)
                .change("update applications set state = 'SUBMITTED', submitted_at = now() where id = ?", id);
        SignedIn stranger = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
        String code = TestingFile.code(PartnerMember.helper(), List.of("form"), List.of(), List.of());
        Response refused =
                stranger.request().body(Map.of("code", code)).post("/api/v1/applications/" + id + "/helpers");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.<String>path("code")).isEqualTo("session_limited");
    }

    private static int reads(PartnerMember helper, TestingFile file) {
        return helper.request().get(file.url("")).statusCode();
    }
}
