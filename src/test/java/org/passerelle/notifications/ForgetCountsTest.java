package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.notifications.message.SendingHours;

/** How much somebody was told is forgotten after a week, and that a contact was dead after a year. */
@QuarkusTest
class ForgetCountsTest {

    @Inject
    TestingOutbox outbox;

    @Inject
    ForgetCounts job;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    private TestingRows rows;

    @BeforeEach
    void theTables() {
        rows = new TestingRows(database);
    }

    @Test
    void theCountsOfAWeekAreKeptAndOlderOnesAreNot() {
        UUID account = UUID.randomUUID();
        counted(account, 7);
        counted(account, 8);
        outbox.onContext(job::run);
        assertThat(rows.number("select count(*) from message_days where account_id = ?", account))
                .isOne();
        assertThat(rows.number(
                        "select count(*) from message_days where account_id = ? and day = ?",
                        account,
                        SendingHours.day(clock.instant()).minusDays(7)))
                .isOne();
    }

    @Test
    void aDeadContactIsTriedAgainAfterAYear() {
        String young = TestingChannel.numbered(950);
        String old = TestingChannel.numbered(951);
        dead(young, Duration.ofDays(364));
        dead(old, Duration.ofDays(366));
        outbox.onContext(job::run);
        assertThat(marks(young)).isOne();
        assertThat(marks(old)).isZero();
        rows.change("delete from contact_health where contact_hash = ?", outbox.hash(young));
    }

    private void counted(UUID account, int daysAgo) {
        rows.change(
                "insert into message_days (contact_hash, account_id, day, counted) values (?, ?, ?, 1)",
                outbox.hash(TestingChannel.numbered(952)),
                account,
                SendingHours.day(clock.instant()).minusDays(daysAgo));
    }

    private void dead(String number, Duration ago) {
        Instant since = clock.instant().minus(ago);
        rows.change(
                "insert into contact_health values (?, ?, 30005) on conflict do nothing",
                outbox.hash(number),
                since.atOffset(ZoneOffset.UTC));
    }

    private long marks(String number) {
        return rows.number("select count(*) from contact_health where contact_hash = ?", outbox.hash(number));
    }
}
