package org.passerelle.drafts.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.drafts.life.DraftFacts.Contacts;
import org.passerelle.drafts.life.Fate.Reason;

/** When a draft may be erased; days are counted from the last activity on it. */
class DraftEndTest {

    private static final Instant ACTIVITY = Instant.parse("2027-01-01T12:00:00Z");
    private static final Instant LAPSES = day(90);

    @ParameterizedTest
    @CsvSource({"89, false", "90, false", "91, false", "179, false", "180, true", "181, true"})
    void withTwoReceiptsItEndsOnDay180(long day, boolean ends) {
        Fate fate = DraftEnd.of(reminded(76, 150), day(day));
        assertThat(fate).isEqualTo(ends ? new Fate.Ends(Reason.REMINDED) : new Fate.Announced(day(180)));
    }

    @Test
    void aLateReceiptLeavesADay() {
        assertThat(DraftEnd.of(reminded(76, 200), day(200))).isEqualTo(new Fate.Announced(day(201)));
        assertThat(DraftEnd.of(reminded(76, 200), day(201))).isEqualTo(new Fate.Ends(Reason.REMINDED));
    }

    @Test
    void whoIsFirstToldWhenTheTimeIsOverHasFourteenDays() {
        DraftFacts told = facts(
                Contacts.SOME,
                null,
                reminder(ReminderKind.HIDDEN, 1, 76, 76L),
                reminder(ReminderKind.ERASED, 1, 300, 301L));
        assertThat(DraftEnd.of(told, day(314))).isEqualTo(new Fate.Announced(day(315)));
        assertThat(DraftEnd.of(told, day(315))).isEqualTo(new Fate.Ends(Reason.REMINDED));
    }

    @Test
    void oneReceiptIsNoProof() {
        DraftFacts facts = facts(Contacts.SOME, null, reminder(ReminderKind.HIDDEN, 1, 76, 76L));
        assertThat(DraftEnd.of(facts, day(179))).isEqualTo(new Fate.Waits(day(180)));
        assertThat(DraftEnd.of(facts, day(5000))).isEqualTo(new Fate.Unproven(day(180)));
    }

    @Test
    void deadContactsEndItWithoutAReceipt() {
        assertThat(DraftEnd.of(facts(Contacts.ALL_DEAD, null), day(179))).isEqualTo(new Fate.Announced(day(180)));
        assertThat(DraftEnd.of(facts(Contacts.ALL_DEAD, null), day(180)))
                .isEqualTo(new Fate.Ends(Reason.CONTACTS_DEAD));
    }

    @Test
    void withoutAContactSomebodyMustHaveToldTheOwnerLately() {
        assertThat(DraftEnd.of(facts(Contacts.NONE, null), day(400))).isEqualTo(new Fate.Unproven(day(180)));
        assertThat(DraftEnd.of(facts(Contacts.NONE, day(60)), day(400))).isEqualTo(new Fate.Unproven(day(180)));
        assertThat(DraftEnd.of(facts(Contacts.NONE, day(100)), day(180))).isEqualTo(new Fate.Ends(Reason.TOLD));
        assertThat(DraftEnd.of(facts(Contacts.SOME, day(100)), day(400))).isEqualTo(new Fate.Unproven(day(180)));
    }

    @Test
    void timeInWhichNobodyCouldActIsAdded() {
        DraftFacts plain = reminded(76, 150);
        DraftFacts stopped = new DraftFacts(
                plain.lapsesAt(), false, null, Duration.ofDays(365), plain.contacts(), null, plain.reminders());
        assertThat(DraftEnd.of(stopped, day(500))).isEqualTo(new Fate.Announced(day(545)));
    }

    @Test
    void aHoldAndAChildAloneComeBeforeEverything() {
        DraftFacts plain = reminded(76, 150);
        assertThat(DraftEnd.of(with(plain, true, null), day(5000))).isEqualTo(new Fate.Kept());
        assertThat(DraftEnd.of(with(plain, true, day(1)), day(5000))).isEqualTo(new Fate.Kept());
        assertThat(DraftEnd.of(with(plain, false, day(170)), day(5000))).isEqualTo(new Fate.Held(day(170)));
    }

