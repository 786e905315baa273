package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingOwner.job;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.notifications.deadline.Days;

/** The run that reminds of drafts, when it comes late and when it meets what cannot be read. */
@QuarkusTest
class DraftRemindersHttpTest {

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Test
    void aReminderThatComesLateLeavesFourteenDaysAndNamesTheLast() {
        TestingOwner owner = TestingOwner.saving("Calais", clock, new TestingRows(database));
        owner.toDay(300);
        job("draft-life");
        // A draft that something else had locked is left to the next run.
        job("draft-life");
        String last = DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .format(Days.of(clock.instant().plus(Duration.ofDays(14))));
        assertThat(owner.reminders().getLast().get("body").toString()).contains(last);
    }

    /** It was too much for that day, and the message of the next morning told of it. */
    @Test
    void aReminderThatArrivesWithinAnotherMessageIsNotSentAgain() {
        TestingRows rows = new TestingRows(database);
        TestingOwner owner = TestingOwner.saving("Calais", clock, rows);
        owner.toDay(76);
        job("draft-life");
        assertThat(owner.reminders()).hasSize(1);
        Phone other = Phone.fresh();
        other.newCode();
        UUID fold = UUID.fromString(Contract.given()
                .get("/demo/phones/{number}/messages", other.number())
                .jsonPath()
                .getString("[-1].id"));
        rows.change("update messages set state = 'delivered', delivered_at = sent_at where id = ?", fold);
        rows.change(
                "update messages set folded_into = ? where id in"
                        + " (select message_id from draft_reminders where application_id = ?)",
                fold,
                owner.id());
        owner.toDay(91);
        job("draft-life");
        assertThat(owner.reminders()).hasSize(1);
    }

    @Test
    void aDraftWhoseOwnerCannotBeWrittenToKeepsNoOtherBack() {
        TestingRows rows = new TestingRows(database);
        TestingOwner broken = TestingOwner.saving("Calais", clock, rows);
        TestingOwner owner = TestingOwner.saving("Calais", clock, rows);
        UUID account = broken.phone().person().accountId();
        rows.change(
                "update contacts set sealed = set_byte(sealed, 20, 1 # get_byte(sealed, 20)) where account_id = ?",
                account);
        owner.toDay(76);
        job("draft-life");
        rows.change("delete from contacts where account_id = ?", account);
        assertThat(owner.reminders()).hasSize(1);
    }
}
