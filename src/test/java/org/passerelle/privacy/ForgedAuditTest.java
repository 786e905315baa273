package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.platform.start.Command;
import org.passerelle.privacy.chain.EntryDetail;
import org.passerelle.privacy.chain.Written;

/** Whoever owns the database, and not our keys, cannot make up what the trail says, neither before it is sealed. */
@QuarkusTest
class ForgedAuditTest {

    @Inject
    DataSource database;

    private TestingAudit audit;
    private UUID first;
    private UUID second;

    @BeforeEach
    void writeSome() {
        audit = new TestingAudit(database);
        first = audit.look();
        second = audit.look();
        audit.sealsAll();
        audit.keeps();
    }

    @AfterEach
    void putBack() {
        audit.restores();
    }

    @Test
    void whoSaysWithoutOurKeyThatAFileWasErasedIsFound() {
        audit.past("delete from audit_details where application_id = ?", second);
        assertBroken(": its detail is missing");
        audit.mends();
        UUID look = entry(second);
        audit.past(
                "insert into audit_entries (id, at, action, subject, detail_hash) select gen_random_uuid(), at,"
                        + " 'file_erased', subject, decode(repeat('00', 32), 'hex') from audit_entries where id = ?",
                look);
        audit.past("delete from audit_details where entry_id = ?", look);
        assertBroken("entry " + erasure() + ": this service did not write it");
        audit.sealsAll();
        assertBroken(", entry " + erasure() + ": this service did not write it");
    }

    /** Its detail has the very hash that the entry names, worked out as anybody can. */
    @Test
    void whoMakesUpALookOfSomebodyIsFound() {
        EntryDetail made = new EntryDetail(
                UUID.randomUUID(),
                new byte[16],
                second,
                null,
                "staff",
                UUID.randomUUID(),
                "auditor",
                null,
                UUID.randomUUID(),
                null,
                null,
                null);
        byte[] hash = new Written(made.entry(), Instant.EPOCH, "form_read", null, made).hash();
        audit.past(
                "insert into audit_entries (id, at, action, detail_hash) values (?, 'epoch', 'form_read', ?)",
                made.entry(),
                hash);
        audit.past(
                "insert into audit_details (entry_id, salt, application_id, actor_kind, actor_id, actor_roles,"
                        + " session_id) values (?, ?, ?, 'staff', ?, 'auditor', ?)",
                made.entry(),
                made.salt(),
                second,
                made.actor(),
                made.session());
        assertBroken("entry " + made.entry() + ": its detail was changed, or it is not as it was written");
        audit.sealsAll();
        assertBroken("entry " + made.entry() + ": its detail was changed, or it is not as it was written");
    }

    @Test
    void detailsThatChangedPlacesAreNamed() {
        UUID one = entry(first);
        UUID other = entry(second);
        for (UUID[] move : new UUID[][] {{one, new UUID(0, 7)}, {other, one}, {new UUID(0, 7), other}}) {
            audit.past("update audit_details set entry_id = ? where entry_id = ?", move[1], move[0]);
        }
        assertBroken("entry " + one + ": its detail was changed");
    }

    @Test
    void anEntryThatIsNotSealedYetKeepsItsActionTimeAndSubject() {
        for (String change : List.of("action = 'form_written'", "at = at - interval '1 hour'", "subject = null")) {
            UUID look = entry(audit.look());
            audit.past("update audit_entries set " + change + " where id = ?", look);
            assertBroken("entry " + look + ": its detail was changed, or it is not as it was written");
            audit.past("delete from audit_details where entry_id = ?", look);
            audit.past("delete from audit_entries where id = ?", look);
        }
    }

    @Test
    void anEntryThatPosesAsASecondOneOfACheckpointIsNamed() {
        TestingClock.advance(Duration.ofDays(1));
        audit.signs();
        audit.sealsAll();
        UUID last = audit.look();
        UUID look = entry(last);
        audit.past(
                "update audit_entries set action = 'checkpoint_signed', subject = null, detail_hash = (select"
                        + " detail_hash from audit_entries where action = 'checkpoint_signed' order by at desc limit 1)"
                        + " where id = ?",
                look);
        audit.past("delete from audit_details where entry_id = ?", look);
        assertBroken("entry " + look + ": this service did not write it");
    }

    private void assertBroken(String words) {
        Command.Said said = TestingAudit.await(
                () -> TestingAudit.bean(VerifyAuditCommand.class).run(List.of()));
        assertThat(said.text()).contains(words);
        assertThat(said.status()).isEqualTo(1);
    }

    private UUID erasure() {
        return rows().id("select id from audit_entries where action = 'file_erased' and detail_hash = ?", new byte[32]);
    }

    private UUID entry(UUID application) {
        return rows().id("select entry_id from audit_details where application_id = ?", application);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
