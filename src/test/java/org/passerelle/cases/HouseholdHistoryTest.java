package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;
import org.passerelle.cases.household.Place;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** The same promises as in memory, kept by the database, one after the other and all at once. */
@QuarkusTest
class HouseholdHistoryTest {

    private static final int PEOPLE = 6;
    private static final int STEPS = 300;
    private static final int ROUNDS = 12;
    private static final int ACTS_OF_PEOPLE = 8;
    private static final int ACTS = 11;
    private static final long KNOWN = 7;

    @Inject
    TestingCase testing;

    @Inject
    TestingTransactions transactions;

    @Inject
    InviteAdult inviteAdult;

    @Inject
    JoinHousehold joinHousehold;

    @Inject
    LeaveHousehold leaveHousehold;

    @Inject
    RemoveMember removeMember;

    @Inject
    MergeCases mergeCases;

    @Inject
    DataSource database;

    private static final Actor.Staff OFFICER =
            new Actor.Staff(UUID.randomUUID(), UUID.randomUUID(), Set.of(Roles.SUPERVISOR));

    private final List<Somebody> people = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private record Somebody(Actor.Applicant actor, UUID application) {}

    @BeforeEach
    void peopleBegin() {
        IntStream.range(0, PEOPLE).forEach(_ -> {
            UUID account = UUID.randomUUID();
            people.add(new Somebody(
                    new Actor.Applicant(account, UUID.randomUUID(), "en", false),
                    testing.draft(account).id()));
        });
    }

    @Test
    void nobodyLosesAPlaceByWhatAnybodyDoes() {
        long seed = new Random().nextLong();
        System.err.printf("History of a household with seed %d%n", seed);
        live(seed);
    }

    /** Chance may leave an act out; this history has every kind. */
    @Test
    void norInAHistoryThatIsKnownToHaveJoinedAndMerged() {
        live(KNOWN);
        assertThat(memberships()).isPositive();
        assertThat(merges()).isPositive();
    }

    private void live(long seed) {
        Random random = new Random(seed);
        Instant time = TestingCase.NOW;
        for (int step = 0; step < STEPS; step++) {
            Map<UUID, Place> before = places();
            time = time.plusSeconds(random.nextInt(3_000));
            act(ACTS, random, any(random), time);
            String where = "seed %d, step %d".formatted(seed, step);
            places().forEach((id, place) -> assertNotWorse(before.get(id), place, where));
        }
        assertThat(inTwoHouseholds()).isZero();
    }

    /** Two nodes are two threads to the database: whoever waits, nobody waits in a circle. */
    @Test
    void allAtOnceNobodyIsSentAwayByAFaultOfOurs() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Instant time = TestingCase.NOW.plusSeconds(round * 1_000L);
            codes.addAll(codeOf(people.get(round % PEOPLE)));
            List<CompletableFuture<Void>> acts = people.stream()
                    .flatMap(one -> Stream.of(random.nextLong(), random.nextLong())
                            .map(seed ->
                                    CompletableFuture.runAsync(() -> act(ACTS_OF_PEOPLE, new Random(seed), one, time))))
                    .toList();
            acts.forEach(CompletableFuture::join);
            assertThat(inTwoHouseholds()).isZero();
        }
        assertThat(memberships()).isPositive();
    }

    private void act(int acts, Random random, Somebody one, Instant time) {
        switch (random.nextInt(acts)) {
            case 0 -> offer(codeOf(one));
            case 1, 2 -> join(random, one);
            case 3 -> await(() -> leaveHousehold.leave(one.actor(), one.application()));
            case 4 -> move(one, MoveKind.SUBMIT, Reason.SUBMITTED, time);
            case 5 -> move(one, MoveKind.WITHDRAW, Reason.OWN_WISH, time);
            case 6 -> move(one, MoveKind.UNDO_WITHDRAWAL, Reason.CHANGED_MIND, time);
            case 7 -> remove(one, any(random));
            case 8 -> missDraw(one);
            default -> merge(one, any(random));
        }
    }

    private List<String> codeOf(Somebody one) {
        return await(() -> inviteAdult.invite(one.actor(), one.application()))
                        instanceof HouseholdOutcome.Invited(NewFamilyCode code)
                ? List.of(code.code())
                : List.of();
    }

    private synchronized void offer(List<String> more) {
        codes.addAll(more);
    }

    private synchronized List<String> offered() {
        return List.copyOf(codes);
    }

    private void join(Random random, Somebody one) {
        List<String> known = offered();
        if (!known.isEmpty()) {
            String code = known.get(Math.max(0, known.size() - 1 - random.nextInt(3)));
            await(() -> joinHousehold.join(one.actor(), one.application(), code, "Example Person"));
        }
    }

    private Somebody any(Random random) {
        return people.get(random.nextInt(PEOPLE));
    }

    private void remove(Somebody main, Somebody other) {
        UUID member = rows().id(
                        "select coalesce("
                                + "(select id from household_members where application_id = ? and ended is null), ?)",
                        other.application(),
                        UUID.randomUUID());
        await(() -> removeMember.remove(main.actor(), main.application(), member));
    }

    private void missDraw(Somebody one) {
        rows().change(
                        "update applications set missed_draws = missed_draws + 1, weight_from = null where id = ?",
                        one.application());
    }

    /** A case that became a part of another is corrected at once, so that there is somebody to go on with. */
    private void merge(Somebody kept, Somebody duplicate) {
        String reference = testing.now(duplicate.application()).reference();
        if (reference != null) {
            Merged merged = await(() -> mergeCases.merge(OFFICER, kept.application(), reference, null));
            if (merged instanceof Merged.Done) {
                Mover supervisor = new Mover(Who.SUPERVISOR, OFFICER.staffId());
                testing.move(
                        duplicate.application(),
                        MoveRequest.of(MoveKind.CORRECT_MISTAKE, supervisor, Reason.WRONG_CASE, TestingCase.NOW));
            }
        }
    }

    private void move(Somebody one, MoveKind kind, Reason reason, Instant time) {
        Mover mover = new Mover(Who.APPLICANT, one.actor().accountId());
        testing.move(one.application(), MoveRequest.of(kind, mover, reason, time));
    }

    private static void assertNotWorse(Place before, Place after, String where) {
        if (before.enteredAt() != null) {
            assertThat(after.enteredAt()).as(where).isBeforeOrEqualTo(before.enteredAt());
        }
        assertThat(after.missedDraws()).as(where).isGreaterThanOrEqualTo(before.missedDraws());
    }

    private Map<UUID, Place> places() {
        Map<UUID, Place> places = new HashMap<>();
        people.forEach(
                one -> places.put(one.application(), transactions.run(tx -> new Merges(tx).place(one.application()))));
        return places;
    }

    private long memberships() {
        return people.stream()
                .mapToLong(one -> rows().number(
                                "select count(*) from household_members where application_id = ?", one.application()))
                .sum();
    }

    private long merges() {
        return rows().number("select count(*) from case_merges where merged_by = ?", OFFICER.staffId());
    }

    private long inTwoHouseholds() {
        return people.stream()
                .filter(one -> rows().number(
                                        "select count(*) from household_members where application_id = ? and ended is null",
                                        one.application())
                        > 1)
                .count();
    }

    private TestingRows rows() {
        return new TestingRows(database);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
