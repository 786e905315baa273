package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.cases.TestingDeadlines.job;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.notifications.Contact;
import org.passerelle.notifications.Preference;
import org.passerelle.notifications.Preferences;
import org.passerelle.notifications.Silences;

/** Who waits in silence hears once a week that nothing is new, until they say that they need not. */
@QuarkusTest
class WeeklyDigestTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    TestingCase cases;

    @Inject
    TestingTransactions transactions;

    @Inject
    Preferences preferences;

    @Inject
    Silences silences;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    private TestingRows rows;
    private TestingDeadlines somebody;

    @BeforeEach
    void somebodyWaits() {
        rows = new TestingRows(database);
        somebody = TestingDeadlines.waiting(cases, clock);
    }

    @Test
    void aWeekAfterTheLastNewsAndThenEveryWeek() {
        TestingClock.advance(WEEK.minusHours(1));
        job("weekly-digest");
        assertThat(digests()).isZero();
        TestingClock.advance(Duration.ofHours(1));
        job("weekly-digest");
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
        TestingClock.advance(WEEK.minusHours(1));
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
        TestingClock.advance(Duration.ofHours(1));
        job("weekly-digest");
        assertThat(digests()).isEqualTo(2);
    }

    @Test
    void itArrivesByDayAndSaysHowToEndIt() {
        TestingClock.advance(WEEK);
        TestingClock.toDaytime();
        job("weekly-digest");
        // A case that something else had locked is left to the next run.
        job("weekly-digest");
        assertThat(somebody.phone().messages().getLast())
                .startsWith("Passerelle: nothing new this week.")
                .contains("text STOP");
    }

    @Test
    void anOutageOfWeeksBringsOne() {
        TestingClock.advance(WEEK.multipliedBy(5));
        job("weekly-digest");
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void severalNodesAtOnceBringOne() {
        TestingClock.advance(WEEK);
        IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> job("weekly-digest")))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void otherNewsWithinTheWeekStandForIt() {
        TestingClock.advance(Duration.ofDays(5));
        somebody.called();
        somebody.moves(MoveKind.DECLINE_CALL, Who.APPLICANT, Reason.DECLINED);
        TestingClock.advance(Duration.ofDays(3));
        job("weekly-digest");
        assertThat(digests()).isZero();
        TestingClock.advance(Duration.ofDays(4));
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void whoHasSomethingToDoIsNotToldThatTheyNeedDoNothing() {
        somebody.called();
        TestingClock.advance(WEEK.multipliedBy(2));
        job("weekly-digest");
        assertThat(digests()).isZero();
    }

    @Test
    void whoeverDiedIsWrittenToNoMore() {
        somebody.moves(MoveKind.CLOSE, Who.CASEWORKER, Reason.DIED);
        TestingClock.advance(WEEK);
        job("weekly-digest");
        assertThat(digests()).isZero();
    }

    @Test
    void oneForAPersonHoweverManyCasesOfTheirsWait() {
        rows.change(
                "insert into applications (id, account_id, form, state, person, created_at, submitted_at)"
                        + " select gen_random_uuid(), account_id, form, 'WAITING', 'CHILD', created_at, submitted_at"
                        + " from applications where id = ?",
                somebody.view().id());
        TestingClock.advance(WEEK);
        job("weekly-digest");
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void aPausedCaseKeepsItsPlaceAndItsOwnerHearsSo() {
        rows.change(
                "update applications set paused = true where id = ?",
                somebody.view().id());
        TestingClock.advance(WEEK);
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void whoWantsNoWeeklyMessageOrQuietGetsNone() {
        for (Preference preference :
                List.of(new Preference(List.of(), false, false), new Preference(List.of(), true, true))) {
            keep(preference);
            TestingClock.advance(WEEK);
            job("weekly-digest");
            assertThat(digests()).isZero();
        }
        keep(Preference.DEFAULT);
        TestingClock.advance(WEEK);
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void whoTextedStopGetsNone() {
        Contact contact = new Contact.Phone(somebody.phone().number());
        transactions.run(
                tx -> silences.keep(tx, contact, Silences.Depth.REMINDERS, Silences.By.OWNER, clock.instant()));
        TestingClock.advance(WEEK);
        job("weekly-digest");
        assertThat(digests()).isZero();
        transactions.run(tx -> silences.end(tx, contact, somebody.person().accountId()));
        TestingClock.advance(WEEK);
        job("weekly-digest");
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void somebodyWhoseContactCannotBeReadKeepsNobodyElseBack() {
        UUID account = TestingDeadlines.waiting(cases, clock).person().accountId();
        rows.change(
                "update contacts set sealed = set_byte(sealed, 20, 1 # get_byte(sealed, 20)) where account_id = ?",
                account);
        TestingDeadlines another = TestingDeadlines.waiting(cases, clock);
        TestingClock.advance(WEEK);
        job("weekly-digest");
        rows.change("delete from contacts where account_id = ?", account);
        assertThat(digests()).isEqualTo(1);
        assertThat(digests(another)).isEqualTo(1);
    }

    private void keep(Preference preference) {
        transactions.run(tx -> preferences.keep(tx, somebody.person().accountId(), preference));
    }

    private long digests() {
        return digests(somebody);
    }

    private long digests(TestingDeadlines owner) {
        return rows.number(
                "select count(*) from messages where account_id = ? and notice = 'still_here'",
                owner.person().accountId());
    }
}
