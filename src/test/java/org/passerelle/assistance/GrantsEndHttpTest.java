package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;

/** How access ends, is announced to end, is renewed and stands still. */
@QuarkusTest
class GrantsEndHttpTest {

    private static final String CAN_SEE_UNTIL = "a helper can see your form until";
    private static final String ENDS_SOON = "your helper can see your form until";
    private static final String ENDED = "a helper can no longer see your form";

    @Inject
    DataSource database;

    @Inject
    TestingWatches watches;

    private PartnerMember helper;
    private TestingFile file;

    @BeforeEach
    void somebodyIsHelped() {
        TestingClock.toDaytime();
        helper = PartnerMember.helper();
        file = TestingFile.fresh();
        assertThat(file.gives(TestingFile.code(helper, List.of("form"), List.of(), List.of()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void accessThatRanOutIsMarkedAndToldOnce() {
        endsIn(Duration.ofSeconds(-1));
        assertThat(file.newest("endedBecause")).isEqualTo("ran_out");
        job();
        job();
        assertThat(file.newest("state")).isEqualTo("ended");
        assertThat(file.phone().messages())
                .filteredOn(text -> text.contains(ENDED))
                .hasSize(1);
    }

    @Test
    void theEndIsAnnouncedTwoWeeksBeforeAndAYesRenewsExactlyThatGrant() {
        TestingFile other = TestingFile.fresh();
        other.gives(TestingFile.code(helper, List.of("form"), List.of(), List.of()));
        endsIn(Duration.ofDays(15));
        job();
        assertThat(file.phone().messages()).noneMatch(text -> text.contains(ENDS_SOON));
        assertThat(file.phone().texts("YES")).anyMatch(text -> text.contains("nothing waits"));
        Instant end = endsIn(Duration.ofDays(10));
        job();
        job();
        assertThat(file.phone().messages())
                .filteredOn(text -> text.contains(ENDS_SOON))
                .hasSize(1);
        assertThat(other.phone().texts("YES")).anyMatch(text -> text.contains("nothing waits"));
        assertThat(file.phone().texts("YES")).anyMatch(text -> text.contains(CAN_SEE_UNTIL));
        assertThat(Instant.parse(file.newest("endsAt"))).isEqualTo(end.plus(Duration.ofDays(90)));
        assertThat(file.phone().texts("YES")).anyMatch(text -> text.contains("nothing waits"));
    }

    @Test
    void aYesRenewsNothingThatThePersonEnded() {
        endsIn(Duration.ofDays(10));
        job();
        file.ends(file.newest("id"));
        assertThat(file.phone().texts("YES")).anyMatch(text -> text.contains("nothing waits"));
        assertThat(reads()).isEqualTo(404);
    }

    @Test
    void stopHelpEndsAllAccessOnceConfirmed() {
        PartnerMember second = PartnerMember.helper();
        file.gives(TestingFile.code(second, List.of("form"), List.of(), List.of()));
        assertThat(file.phone().texts("STOP HELP")).anyMatch(text -> text.contains("send YES"));
        assertThat(reads()).isEqualTo(200);
        assertThat(file.phone().texts("YES"))
                .filteredOn(text -> text.contains(ENDED))
                .hasSize(1);
        assertThat(reads()).isEqualTo(404);
        assertThat(second.request().get(file.url("")).statusCode()).isEqualTo(404);
        assertThat(file.newest("endedBecause")).isEqualTo("revoked");
        assertThat(file.phone().texts("STOP HELP")).anyMatch(text -> text.contains("no helper can see"));
    }

    @Test
    void aHelperWhoLeavesSeesNothingAndThePersonIsTold() {
        watches.leave(helper);
        assertThat(reads()).isEqualTo(404);
        assertThat(file.newest("endedBecause")).isEqualTo("left");
        job();
        assertThat(file.phone().messages()).anyMatch(text -> text.contains(ENDED));
    }

    @Test
    void whileAnOrganisationIsSuspendedAccessAndClocksStandStill() {
        UUID town = UUID.randomUUID();
        UUID other = PartnerMember.helper().organisationId();
        UUID elsewhere = PartnerMember.helper().organisationId();
        helps(helper.organisationId(), "Made-up Town " + town);
        helps(other, "Made-up Town " + town);
        helps(elsewhere, "Made-up Village " + town);
        assertThat(offers()).isEmpty();
        watches.suspend(helper);
        assertThat(reads()).isEqualTo(404);
        assertThat(file.newest("state")).isEqualTo("suspended");
        assertThat(offers()).containsExactly(other.toString());
        new TestingRows(database)
                .change(
                        "update partner_organisations set listed = false where id in (?, ?, ?)",
                        helper.organisationId(),
                        other,
                        elsewhere);
        assertThat(openStops()).isEqualTo(1);
        job();
        assertThat(file.phone().messages()).anyMatch(text -> text.contains("cannot help for now"));
        watches.reinstate(helper);
        assertThat(reads()).isEqualTo(200);
        assertThat(openStops()).isZero();
        job();
        assertThat(file.phone().messages()).anyMatch(text -> text.contains("can help you again"));
    }

    @Test
    void clocksGoOnOnceAnotherHelperHasAccess() {
        watches.suspend(helper);
        assertThat(openStops()).isEqualTo(1);
        file.gives(TestingFile.code(PartnerMember.helper(), List.of("form"), List.of(), List.of()));
        assertThat(openStops()).isZero();
    }

    private void helps(UUID organisation, String town) {
        new TestingRows(database)
                .change(
                        "update partner_organisations set listed = true, towns = array[?] where id = ?",
                        town,
                        organisation);
    }

    private List<String> offers() {
        return file.owner().request().get(file.url("/helpers")).path("items[0].offers.id");
    }

    private int reads() {
        return helper.request().get(file.url("")).statusCode();
    }

    private Instant endsIn(Duration time) {
        Instant end = TestingClock.advance(Duration.ZERO).plus(time);
        new TestingRows(database)
                .change(
                        "update helper_grants set ends_at = ? where application_id = ? and member_id = ?",
                        end.atOffset(ZoneOffset.UTC),
                        file.id(),
                        helper.memberId());
        return Instant.parse(file.newest("endsAt"));
    }

    private long openStops() {
        return new TestingRows(database)
                .number(
                        "select count(*) from personal_stops where application_id = ? and ends_at > ?",
                        file.id(),
                        TestingClock.advance(Duration.ZERO).atOffset(ZoneOffset.UTC));
    }

    private static void job() {
        assertThat(Contract.given().post("/demo/jobs/helper-grants").statusCode())
                .isEqualTo(200);
    }
}
