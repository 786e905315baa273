package org.passerelle.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** A message that can or should no longer be sent keeps no other one back. */
@QuarkusTest
class UnsendableMessageTest {

    private static final String BREAK =
            "update messages set %1$s = set_byte(%1$s, 20, 1 # get_byte(%1$s, 20)) where id = ?";

    @Inject
    TestingOutbox outbox;

    @Inject
    TestingChannel channel;

    @Inject
    OutboxJob job;

    @Inject
    SendDue sendDue;

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @BeforeEach
    void theNetworkIsUp() {
        channel.reset();
    }

    @Test
    void alteredMessagesAreGivenUpAndTheOthersAreSent() {
        List<UUID> ids = IntStream.range(0, 10).mapToObj(n -> sent(n, null)).toList();
        change(BREAK.formatted("contact"), ids.get(2));
        change(BREAK.formatted("body"), ids.get(5));
        change("update messages set body = '' where id = ?", ids.get(7));
        outbox.onContext(job::run);
        for (int n : new int[] {2, 5, 7}) {
            assertThat(state(ids.get(n))).isEqualTo("failed_permanent");
        }
        List<UUID> whole = IntStream.of(0, 1, 3, 4, 6, 8, 9).mapToObj(ids::get).toList();
        whole.forEach(id -> assertThat(state(id)).isEqualTo("sent"));
        assertThat(channel.sent()).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void aMessageWhoseTriesNeverEndIsGivenUp() {
        UUID id = sent(20, null);
        change("update messages set state = 'sending', tries = 9, troubles = 9 where id = ?", id);
        outbox.onContext(job::run);
        assertThat(state(id)).isEqualTo("failed_permanent");
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void anExpiredMessageIsNotClaimedEvenBeforeItIsMarked() {
        UUID id = sent(21, clock.instant().plusSeconds(60));
        TestingClock.advance(Duration.ofSeconds(60));
        outbox.onContext(() -> sendDue.batch(50));
        assertThat(state(id)).isEqualTo("queued");
        outbox.onContext(sendDue::expire);
        assertThat(state(id)).isEqualTo("expired");
        assertThat(channel.sent()).isEmpty();
    }

    @Test
    void anyNumberOfExpiredMessagesEndsInOneRun() {
        UUID id = sent(22, clock.instant().plusSeconds(60));
        change("""
                insert into messages (id, contact_kind, contact, contact_hash, notice, language, body, segments, state,
                  tries, due_at, expires_at, created_at)
                select gen_random_uuid(), contact_kind, contact, contact_hash, notice, language, body, segments, state,
                  tries, due_at, expires_at, created_at
                from messages, generate_series(1, 1100) where id = ?""", id);
        TestingClock.advance(Duration.ofSeconds(60));
        outbox.onContext(sendDue::expire);
        assertThat(new TestingRows(database).number("""
                select count(*) from messages m join messages o on o.contact_hash = m.contact_hash
                where o.id = ? and m.state = 'expired' and m.expires_at = o.expires_at""", id)).isEqualTo(1101);
    }

    private UUID sent(int number, @Nullable Instant expiresAt) {
        return outbox.sendCode(TestingChannel.numbered(number), "123456", expiresAt);
    }

    private void change(String command, UUID id) {
        new TestingRows(database).change(command, id);
    }

    private String state(UUID id) {
        return outbox.first("select state from messages where id = ?", id);
    }
}
