package org.passerelle.assistance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.assistance.consent.Giving.Refusal;

/** What can be given: what was asked or less, in time, once. */
class GivingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Scope FORM = new Scope(Set.of(Part.FORM), Set.of(), Set.of());
    private static final Terms ASKED = new Terms(Capacity.HELPER, FORM, 30);

    @Test
    void whatWasAskedCanBeGivenUntilTheLastMoment() {
        assertThat(Giving.objection(facts(ASKED, NOW.plusMillis(1), null, true)))
                .isEmpty();
        assertThat(Giving.objection(facts(ASKED, NOW, null, true))).contains(Refusal.CODE_EXPIRED);
    }

    @Test
    void aCodeWorksOnceAndOnlyWhileItsHelperMayHelp() {
        assertThat(Giving.objection(facts(ASKED, NOW.plusSeconds(1), NOW.minusSeconds(1), true)))
                .contains(Refusal.CODE_USED);
        assertThat(Giving.objection(facts(ASKED, NOW.plusSeconds(1), null, false)))
                .contains(Refusal.NOT_HELPING);
    }

    @Test
    void whateverIsGivenIsNeverMoreThanWasAsked() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Terms asked = any(random);
            Terms wanted = any(random);
            boolean given = Giving.objection(new Giving.Facts(asked, wanted, NOW.plusSeconds(1), null, true, NOW))
                    .isEmpty();
            boolean less = asked.capacity() == wanted.capacity()
                    && asked.scope().reads().containsAll(wanted.scope().reads())
                    && asked.scope().writes().containsAll(wanted.scope().writes())
                    && asked.scope().rights().containsAll(wanted.scope().rights())
                    && wanted.days() <= asked.days();
            assertThat(given).as("seed %d", seed).isEqualTo(less && wanted.sound());
        }
    }

    @Test
    void nobodyGivesNothingNorTooManyDaysNorTheWritingOfDecisions() {
        assertThat(new Terms(Capacity.HELPER, new Scope(Set.of(), Set.of(), Set.of()), 30).sound())
                .isFalse();
        assertThat(new Terms(Capacity.HELPER, FORM, 0).sound()).isFalse();
        assertThat(new Terms(Capacity.HELPER, FORM, 180).sound()).isTrue();
        assertThat(new Terms(Capacity.HELPER, FORM, 181).sound()).isFalse();
        assertThat(new Scope(Set.of(Part.DECISIONS), Set.of(Part.DECISIONS), Set.of()).sound())
                .isFalse();
        assertThat(new Scope(Set.of(Part.DECISIONS), Set.of(), Set.of()).sound())
                .isTrue();
    }

    @Test
    void aYesRenewsInTheTwoWeeksBeforeTheEndAndShortHelpInItsSecondHalf() {
        Instant end = NOW.plus(Duration.ofDays(90));
        Instant opens = end.minus(Duration.ofDays(14));
        assertThat(Renewal.open(end, 90, opens.minusMillis(1))).isFalse();
        assertThat(Renewal.open(end, 90, opens)).isTrue();
        assertThat(Renewal.open(end, 90, end.minusMillis(1))).isTrue();
        assertThat(Renewal.open(end, 90, end)).isFalse();
        assertThat(Renewal.opens(end, 2)).isEqualTo(end.minus(Duration.ofDays(1)));
        assertThat(Renewal.renewed(end, 90)).isEqualTo(end.plus(Duration.ofDays(90)));
    }

    private static Giving.Facts facts(Terms wanted, Instant expiresAt, @Nullable Instant usedAt, boolean helping) {
        return new Giving.Facts(ASKED, wanted, expiresAt, usedAt, helping, NOW);
    }

    private static Terms any(Random random) {
        Scope scope = new Scope(some(Part.class, random), some(Part.class, random), some(Act.class, random));
        Capacity capacity = Capacity.values()[random.nextInt(2)];
        return new Terms(capacity, scope, random.nextInt(190));
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
        return Arrays.stream(type.getEnumConstants())
                .filter(_ -> random.nextInt(3) == 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