    @Test
    void aWithdrawnOneEndsWhenItCanNoLongerComeBack() {
        Instant until = day(3);
        assertThat(withdrawn(until, until)).isEqualTo(new Fate.Announced(until.plusNanos(1000)));
        assertThat(withdrawn(until, until.plusMillis(1))).isEqualTo(new Fate.Ends(Reason.WITHDRAWN));
        assertThat(DraftEnd.ofWithdrawn(until, true, null, day(900))).isEqualTo(new Fate.Kept());
        assertThat(DraftEnd.ofWithdrawn(until, false, day(1), day(900))).isEqualTo(new Fate.Held(day(1)));
    }

    private static Fate withdrawn(Instant until, Instant now) {
        return DraftEnd.ofWithdrawn(until, false, null, now);
    }

    @Test
    void remindersAreDueOnceEachAndOnceAgainWithoutAReceipt() {
        assertThat(Reminding.due(facts(Contacts.SOME, null), day(75))).isEmpty();
        assertThat(Reminding.due(facts(Contacts.SOME, null), day(76)))
                .containsExactly(new Reminding.Due(ReminderKind.HIDDEN, 1, LAPSES));
        Reminder first = reminder(ReminderKind.HIDDEN, 1, 76, null);
        assertThat(Reminding.due(facts(Contacts.SOME, null, first), day(89))).isEmpty();
        assertThat(Reminding.due(facts(Contacts.SOME, null, first), day(90)))
                .containsExactly(new Reminding.Due(ReminderKind.HIDDEN, 2, LAPSES));
        Reminder again = reminder(ReminderKind.HIDDEN, 2, 90, null);
        assertThat(Reminding.due(facts(Contacts.SOME, null, first, again), day(140)))
                .isEmpty();
        assertThat(Reminding.due(facts(Contacts.SOME, null, first, again), day(150)))
                .containsExactly(new Reminding.Due(ReminderKind.ERASED, 1, day(180)));
    }

    @Test
    void aRunThatComesLateSendsBoth() {
        assertThat(Reminding.due(facts(Contacts.SOME, null), day(300)))
                .containsExactly(
                        new Reminding.Due(ReminderKind.HIDDEN, 1, LAPSES),
                        new Reminding.Due(ReminderKind.ERASED, 1, day(314)));
    }

    @Test
    void aReceiptOrAHoldEndsTheReminding() {
        assertThat(Reminding.due(facts(Contacts.SOME, null, reminder(ReminderKind.HIDDEN, 1, 76, 77L)), day(120)))
                .isEmpty();
        assertThat(Reminding.due(with(reminded(76, 77), true, null), day(300))).isEmpty();
        assertThat(Reminding.due(with(facts(Contacts.SOME, null), false, day(1)), day(300)).stream()
                        .map(Reminding.Due::kind))
                .containsExactly(ReminderKind.HIDDEN);
    }

    private static DraftFacts reminded(long first, long second) {
        return facts(
                Contacts.SOME,
                null,
                reminder(ReminderKind.HIDDEN, 1, first, first),
                reminder(ReminderKind.ERASED, 1, Math.min(second, 150), second));
    }

    private static Reminder reminder(ReminderKind kind, int round, long sent, @Nullable Long delivered) {
        return new Reminder(kind, round, day(sent), delivered == null ? null : day(delivered));
    }

    private static DraftFacts facts(Contacts contacts, @Nullable Instant told, Reminder... reminders) {
        return new DraftFacts(
                LAPSES,
                false,
                null,
                Duration.ZERO,
                contacts,
                told,
                Stream.of(reminders).toList());
    }

    private static DraftFacts with(DraftFacts facts, boolean kept, @Nullable Instant held) {
        return new DraftFacts(
                facts.lapsesAt(), kept, held, facts.stopped(), facts.contacts(), facts.toldAt(), facts.reminders());
    }

    private static Instant day(long number) {
        return ACTIVITY.plus(Duration.ofDays(number));
    }
}
