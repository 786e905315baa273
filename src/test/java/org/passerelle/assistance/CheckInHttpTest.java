package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.passerelle.assistance.TestingCheckIns.DAYS;
import static org.passerelle.assistance.TestingCheckIns.line;
import static org.passerelle.assistance.TestingCheckIns.sends;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseReference;

/** Partners meet many people in an hour, and note it on phones that have no network. */
@QuarkusTest
class CheckInHttpTest {

    @Inject
    DataSource database;

    @Inject
    TestingMeetingWatch watch;

    private Instant now;
    private PartnerMember helper;
    private SignedIn person;
    private UUID application;
    private UUID day;

    @BeforeEach
    void aDayHasBegun() {
        now = TestingClock.advance(Duration.ZERO);
        helper = PartnerMember.helper();
        person = Phone.fresh().signsIn();
        application = UUID.fromString(person.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
        day = TestingCheckIns.day(helper, now);
    }

    @Test
    void whoShowsACodeIsMetByWhomTheyNeverLetIn() {
        UUID line = UUID.randomUUID();
        String code = TestingCheckIns.code(person, application);
        sends(helper, day, List.of(line(line, "code", code.toLowerCase(Locale.ROOT), later())))
                .then()
                .statusCode(200)
                .body("lines[0].outcome", equalTo("recorded"))
                .body("lines[0].meeting", equalTo(line.toString()));
        helper.request().get(DAYS + "/{id}", day).then().statusCode(200).body("met", equalTo(1));
        helper.request().get("/api/v1/applications/{id}", application).then().statusCode(404);
        assertThat(watch.toldOf(application)).singleElement().satisfies(meeting -> {
            assertThat(meeting.byCode()).isTrue();
            assertThat(meeting.place()).isEqualTo("Made-up day centre");
        });
        assertThat(onRecord()).isEqualTo(1);
    }

    @Test
    void sentAgainAfterALostReplyItIsTheSameMeeting() {
        List<Map<String, Object>> lines =
                List.of(line(UUID.randomUUID(), "code", TestingCheckIns.code(person, application), later()));
        sends(helper, day, lines).then().body("lines[0].outcome", equalTo("recorded"));
        sends(helper, day, lines).then().body("lines[0].outcome", equalTo("already"));
        assertThat(meetings()).isEqualTo(1);
        assertThat(watch.toldOf(application)).hasSize(1);
        assertThat(onRecord()).isEqualTo(1);
    }

    @Test
    void whileAnOrganisationIsSuspendedItsWordIsNotTakenAndWhatItSaidBeforeStays() {
        String code = TestingCheckIns.code(person, application);
        sends(helper, day, List.of(line(UUID.randomUUID(), "code", code, later())))
                .then()
                .statusCode(200);
        SignedIn other = Phone.fresh().signsIn();
        UUID second = UUID.fromString(other.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
        String shown = TestingCheckIns.code(other, second);
        new TestingRows(database)
                .change("update partner_organisations set suspended_at = now() where id = ?", helper.organisationId());
        sends(helper, day, List.of(line(UUID.randomUUID(), "code", shown, later())))
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation_suspended"));
        assertThat(watch.toldOf(second)).isEmpty();
        assertThat(meetings()).isEqualTo(1);
    }

    @Test
    void twoHelpersAtOnceMeetOnePersonOnce() {
        PartnerMember colleague = PartnerMember.of(helper.organisationId(), "helper");
        String code = TestingCheckIns.code(person, application);
        Instant shown = later();
        List<CompletableFuture<Response>> both = new ArrayList<>();
        for (PartnerMember one : List.of(helper, colleague)) {
            both.add(CompletableFuture.supplyAsync(
                    () -> sends(one, day, List.of(line(UUID.randomUUID(), "code", code, shown)))));
        }
        assertThat(both.stream().map(CompletableFuture::join).map(reply -> reply.<String>path("lines[0].outcome")))
                .containsExactlyInAnyOrder("recorded", "already");
        assertThat(meetings()).isEqualTo(1);
    }

    @Test
    void whoIsHelpedIsFoundWithoutACodeAndNobodyElse() {
        sends(helper, day, List.of(line(UUID.randomUUID(), "application", application, now)))
                .then()
                .body("lines[0].outcome", equalTo("refused"))
                .body("lines[0].code", equalTo("unknown_person"));
        helper.mayUse(application, List.of("form"), List.of(), List.of());
        sends(
                        helper,
                        day,
                        List.of(
                                line(UUID.randomUUID(), "application", application, now),
                                line(UUID.randomUUID(), "application", UUID.randomUUID(), now),
                                line(UUID.randomUUID(), "reference", "7K4M-2Q9D-6", now)))
                .then()
                .body("lines.outcome", equalTo(List.of("recorded", "refused", "refused")))
                .body("lines[1].code", equalTo("unknown_person"))
                .body("lines[2].code", equalTo("unknown_person"));
    }

    @Test
    void theNumberOfAnApplicationFindsWhoIsHelped() {
        String reference = CaseReference.of(new Random().nextLong(1L << 34) * 37 + 5)
                .orElseThrow()
                .text();
        new TestingRows(database).change("update applications set reference = ? where id = ?", reference, application);
        List<Map<String, Object>> lines = List.of(
                line(UUID.randomUUID(), "reference", reference.replace("-", "").toLowerCase(Locale.ROOT), now));
        sends(helper, day, lines).then().body("lines[0].code", equalTo("unknown_person"));
        helper.mayUse(application, List.of("form"), List.of(), List.of());
        sends(helper, day, lines).then().body("lines[0].outcome", equalTo("recorded"));
    }

    @Test
    void aWrongClockIsToldAndHarmsNoOtherLine() {
        String code = TestingCheckIns.code(person, application);
        sends(
                        helper,
                        day,
                        List.of(
                                line(UUID.randomUUID(), "code", code, now.plus(Duration.ofHours(1))),
                                line(UUID.randomUUID(), "code", code, now.minus(Duration.ofHours(2))),
                                line(UUID.randomUUID(), "code", code, later())))
                .then()
                .body("lines[0].code", equalTo("met_in_future"))
                .body("lines[1].code", equalTo("outside_day"))
                .body("lines[2].outcome", equalTo("recorded"));
    }

    @Test
    void aCodeSaysNothingAboutATimeBeforeItWasMade() {
        String code = TestingCheckIns.code(person, application);
        sends(helper, day, List.of(line(UUID.randomUUID(), "code", code, now.minus(Duration.ofMinutes(30)))))
                .then()
                .body("lines[0].code", equalTo("unknown_person"));
    }

    @Test
    void aClockThatIsSomeMinutesBehindDoesNoHarm() {
        String code = TestingCheckIns.code(person, application);
        sends(helper, day, List.of(line(UUID.randomUUID(), "code", code, now.minus(Duration.ofMinutes(4)))))
                .then()
                .body("lines[0].outcome", equalTo("recorded"));
    }

    @Test
    void oneIdIsOneMeeting() {
        UUID line = UUID.randomUUID();
        sends(helper, day, List.of(line(line, "code", TestingCheckIns.code(person, application), later())));
        UUID other = TestingSignUp.signsUp(helper);
        sends(helper, day, List.of(line(line, "application", other, later())))
                .then()
                .body("lines[0].outcome", equalTo("refused"))
                .body("lines[0].code", equalTo("line_used"));
    }

    @Test
    void whoGuessesCodesWaits() {
        List<Map<String, Object>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 30; guess++) {
            guesses.add(line(UUID.randomUUID(), "code", "0000-00%02d".formatted(guess), now));
        }
        sends(helper, day, guesses).then().statusCode(200).body("lines[29].code", equalTo("unknown_person"));
        List<Map<String, Object>> right =
                List.of(line(UUID.randomUUID(), "code", TestingCheckIns.code(person, application), later()));
        sends(helper, day, right).then().statusCode(429).header("Retry-After", notNullValue());
        PartnerMember colleague = PartnerMember.of(helper.organisationId(), "helper");
        sends(colleague, day, right).then().statusCode(200).body("lines[0].outcome", equalTo("recorded"));
    }

    @Test
    void aDayBelongsToItsOrganisation() {
        PartnerMember stranger = PartnerMember.lead();
        stranger.request().get(DAYS + "/{id}", day).then().statusCode(404);
        sends(stranger, day, List.of(line(UUID.randomUUID(), "application", application, now)))
                .then()
                .statusCode(404);
        stranger.request().get(DAYS).then().body("items.size()", equalTo(0));
        helper.request().get(DAYS).then().body("items.id", equalTo(List.of(day.toString())));
        person.request().get(DAYS).then().statusCode(403);
    }

    @Test
    void aDayThatCannotBeIsRefused() {
        Map<String, Object> body = new HashMap<>(Map.of("place", "Made-up day centre"));
        body.put("opensAt", now.toString());
        body.put("closesAt", now.minusSeconds(1).toString());
        helper.request().body(body).post(DAYS).then().statusCode(422).body("code", equalTo("check_in_day_invalid"));
        body.put("closesAt", now.plus(Duration.ofHours(17)).toString());
        helper.request().body(body).post(DAYS).then().statusCode(422);
    }

    @Test
    void nobodySaysTwiceWhoItWasAndNobodySendsTooMuch() {
        Map<String, Object> both = new HashMap<>(line(UUID.randomUUID(), "application", application, now));
        both.put("code", "0000-0000");
        helper.invalidRequest()
                .body(Map.of("day", day, "lines", List.of(both)))
                .post(TestingCheckIns.PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void tenCodesADayAreEnoughAndNobodyMakesThemForOthers() {
        for (int code = 0; code < 10; code++) {
            TestingCheckIns.code(person, application);
        }
        person.request()
                .post("/api/v1/applications/{id}/check-in-code", application)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
        Phone.fresh()
                .signsIn()
                .request()
                .post("/api/v1/applications/{id}/check-in-code", application)
                .then()
                .statusCode(404);
    }

    /** A moment after the code was made. */
    private static Instant later() {
        return TestingClock.advance(Duration.ZERO);
    }

    private long meetings() {
        return new TestingRows(database).number("select count(*) from meetings where application_id = ?", application);
    }

    private long onRecord() {
        return new TestingRows(database)
                .number(
                        "select count(*) from audit_details d join audit_entries e on e.id = d.entry_id"
                                + " where d.application_id = ? and e.action = 'person_met'",
                        application);
    }
}
