package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.passerelle.drafts.TestingOwner.job;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.notifications.deadline.Days;

/** A draft on which nobody works: hidden after 90 days, erased 90 days later, and only if its owner knows. */
@QuarkusTest
class DraftLifeHttpTest {

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    private String town;
    private TestingOwner owner;

    @BeforeEach
    void somebodySavesAnAnswer() {
        town = "Test Town " + UUID.randomUUID();
        owner = TestingOwner.saving(town, clock, new TestingRows(database));
    }

    @Test
    void withTwoReceiptsItIsHiddenOnDay90AndGoneOnDay180() {
        owner.toDay(75);
        job("draft-life");
        assertThat(owner.reminders()).isEmpty();
        owner.toDay(76);
        job("draft-life");
        job("draft-life");
        assertThat(owner.reminders()).hasSize(1);
        owner.network("delivered");
        assertThat(days(89)).isEqualTo(List.of(true, 200));
        assertThat(days(90)).isEqualTo(List.of(false, 200));
        assertThat(days(91)).isEqualTo(List.of(false, 200));
        owner.toDay(150);
        job("draft-life");
        job("draft-life");
        assertThat(owner.reminders()).hasSize(2);
        owner.network("delivered");
        assertThat(days(179)).isEqualTo(List.of(false, 200));
        assertThat(owner.back().phone().stored("journey.currentTown")).isEqualTo(town);
        assertThat(TestingTables.that(database).hold(owner.phone().application()))
                .contains("answers", "drafts");
        assertThat(TestingTables.that(database).hold(town)).contains("answers");
        assertThat(days(180)).isEqualTo(List.of(false, 404));
        assertThat(TestingTables.that(database).hold(owner.phone().application()))
                .isEmpty();
        assertThat(TestingTables.that(database).hold(town)).isEmpty();
        assertThat(days(181)).isEqualTo(List.of(false, 404));
    }

    /** Both jobs run on that day; then whether it is listed, and how a read of it is answered. */
    private List<Object> days(long day) {
        owner.toDay(day);
        job("erasure");
        owner = owner.back();
        return List.of(owner.listed(), owner.status());
    }

    @Test
    void withoutAReceiptItStaysIsRemindedOnceMoreAndAPersonIsAskedOnce() {
        owner.toDay(76);
        job("draft-life");
        owner.toDay(150);
        job("draft-life");
        assertThat(owner.reminders()).as("the first one is sent again by now").hasSize(3);
        assertThat(tasks()).isZero();
        owner.toDay(165);
        job("draft-life");
        job("draft-life");
        assertThat(owner.reminders()).hasSize(4);
        assertThat(tasks()).isEqualTo(1);
        owner.toDay(181);
        job("draft-life");
        job("erasure");
        assertThat(owner.back().status()).isEqualTo(200);
        assertThat(owner.back().deadlines().getString("items[1].explanation"))
                .endsWith("but we keep it because nothing shows that two reminders reached you.");
        owner.toDay(400);
        job("draft-life");
        job("erasure");
        assertThat(owner.reminders()).hasSize(4);
        assertThat(tasks()).isEqualTo(1);
        assertThat(owner.there()).isTrue();
        owner.reminders().forEach(reminder -> owner.network(reminder, "delivered"));
        job("erasure");
        assertThat(owner.there()).as("a day is left to act").isTrue();
        owner.toDay(402);
        job("erasure");
        assertThat(owner.there()).isFalse();
    }

    @Test
    void whenEveryContactIsDeadItIsErasedWithoutAReceipt() {
        owner.toDay(76);
        job("draft-life");
        owner.network("failed_permanent");
        owner.toDay(179);
        job("erasure");
        assertThat(owner.there()).isTrue();
        owner.toDay(180);
        job("erasure");
        assertThat(owner.there()).isFalse();
    }

    @Test
    void aContactThatMayWorkAgainIsNotDead() {
        owner.toDay(76);
        job("draft-life");
        owner.network("failed_temporary");
        owner.toDay(181);
        job("erasure");
        assertThat(owner.there()).isTrue();
    }

    @Test
    void aHoldKeepsItAsLongAsItLasts() {
        StaffMember officer = StaffMember.withRoles("caseworker");
        owner.remindedTwice();
        officer = StaffMember.withRoles("caseworker");
        String hold = "/api/v1/casework/applications/" + owner.id() + "/hold";
        officer.request()
                .body(Map.of("reason", "In hospital"))
                .put(hold)
                .then()
                .statusCode(200)
                .body("by", equalTo(officer.staffId().toString()));
        owner.toDay(181);
        job("erasure");
        assertThat(owner.back().status()).isEqualTo(200);
        assertThat(owner.back().deadlines().getString("items[1].state")).isEqualTo("stopped");
        StaffMember.withRoles("supervisor").request().delete(hold).then().statusCode(204);
        job("erasure");
        assertThat(owner.there()).as("its owner read that it stays").isTrue();
        job("draft-life");
        job("draft-life");
        assertThat(owner.reminders()).hasSize(3);
        owner.network("delivered");
        job("erasure");
        assertThat(owner.there()).as("some days are left to act").isTrue();
        owner.toDay(196);
        job("erasure");
        assertThat(owner.back().status()).isEqualTo(404);
    }

