package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;
import org.passerelle.casework.TestingTexts.Text;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** What is erased of conversations, and when. */
@QuarkusTest
class ForgetConversationsHttpTest {

    @Inject
    DataSource database;

    /** A run puts off what something else is about to follow up at that moment; the next one takes it. */
    @Test
    void whatWasSaidAboutAnApplicationIsErasedWithIt() {
        TestingApplicant person = TestingApplicant.begins();
        Text text = Text.of(person.phone(), person.account(), "A text").asUrgent();
        text.arrives();
        TestingTalk talk = TestingTalk.of(database, StaffMember.withRoles("caseworker"), person.account());
        talk.answers("An answer").then().statusCode(201);
        person.withdraws().then().statusCode(200);
        TestingClock.advance(Duration.ofHours(73));
        job("erasure");
        job("erasure");
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("select count(*) from applications where id = ?", person.id()))
                .isZero();
        assertThat(rows.number("select count(*) from conversations where id = ?", talk.id()))
                .isZero();
        for (String table : new String[] {"conversation_lines", "conversation_marks", "conversation_alarms"}) {
            assertThat(rows.number("select count(*) from " + table + " where conversation_id = ?", talk.id()))
                    .as(table)
                    .isZero();
        }
        assertThat(rows.number("select count(*) from staff_tasks where subject = ?", talk.id()))
                .isZero();
        assertThat(rows.number("select cast(rows_erased ->> 'conversations' as bigint) from erasures"
                        + " order by erased_at desc limit 1"))
                .isNotNegative();
    }

    @Test
    void whatWasSaidAboutAnotherApplicationOfTheirsStays() {
        TestingApplicant parent = TestingApplicant.submitted();
        TestingApplicant child = parent.forChild(parent.opensForAChild());
        writes(parent, "About me");
        writes(child, "About my child");
        TestingTalk talk = TestingTalk.of(database, StaffMember.withRoles("caseworker"), parent.account());
        assertThat(talk.shown().getString("application")).isEqualTo(child.id().toString());
        child.withdraws().then().statusCode(200);
        TestingClock.advance(Duration.ofHours(73));
        job("erasure");
        job("erasure");
        TestingTalk later = talk.as(StaffMember.withRoles("caseworker"));
        assertThat(later.shown().<String>getList("lines.body")).containsExactly("About me");
        assertThat(later.shown().getString("application")).isEqualTo(parent.id().toString());
        assertThat(later.tasks("conversation")).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("application", parent.id().toString()));
    }

    /** Either the letter was first, and goes with the rest, or there is nothing to write about; nobody waits in a circle. */
    @Test
    void aLetterThatRacesTheErasureLeavesNothingBehind() throws Exception {
        List<TestingApplicant> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(TestingApplicant.begins());
            writes(people.getLast(), "Before");
            people.getLast().withdraws().then().statusCode(200);
        }
        TestingClock.advance(Duration.ofHours(73));
        try (ExecutorService threads = Executors.newFixedThreadPool(7)) {
            Future<?> erasure = threads.submit(() -> job("erasure"));
            List<Future<Integer>> letters = people.stream()
                    .map(person -> threads.submit(() -> person.request()
                            .body(Map.of("body", "Meanwhile"))
                            .post(person.url("messages"))
                            .statusCode()))
                    .toList();
            erasure.get();
            for (Future<Integer> letter : letters) {
                assertThat(letter.get()).isIn(201, 404);
            }
        }
        job("erasure");
        for (TestingApplicant person : people) {
            assertThat(new TestingRows(database)
                            .number("select count(*) from conversation_lines where application_id = ?", person.id()))
                    .isZero();
        }
    }

    @Test
    void aStrangerIsForgottenNinetyDaysAfterTheLastLine() {
        Phone phone = Phone.fresh();
        Text first = Text.of(phone, null, "Can I apply?").asUrgent();
        first.arrives();
        TestingClock.advance(Duration.ofDays(60));
        Text.of(phone, null, "I ask again").arrives();
        TestingClock.advance(Duration.ofDays(89));
        job("forget-conversations");
        assertThat(lines(first)).isEqualTo(1);
        TestingClock.advance(Duration.ofDays(2));
        job("forget-conversations");
        assertThat(lines(first)).isZero();
    }

    @Test
    void soIsWhoHasAnAccountAndNoApplicationAndNobodyElse() {
        Phone phone = Phone.fresh();
        SignedIn somebody = phone.signsIn();
        Text text = Text.of(phone, somebody.accountId(), "What is this?");
        text.arrives();
        TestingApplicant person = TestingApplicant.submitted();
        Text kept = Text.of(person.phone(), person.account(), "I wait");
        kept.arrives();
        TestingClock.advance(Duration.ofDays(91));
        job("forget-conversations");
        assertThat(lines(text)).isZero();
        assertThat(lines(kept)).isEqualTo(1);
    }

    private long lines(Text text) {
        return new TestingRows(database).number("select count(*) from conversation_lines where id = ?", text.id());
    }

    private static void writes(TestingApplicant person, String body) {
        person.request()
                .body(Map.of("body", body))
                .post(person.url("messages"))
                .then()
                .statusCode(201);
    }

    private static void job(String name) {
        Contract.given().post("/demo/jobs/" + name).then().statusCode(200);
    }
}
