package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.drafts.TestingApplicant;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.TestingAudit;

/** What applicants read of those who looked at their file. */
@QuarkusTest
class ActivityHttpTest {

    private static final String PATH = "/api/v1/me/activity";

    @Inject
    DataSource database;

    @Test
    void everyLookOfOneHourIsOneLineWithRoleAndOrganisationAndNoName() {
        TestingApplicant person = TestingApplicant.begins();
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(person.id(), List.of("form"), List.of(), List.of());
        toTheBeginningOfAnHour();
        for (int look = 0; look < 2; look++) {
            helper.request()
                    .get("/api/v1/applications/{id}", person.id())
                    .then()
                    .statusCode(200);
        }
        Response reply = activity(person.signsInAgain(), "en");
        JsonPath shown = reply.jsonPath();
        assertThat(shown.getList("items")).hasSize(1);
        assertThat(shown.getLong("items[0].times")).isEqualTo(2);
        assertThat(shown.getString("items[0].application"))
                .isEqualTo(person.id().toString());
        assertThat(shown.getString("items[0].text")).isEqualTo("Where your application stands was read.");
        assertThat(shown.getMap("items[0].by"))
                .containsEntry("role", "helper")
                .containsEntry("text", "A helper")
                .containsEntry("organisation", "Made-up Charity " + helper.organisationId());
        assertThat(reply.asString()).doesNotContain(helper.memberId().toString(), helper.email(), sessionOf(helper));
    }

    @Test
    void itIsReadInTheLanguageAskedForAndKnownByItsTag() {
        TestingApplicant person = TestingApplicant.begins();
        look(person.id(), AuditAction.PAPERS_READ);
        Response reply = activity(person, "fr");
        assertThat(reply.header("Content-Language")).isEqualTo("fr");
        assertThat(reply.<String>path("items[0].text")).isEqualTo("Vos documents ont été consultés.");
        assertThat(reply.<String>path("items[0].by.organisation")).isEqualTo("UKVI");
        assertThat(person.request()
                        .header("Accept-Language", "fr")
                        .header("If-None-Match", reply.header("ETag"))
                        .get(PATH)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatSomebodyWroteAsTheirReasonIsNotShown() {
        TestingApplicant person = TestingApplicant.begins();
        records(entry(person.id(), AuditAction.FORM_READ).because("A made-up colleague asked"));
        Response reply = activity(person, "en");
        assertThat(reply.<String>path("items[0].reason")).isNull();
        assertThat(reply.asString()).doesNotContain("colleague");
    }

    @Test
    void aDisclosureThatTheLawForbidsToShowAppearsWhenThatTimeIsOver() {
        TestingApplicant person = TestingApplicant.begins();
        Instant end = TestingClock.advance(Duration.ZERO).plus(Duration.ofDays(1));
        records(entry(person.id(), AuditAction.DISCLOSED).hiddenUntil(end));
        assertThat(activity(person, "en").jsonPath().getList("items")).isEmpty();
        TestingClock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(activity(person.signsInAgain(), "en").jsonPath().getList("items.action"))
                .containsExactly("disclosed");
    }

    @Test
    void thePagesHoldEachLineOnceAndThoseOfNobodyElse() {
        TestingApplicant person = TestingApplicant.begins();
        TestingApplicant other = TestingApplicant.begins();
        look(other.id(), AuditAction.FORM_READ);
        List<AuditAction> done = List.of(AuditAction.FORM_READ, AuditAction.PAPERS_READ, AuditAction.MESSAGES_READ);
        done.forEach(action -> look(person.id(), action));
        String cursor = null;
        for (AuditAction action : done.reversed()) {
            Response page = (cursor == null
                            ? person.request()
                            : person.request().queryParam("cursor", cursor))
                    .queryParam("limit", 1)
                    .get(PATH);
            assertThat(page.jsonPath().getList("items.action")).containsExactly(action.code());
            cursor = page.path("next");
        }
        assertThat(cursor).isNull();
    }

    @Test
    void aLookAtTheAccountIsThereToo() {
        TestingApplicant person = TestingApplicant.begins();
        Actor.Staff officer = new Actor.Staff(Ids.next(), Ids.next(), Set.of("caseworker"));
        records(AuditEntry.aboutAccount(
                person.account(), AuditAction.RECOVERY_READ, officer, TestingClock.advance(Duration.ZERO)));
        assertThat(activity(person, "en").jsonPath().getList("items.action")).containsExactly("recovery_read");
    }

    @Test
    void staffReadNobodysActivity() {
        assertThat(StaffMember.withRoles("auditor").request().get(PATH).statusCode())
                .isEqualTo(403);
        SignedIn newcomer = Phone.fresh().signsIn();
        assertThat(newcomer.request().get(PATH).jsonPath().getList("items")).isEmpty();
    }

    /** Three minutes past, so that two looks stand in the same hour of the clock. */
    private static void toTheBeginningOfAnHour() {
        Instant now = TestingClock.advance(Duration.ZERO);
        long past = now.getEpochSecond() % 3600;
        if (past > 3000) {
            TestingClock.advance(Duration.ofSeconds(3780 - past));
        }
    }

    private String sessionOf(PartnerMember helper) {
        return new TestingRows(database)
                .id("select id from staff_sessions where staff_id = ?", helper.memberId())
                .toString();
    }

    private void look(UUID application, AuditAction action) {
        records(entry(application, action));
    }

    private void records(AuditEntry entry) {
        new TestingAudit(database).records(entry);
    }

    private static AuditEntry entry(UUID application, AuditAction action) {
        Actor.Staff officer = new Actor.Staff(Ids.next(), Ids.next(), Set.of("caseworker"));
        return AuditEntry.about(application, action, officer, TestingClock.advance(Duration.ZERO));
    }

    private static Response activity(TestingApplicant person, String language) {
        Response reply = person.request().header("Accept-Language", language).get(PATH);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply;
    }
}
