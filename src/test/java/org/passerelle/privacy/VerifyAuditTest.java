package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.platform.start.Command;

/** {@code verify-audit}: whatever somebody does to a row of the trail is found, and the row is named. */
@QuarkusTest
class VerifyAuditTest {

    private static final String ENTRY_OF = "(select entry_id from audit_details where application_id = ?)";

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private TestingAudit audit;
    private UUID first;
    private UUID second;

    @BeforeEach
    void writeSome() {
        audit = new TestingAudit(database);
        first = audit.look();
        second = audit.look();
        audit.look();
        audit.sealsAll();
        audit.keeps();
    }

    @AfterEach
    void putBack() {
        audit.restores();
    }

    @Test
    void aTrailThatNobodyTouchedIsSound() {
        Command.Said said = verify();
        assertThat(said.text()).contains("is sound");
        assertThat(said.status()).isZero();
    }

    @Test
    void anEntryThatWasChangedIsNamed() {
        for (String change : List.of(
                "action = 'form_written'",
                "at = at + interval '1 microsecond'",
                "subject = null",
                "detail_hash = chain_hash",
                "chain_hash = detail_hash")) {
            audit.past("update audit_entries set " + change + " where id = " + ENTRY_OF, second);
            assertBroken(1, "position " + audit.position(second) + ", entry " + entry(second) + ": changed");
            audit.mends();
        }
    }

    @Test
    void theLastEntryIsNoException() {
        UUID last = audit.look();
        audit.sealsAll();
        audit.past("update audit_entries set action = 'form_written' where id = " + ENTRY_OF, last);
        assertBroken(1, "entry " + entry(last) + ": changed");
    }

    @Test
    void anEntryThatIsGoneIsNamedByItsPlace() {
        long position = audit.position(first);
        audit.past("delete from audit_entries where position = " + position);
        assertBroken(1, "position " + position + ": missing");
    }

    @Test
    void entriesThatChangedPlacesAreOutOfOrder() {
        long place = audit.position(first);
        audit.past("update audit_entries set position = -position where position in (" + place + ", " + (place + 1)
                + "); update audit_entries set position = " + (2 * place + 1) + " + position where position < 0");
        assertBroken(1, "position " + place + ", entry " + entry(second) + ": out of order");
    }

    @Test
    void aDetailThatWasChangedMovedOrTakenAwayIsNamed() {
        String row = "position " + audit.position(second) + ", entry " + entry(second);
        for (String change : List.of(
                "actor_id = session_id",
                "session_id = actor_id",
                "actor_roles = 'auditor'",
                "application_id = null",
                "reason = null",
                "reason = convert_to('not sealed', 'UTF8')",
                "reason_code = 'made_up'",
                "organisation_id = actor_id",
                "hidden_until = now()",
                "salt = reason")) {
            audit.past("update audit_details set " + change + " where application_id = ?", second);
            assertBroken(1, row + ": its detail was changed");
            audit.mends();
        }
        audit.past("delete from audit_details where application_id = ?", second);
        assertBroken(1, row + ": its detail is missing");
    }

    @Test
    void anEntryThatIsNotSealedYetIsCheckedToo() {
        audit.past(
                "update audit_entries set position = null, chain_hash = null where position >= "
                        + audit.position(second)
                        + "; update audit_details set actor_roles = 'auditor' where application_id = ?",
                second);
        assertBroken(1, "entry " + entry(second) + ": its detail was changed");
    }

    @Test
    void whatAnErasureTookAwayIsNotMissed() {
        TestingAudit.await(() -> TestingAudit.bean(Mutiny.SessionFactory.class)
                .withStatelessTransaction(
                        tx -> TestingAudit.bean(AuditHeld.class).erase(tx, second)));
        assertThat(rows().number("select count(*) from audit_details where application_id = ?", second))
                .isZero();
        audit.look(second);
        audit.sealsAll();
        assertThat(rows().number("select count(*) from audit_details where application_id = ?", second))
                .as("a look at a file while it was erased")
                .isZero();
        assertThat(verify().text()).contains("is sound");
    }

