package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.notifications.message.Occasion;
import org.passerelle.notifications.message.SendingHours;

/** At most six messages a person a day; the rest is folded into one of the next morning. */
@QuarkusTest
class ManyInADayTest {

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    TestingContactBook book;

    @Inject
    OutboxJob job;

    @Inject
    Outbox toTell;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    InstantSource clock;

    @BeforeEach
    void theNetworkIsUpByDay() {
        channel.reset();
        TestingClock.toDaytime();
    }

    @Test
    void theSeventhAndAllFurtherOnesAreToldOfInOneMessageOfTheNextMorning() {
        String number = TestingChannel.numbered(200);
        UUID account = book.somebody(number);
        List<UUID> ids = IntStream.range(0, 9)
                .mapToObj(_ -> outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of()))
                .toList();
        UUID code = outbox.sendCode(number, "123456", null);
        outbox.onContext(job::run);
        assertThat(channel.sentOf(with(ids, code).toArray(UUID[]::new)))
                .containsExactlyInAnyOrderElementsOf(with(ids.subList(0, 6), code));
        assertThat(outbox.first(
                        "select count(*) from messages where id = any (?) and state = 'cancelled' and folded_into is not null",
                        (Object) ids.subList(6, 9).toArray(UUID[]::new)))
                .isEqualTo("3");
        UUID fold = UUID.fromString(outbox.first("select folded_into from messages where id = ?", ids.get(6)));
        assertThat(outbox.first("select count(*) from messages where account_id = ? and notice = 'more_news'", account))
                .isEqualTo("1");
        TestingClock.advance(Duration.between(
                clock.instant(),
                SendingHours.morning(SendingHours.day(clock.instant()).plusDays(1))));
        outbox.onContext(job::run);
        assertThat(channel.sent()).contains(fold);
        assertThat(outbox.first(
                        "select counted from message_days where account_id = ? order by day desc limit 1", account))
                .isEqualTo("1");
    }

    @Test
    void manyNodesAtOnceCountAsOne() {
        String number = TestingChannel.numbered(201);
        UUID account = book.somebody(number);
        NewMessage message =
                new NewMessage(account, outbox.contact(number), Notice.EVIDENCE_REVIEWED, "en", Map.of(), null);
        Stream.generate(() -> outbox.start(() -> sessions.withStatelessTransaction(tx -> toTell.send(tx, message))))
                .limit(20)
                .toList()
                .forEach(CompletableFuture::join);
        outbox.onContext(job::run);
        assertThat(outbox.first("select count(*) from messages where account_id = ? and state = 'sent'", account))
                .isEqualTo("6");
        assertThat(outbox.first("select count(*) from messages where account_id = ? and notice = 'more_news'", account))
                .isEqualTo("1");
    }

    @Test
    void aDigestThatIsTooMuchIsLeftOut() {
        String number = TestingChannel.numbered(202);
        UUID account = book.somebody(number);
        IntStream.range(0, 6).forEach(_ -> outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of()));
        UUID digest = outbox.send(account, number, Notice.STILL_HERE, Map.of());
        assertThat(outbox.first(
                        "select state || coalesce(cast(folded_into as text), '') from messages where id = ?", digest))
                .isEqualTo("cancelled");
    }

    @Test
    void twoPeopleOnOnePhoneHaveADayEach() {
        String number = TestingChannel.numbered(203);
        UUID[] ids = Stream.of(book.somebody(number), book.somebody(number))
                .flatMap(account -> six(account, number))
                .toArray(UUID[]::new);
        outbox.onContext(job::run);
        assertThat(channel.sentOf(ids)).hasSize(12);
    }

    @Test
    void newsThatWaitsForTheMorningCountsForThatDay() {
        String number = TestingChannel.numbered(204);
        UUID account = book.somebody(number);
        IntStream.range(0, 6).forEach(_ -> outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of()));
        TestingClock.advance(Duration.between(
                clock.instant(),
                SendingHours.morning(SendingHours.day(clock.instant()).plusDays(1))
                        .minus(Duration.ofHours(9))));
        UUID late = outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of());
        assertThat(outbox.first("select state from messages where id = ?", late))
                .isEqualTo("queued");
        assertThat(SendingHours.open(Occasion.NEWS, clock.instant())).isFalse();
    }

    @Test
    void aFoldNeverMakesTheNextDayTooMuch() {
        String number = TestingChannel.numbered(205);
        UUID account = book.somebody(number);
        outbox.first(
                "insert into message_days (contact_hash, account_id, day, counted)"
                        + " select ?, ?, cast(? as date) + n, 6 from generate_series(0, 2) n",
                outbox.hash(number),
                account,
                SendingHours.day(clock.instant()).toString());
        UUID folded = outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of());
        assertThat(outbox.first(
                        "select cast(f.due_at at time zone 'Europe/Paris' as date) - cast(? as date)"
                                + " from messages m join messages f on f.id = m.folded_into where m.id = ?",
                        SendingHours.day(clock.instant()).toString(),
                        folded))
                .isEqualTo("3");
    }

    private Stream<UUID> six(UUID account, String number) {
        return IntStream.range(0, 6).mapToObj(_ -> outbox.send(account, number, Notice.EVIDENCE_REVIEWED, Map.of()));
    }

    private static List<UUID> with(List<UUID> some, UUID one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
