package org.passerelle.cases.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.household.Sharing.Adult;

class SharingTest {

    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");

    @Test
    void allHaveTheEarliestTimeAndTheHighestWeightAndRememberWhoseTheyAre() {
        Place early = Place.own(id(1), MONDAY, 0);
        Place heavy = Place.own(id(2), TUESDAY, 3);
        assertThat(Sharing.among(List.of(adult(early), adult(heavy)), Map.of()))
                .containsExactlyInAnyOrder(
                        new Place(id(1), MONDAY, id(1), 3, id(2)), new Place(id(2), MONDAY, id(1), 3, id(2)));
    }

    @Test
    void aDraftHasNothingToShareAndGainsNothingBeforeItIsSubmitted() {
        Place draft = Place.own(id(1), null, 0);
        assertThat(Sharing.among(List.of(adult(draft), adult(Place.own(id(2), MONDAY, 2))), Map.of()))
                .isEmpty();
    }

    @Test
    void onlyWhoSubmitsGainsByTheirSubmission() {
        Adult submitting = adult(Place.own(id(1), TUESDAY, 0));
        Adult other = adult(Place.own(id(2), TUESDAY.plusSeconds(1), 0));
        Adult early = adult(Place.own(id(3), MONDAY, 0));
        assertThat(Sharing.among(List.of(submitting, other, early), List.of(submitting), Map.of()))
                .extracting(Place::application)
                .containsExactly(id(1));
    }

    @Test
    void whoGainedBeforeGainsNothing() {
        Adult gained = new Adult(Place.own(id(1), TUESDAY, 0), false);
        assertThat(Sharing.among(List.of(gained, adult(Place.own(id(2), MONDAY, 1))), Map.of()))
                .isEmpty();
    }

    @Test
    void oneTimeReachesSevenOthersHoweverTheyCame() {
        Set<UUID> receivers = IntStream.range(10, 16).mapToObj(SharingTest::id).collect(Collectors.toSet());
        Place early = Place.own(id(1), MONDAY, 0);
        List<Adult> adults =
                List.of(adult(early), adult(Place.own(id(2), TUESDAY, 0)), adult(Place.own(id(3), TUESDAY, 0)));
        assertThat(Sharing.among(adults, Map.of(id(1), receivers))).hasSize(1);
        Set<UUID> full = new HashSet<>(receivers);
        full.add(id(16));
        assertThat(Sharing.among(adults, Map.of(id(1), full))).isEmpty();
    }

    @Test
    void aTimeThatWasPassedOnCountsAgainstWhoseItIs() {
        Set<UUID> full = IntStream.range(10, 17).mapToObj(SharingTest::id).collect(Collectors.toSet());
        Place passedOn = new Place(id(10), MONDAY, id(1), 0, id(10));
        assertThat(Sharing.among(List.of(adult(passedOn), adult(Place.own(id(2), TUESDAY, 0))), Map.of(id(1), full)))
                .isEmpty();
    }

    @Test
    void whoHasSomethingOfACaseAlreadyMayHaveMoreOfIt() {
        Set<UUID> full = IntStream.range(10, 17).mapToObj(SharingTest::id).collect(Collectors.toSet());
        Place early = Place.own(id(1), MONDAY, 4);
        Place known = new Place(id(10), MONDAY, id(1), 0, id(10));
        assertThat(Sharing.among(List.of(adult(early), adult(known)), Map.of(id(1), full)))
                .containsExactly(new Place(id(10), MONDAY, id(1), 4, id(1)));
    }

    private static Adult adult(Place place) {
        return new Adult(place, true);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