    @Test
    void aTrailThatWasCutOffIsFoundByItsCheckpointAndByOneThatWasKept() throws IOException {
        checkpointOfANewDay();
        Path kept = keptCheckpoint();
        long position = rows().number("select position from audit_checkpoints order by day desc limit 1");
        audit.past("delete from audit_details where entry_id in (select id from audit_entries where position >= "
                + position + "); delete from audit_entries where position >= " + position);
        assertBroken(1, "checkpoint of ", "the trail ends before it");
        audit.past("delete from audit_checkpoints where day = (select max(day) from audit_checkpoints)");
        assertThat(verify().text()).as("nobody kept it").contains("is sound", "the latest: ");
        assertThat(verify("--checkpoint", kept.toString()).text()).contains("kept checkpoint of ", "ends before it");
    }

    @Test
    void aCheckpointThatWasChangedTakenAwayOrMadeUpIsNamed() {
        for (String change :
                List.of("position = position - 1", "chain_hash = reverse(chain_hash)", "signature = 'a.b.c'")) {
            checkpointOfANewDay();
            audit.past(
                    "update audit_checkpoints set " + change + " where day = (select max(day) from audit_checkpoints)");
            assertBroken(1, "checkpoint of ", "it does not stand as it was signed");
            audit.mends();
        }
        checkpointOfANewDay();
        audit.past("delete from audit_checkpoints where day = (select max(day) from audit_checkpoints)");
        assertBroken(1, "the checkpoint it speaks of is missing");
    }

    @Test
    void aCheckpointWhoseEntryIsGoneIsNamed() {
        checkpointOfANewDay();
        audit.past("delete from audit_entries where action = 'checkpoint_signed' and at = (select max(signed_at) from"
                + " audit_checkpoints)");
        assertBroken(1, "the entry that was written with it is missing");
    }

    @Test
    void aChainThatSomebodyWroteAnewWithAllItsLinksIsNotTheOneThatWasSigned() {
        checkpointOfANewDay();
        long gone = audit.position(second);
        audit.past("delete from audit_entries where position = " + gone + "; delete from audit_details where"
                + " application_id = '" + second + "'; update audit_entries set position = -position where position > "
                + gone + "; update audit_entries set position = -position - 1 where position < 0");
        audit.linksAnewFrom(gone);
        assertBroken(1, "checkpoint of ", "another entry stood there when it was signed");
    }

    @Test
    void aFileThatIsNoCheckpointIsNotComparedWith() throws IOException {
        Path file = Files.writeString(folder.resolve("none.json"), "{\"items\": []}");
        assertThat(verify("--checkpoint", file.toString()).status()).isEqualTo(2);
        assertThat(verify("--checkpoint", folder.resolve("nowhere").toString()).status())
                .isEqualTo(2);
        assertThat(verify("now").status()).isEqualTo(2);
    }

    private void checkpointOfANewDay() {
        TestingClock.advance(Duration.ofDays(1));
        audit.look();
        audit.sealsAll();
        audit.signs();
        audit.sealsAll();
    }

    private Path keptCheckpoint() throws IOException {
        String reply = StaffMember.withRoles("auditor")
                .request()
                .get("/api/v1/audit/checkpoints?limit=1")
                .asString();
        return Files.writeString(folder.resolve("kept.json"), reply);
    }

    private void assertBroken(int status, String... words) {
        Command.Said said = verify();
        assertThat(said.text()).contains(words);
        assertThat(said.status()).isEqualTo(status);
    }

    private Command.Said verify(String... arguments) {
        return TestingAudit.await(
                () -> TestingAudit.bean(VerifyAuditCommand.class).run(List.of(arguments)));
    }

    private UUID entry(UUID application) {
        return rows().id("select entry_id from audit_details where application_id = ?", application);
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }
}