    @Test
    void aHoldIsForOfficersAndForApplicationsThatAreThere() {
        String hold = "/api/v1/casework/applications/" + owner.id() + "/hold";
        Map<String, String> reason = Map.of("reason", "In hospital");
        StaffMember officer = StaffMember.withRoles("supervisor");
        owner.phone().request().body(reason).put(hold).then().statusCode(403);
        StaffMember.withRoles("auditor").request().delete(hold).then().statusCode(403);
        officer.request().body(Map.of("reason", " ")).put(hold).then().statusCode(422);
        String nobodys = "/api/v1/casework/applications/" + UUID.randomUUID() + "/hold";
        officer.request().body(reason).put(nobodys).then().statusCode(404);
        officer.request().delete(nobodys).then().statusCode(404);
    }

    @Test
    void aLateSaveOfAPhoneThatWasOfflineRevivesItOnDay179() {
        owner.remindedTwice();
        owner.toDay(179);
        TestingOwner back = owner.back();
        assertThat(back.listed()).isFalse();
        back.phone().saves("person.givenNames", "Test Person");
        assertThat(back.listed()).isTrue();
        owner.toDay(181);
        job("draft-life");
        job("erasure");
        assertThat(owner.back().status()).isEqualTo(200);
        assertThat(owner.reminders())
                .as("the reminders of before count no more")
                .hasSize(2);
        owner.toDay(179 + 181);
        job("draft-life");
        job("erasure");
        assertThat(owner.there()).isTrue();
        assertThat(owner.reminders()).hasSize(4);
    }

    @Test
    void openingItRevivesItAndReadingItDoesNot() {
        owner.toDay(91);
        owner = owner.back();
        assertThat(owner.status()).isEqualTo(200);
        owner.phone().everything();
        assertThat(owner.listed()).isFalse();
        assertThat(TestingPhoneApp.of(owner.phone().person()).application())
                .isEqualTo(owner.phone().application());
        assertThat(owner.listed()).isTrue();
    }

    @Test
    void aChildAloneIsNeverHiddenNorRemindedNorErased() {
        new TestingRows(database)
                .change("update applications set child_alone_since = created_at where id = ?", owner.id());
        owner.toDay(76);
        job("draft-life");
        owner.toDay(500);
        job("draft-life");
        job("erasure");
        assertThat(owner.reminders()).isEmpty();
        assertThat(owner.back().listed()).isTrue();
        assertThat(owner.back().deadlines().getList("items")).isEmpty();
    }

    @Test
    void withoutAContactAPersonIsAskedAndTheirWordIsTheProof() {
        new TestingRows(database)
                .change(
                        "delete from contacts where account_id = ?",
                        owner.phone().person().accountId());
        owner.toDay(150);
        job("draft-life");
        job("draft-life");
        assertThat(tasks()).isEqualTo(1);
        owner.toDay(181);
        job("erasure");
        assertThat(owner.there()).isTrue();
        StaffMember.withRoles("caseworker")
                .request()
                .body(Map.of("how", "In the camp, with an interpreter"))
                .post("/api/v1/casework/applications/" + owner.id() + "/told")
                .then()
                .statusCode(201);
        owner.toDay(183);
        job("erasure");
        assertThat(owner.there()).isFalse();
    }

    @Test
    void theOwnerReadsWhatBecomesOfIt() {
        var young = owner.deadlines();
        assertThat(young.getList("items.kind")).containsExactly("draft_hidden", "draft_erased");
        assertThat(young.getList("items.state")).containsExactly("running", "not_started");
        assertThat(young.getInt("items[0].daysLeft")).isEqualTo(daysTo(young.getString("items[0].endsAt")));
        assertThat(young.getString("items[0].explanation"))
                .startsWith("Your form leaves your list on ")
                .endsWith(" unless you open it or save an answer before, and nothing is deleted then.");
        owner.remindedTwice();
        var old = owner.back().deadlines();
        assertThat(old.getList("items.state")).containsExactly("passed", "running");
        assertThat(old.getInt("items[1].daysLeft"))
                .isBetween(29, 31)
                .isEqualTo(daysTo(old.getString("items[1].endsAt")));
        assertThat(old.getString("items[1].explanation")).startsWith("Your form is erased soon after ");
    }

    private int daysTo(String end) {
        return (int) ChronoUnit.DAYS.between(Days.of(clock.instant()), Days.of(Instant.parse(end)));
    }

    private long tasks() {
        return new TestingRows(database)
                .number(
                        "select count(*) from staff_tasks where kind = 'draft_reminder_not_received'"
                                + " and application_id = ?",
                        owner.id());
    }
}
