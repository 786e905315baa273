package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WantedTest {

    @Test
    void whoStopsRemindersGetsTheRest() {
        assertThat(Arrays.stream(Occasion.values()).filter(occasion -> Wanted.withoutReminders(occasion) != Wanted.YES))
                .containsExactly(Occasion.REMINDER, Occasion.DIGEST);
    }

    @ParameterizedTest
    @EnumSource(names = {"CODE", "REPLY", "SAFETY", "STAFF"})
    void whoStopsEverythingStillGetsCodesAndAnswers(Occasion occasion) {
        assertThat(Wanted.withoutAnything(occasion)).isEqualTo(Wanted.YES);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASKED", "NEWS", "DECISION", "FOLD"})
    void newsOfWhoStopsEverythingGoesToAnotherContact(Occasion occasion) {
        assertThat(Wanted.withoutAnything(occasion)).isEqualTo(Wanted.ELSEWHERE);
    }

    @Test
    void whoWantsQuietGetsNoReminderAndNoDigest() {
        assertThat(EnumSet.allOf(Occasion.class).stream().filter(each -> Wanted.of(each, true, true) == Wanted.NO))
                .containsExactly(Occasion.REMINDER, Occasion.DIGEST);
        assertThat(EnumSet.allOf(Occasion.class).stream().filter(each -> Wanted.of(each, false, false) == Wanted.NO))
                .containsExactly(Occasion.DIGEST);
    }

    @Test
    void codesRepliesAndSafetyNeverCountForTheDay() {
        assertThat(Arrays.stream(Occasion.values()).filter(occasion -> !DailyCap.counts(occasion)))
                .containsExactly(Occasion.CODE, Occasion.REPLY, Occasion.SAFETY, Occasion.STAFF);
        assertThat(DailyCap.folds(Occasion.DIGEST)).isFalse();
    }

    @Test
    void codesAndAnswersStayWhereTheyWereAskedFor() {
        assertThat(Arrays.stream(Occasion.values()).filter(occasion -> !Following.another(occasion)))
                .containsExactly(Occasion.CODE, Occasion.REPLY, Occasion.SAFETY, Occasion.DIGEST, Occasion.STAFF);
    }

    @Test
    void aPersonIsAskedForNewsAndWhatIsAboutACase() {
        assertThat(Following.person(Occasion.NEWS, Weight.PLAIN, false)).isTrue();
        assertThat(Following.person(Occasion.REMINDER, Weight.WEIGHTY, false)).isTrue();
        assertThat(Following.person(Occasion.ASKED, Weight.PLAIN, true)).isTrue();
        assertThat(Following.person(Occasion.ASKED, Weight.PLAIN, false)).isFalse();
        assertThat(Following.person(Occasion.CODE, Weight.PLAIN, true)).isFalse();
        assertThat(Following.person(Occasion.DIGEST, Weight.PLAIN, true)).isFalse();
    }
}
