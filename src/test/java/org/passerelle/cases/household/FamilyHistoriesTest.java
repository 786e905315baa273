package org.passerelle.cases.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;

/** Whatever people do in whatever order: nobody loses a place by another's act, and no child alone comes to harm. */
class FamilyHistoriesTest {

    private static final int HISTORIES = 400;
    private static final int STEPS = 250;
    private static final int PEOPLE = 14;

    private final long seed = new Random().nextLong();

    /** What an adult had before a step. */
    private record Before(
            Place place, @Nullable Instant promised, CaseState state, boolean childAlone, boolean inHousehold) {}

    @Test
    void nobodyLosesAPlaceAndNoChildAloneIsJoinedDrawnMergedOrDecidedAgainst() {
        System.err.printf("Histories of families with seed %d%n", seed);
        Random random = new Random(seed);
        Map<String, Long> shared = new HashMap<>();
        for (int i = 0; i < HISTORIES; i++) {
            var families = new TestingFamilies(random, PEOPLE);
            for (int step = 0; step < STEPS; step++) {
                Map<UUID, Before> before = before(families);
                String what = families.step();
                check(families, before, "seed %d, history %d, step %d: %s".formatted(seed, i, step, what));
            }
            shared.merge(families.receivers().isEmpty() ? "none" : "some", 1L, Long::sum);
        }
        assertThat(shared.get("some"))
                .as("histories in which something was shared")
                .isGreaterThan(HISTORIES / 2L);
    }

    private static Map<UUID, Before> before(TestingFamilies families) {
        return families.adults.stream().collect(Collectors.toMap(adult -> adult.id, adult -> before(families, adult)));
    }

    private static Before before(TestingFamilies families, TestingPerson adult) {
        return new Before(
                adult.place, families.promised(adult), adult.state(), adult.childAlone, adult.household != null);
    }

    private static void check(TestingFamilies families, Map<UUID, Before> before, String where) {
        families.adults.forEach(adult -> {
            keepsTheirPlace(before.get(adult.id), adult, where);
            isSafe(before.get(adult.id), adult, where);
        });
        assertThat(families.receiversByThemselves().values()).as(where).allSatisfy(receivers -> assertThat(receivers)
                .hasSizeLessThanOrEqualTo(Sharing.MOST_RECEIVERS));
        assertThat(families.everIn.values()).as(where).allMatch(ever -> ever <= Joining.MOST_ADULTS);
        List<UUID> present = families.households.values().stream()
                .flatMap(List::stream)
                .map(adult -> adult.id)
                .toList();
        assertThat(present).as(where).doesNotHaveDuplicates();
    }

    private static void keepsTheirPlace(Before before, TestingPerson adult, String where) {
        if (before.place().enteredAt() != null) {
            assertThat(adult.place.enteredAt())
                    .as(where)
                    .isBeforeOrEqualTo(before.place().enteredAt());
        }
        if (!before.place().entered() && adult.place.entered() && before.promised() != null) {
            assertThat(adult.place.enteredAt()).as(where).isEqualTo(before.promised());
        }
        assertThat(adult.place.missedDraws())
                .as(where)
                .isGreaterThanOrEqualTo(before.place().missedDraws());
    }

    private static void isSafe(Before before, TestingPerson adult, String where) {
        boolean protectedThroughout = before.childAlone() && adult.childAlone;
        if (protectedThroughout && before.state() != adult.state()) {
            assertThat(adult.state()).as(where).isNotIn(CaseState.NOT_ELIGIBLE, CaseState.REFUSED, CaseState.CLOSED);
            assertThat(before.state() == CaseState.WAITING && adult.state() == CaseState.CALLED)
                    .as(where)
                    .isFalse();
        }
        if (protectedThroughout && !before.inHousehold()) {
            assertThat(adult.household).as(where).isNull();
        }
    }
}
