package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingOwner.job;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingClock;
import org.passerelle.TestingRows;

/** What the erasure erases besides lapsed drafts, what it records, and what happens when a save comes in between. */
@QuarkusTest
class ErasureHttpTest {

    @Inject
    InstantSource clock;

    @Inject
    DataSource database;

    @Test
    void aWithdrawnDraftIsErasedWhenItCanNoLongerComeBack() {
        TestingOwner owner = owner();
        owner.phone().request().post(owner.phone().url("withdrawal")).then().statusCode(200);
        TestingClock.advance(Duration.ofHours(72).minusMinutes(5));
        job("erasure");
        assertThat(owner.there()).isTrue();
        TestingClock.advance(Duration.ofMinutes(6));
        job("erasure");
        assertThat(TestingTables.that(database).hold(owner.phone().application()))
                .isEmpty();
        owner.phone().request().delete(owner.phone().url("withdrawal")).then().statusCode(404);
    }

    @Test
    void whoTakesAWithdrawalBackLosesNothingWhenTheOldTimeIsOver() {
        TestingOwner owner = owner().remindedTwice();
        owner.toDay(178);
        owner = owner.back();
        owner.phone().request().post(owner.phone().url("withdrawal")).then().statusCode(200);
        owner.toDay(180);
        owner = owner.back();
        owner.phone().request().delete(owner.phone().url("withdrawal")).then().statusCode(200);
        assertThat(owner.listed()).isTrue();
        owner.toDay(182);
        job("erasure");
        assertThat(owner.back().status()).isEqualTo(200);
    }

    @Test
    void whatWasSubmittedIsNeverErasedWithIt() {
        TestingOwner owner = owner();
        TestingAnswers.givenBy(owner.phone());
        owner.phone()
                .request()
                .header("If-Match", "*")
                .post(owner.phone().url("submission"))
                .then()
                .statusCode(201);
        owner.phone().request().post(owner.phone().url("withdrawal")).then().statusCode(200);
        TestingClock.advance(Duration.ofDays(400));
        job("erasure");
        assertThat(owner.there()).isTrue();
    }

    @Test
    void anErasureIsRecordedUnderAPseudonymAndADryRunOnlyCounts() {
        TestingOwner owner = owner();
        owner.phone().request().post(owner.phone().url("withdrawal"));
        TestingClock.advance(Duration.ofHours(73));
        long before = rows("select count(*) from erasures");
        job("erasure-dry-run");
        assertThat(owner.there()).isTrue();
        assertThat(rows("select count(*) from erasures")).isEqualTo(before);
        assertThat(rows("select cast(found ->> 'withdrawn' as bigint) from erasure_runs where dry_run"
                        + " order by ran_at desc limit 1"))
                .isPositive();
        job("erasure");
        assertThat(owner.there()).isFalse();
        assertThat(rows("select count(*) from erasures where reason = 'withdrawn'"))
                .isGreaterThan(0);
        assertThat(rows("select cast(rows_erased ->> 'answers' as bigint) from erasures"
                        + " where reason = 'withdrawn' order by erased_at desc limit 1"))
                .isPositive();
    }

    /** Either the save was first, and what was acknowledged is there, or the draft is gone and nothing was. */
    @Test
    void aSaveThatRacesTheErasureWinsWhollyOrNotAtAll() throws Exception {
        List<TestingOwner> owners = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            owners.add(toBeErased());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(9)) {
            Future<?> erasure = threads.submit(() -> job("erasure"));
            List<Future<Response>> saves = owners.stream()
                    .map(owner -> threads.submit(() -> owner.phone()
                            .sendsInVain(List.of(owner.phone().types("person.givenNames", "Test Person")))))
                    .toList();
            erasure.get();
            for (int i = 0; i < owners.size(); i++) {
                assertAgrees(owners.get(i), saves.get(i).get());
            }
        }
    }

    private static void assertAgrees(TestingOwner owner, Response save) {
        if (save.statusCode() == 200) {
            assertThat(owner.phone().stored("person.givenNames")).isEqualTo("Test Person");
            assertThat(owner.there()).isTrue();
        } else {
            assertThat(save.statusCode()).isEqualTo(404);
            assertThat(owner.there()).isFalse();
        }
    }

    @Test
    void theFamilyCodeItCameInByForgetsItAndStaysUsed() {
        TestingOwner owner = toBeErased();
        UUID household = UUID.randomUUID();
        TestingRows rows = new TestingRows(database);
        rows.change("insert into households (id, adults_ever, created_at) values (?, 2, now())", household);
        rows.change(
                "insert into household_members (id, household_id, application_id, account_id, joined_at)"
                        + " values (gen_random_uuid(), ?, ?, gen_random_uuid(), now())",
                household,
                owner.id());
        rows.change(
                "insert into household_invitations (id, household_id, code_hash, created_at, expires_at, used_by)"
                        + " values (gen_random_uuid(), ?, uuid_send(gen_random_uuid()), now(), now(), ?)",
                household,
                owner.id());
        job("erasure");
        assertThat(TestingTables.that(database).hold(owner.phone().application()))
                .isEmpty();
        assertThat(rows.number(
                        "select count(*) from household_invitations where household_id = ? and used_by is not null",
                        household))
                .isEqualTo(1);
    }

    @Test
    void openingWhatWasErasedBeginsAnew() {
        TestingOwner owner = toBeErased();
        job("erasure");
        assertThat(owner.there()).isFalse();
        assertThat(TestingPhoneApp.of(owner.phone().person()).application())
                .isNotEqualTo(owner.phone().application());
    }

    /** A lapsed draft without a contact, whose owner was told. */
    private TestingOwner toBeErased() {
        TestingOwner owner = owner();
        TestingRows rows = new TestingRows(database);
        rows.change(
                "delete from contacts where account_id = ?",
                owner.phone().person().accountId());
        rows.change(
                "update drafts set lapses_at = lapses_at - interval '181 days' where application_id = ?", owner.id());
        rows.change(
                "insert into tellings (id, application_id, staff_id, how, told_at)"
                        + " select gen_random_uuid(), application_id, application_id, '', lapses_at from drafts"
                        + " where application_id = ?",
                owner.id());
        return owner;
    }

    private TestingOwner owner() {
        return TestingOwner.saving("Calais", clock, new TestingRows(database));
    }

    private long rows(String query) {
        return new TestingRows(database).number(query);
    }
}
