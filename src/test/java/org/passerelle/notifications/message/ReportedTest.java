package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.notifications.message.MessageState.CANCELLED;
import static org.passerelle.notifications.message.MessageState.DELIVERED;
import static org.passerelle.notifications.message.MessageState.EXPIRED;
import static org.passerelle.notifications.message.MessageState.FAILED_PERMANENT;
import static org.passerelle.notifications.message.MessageState.FAILED_TEMPORARY;
import static org.passerelle.notifications.message.MessageState.SENDING;
import static org.passerelle.notifications.message.MessageState.SENT;
import static org.passerelle.notifications.message.MessageState.UNKNOWN;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportedTest {

    @ParameterizedTest
    @EnumSource(names = {"SENT", "DELIVERED", "FAILED_TEMPORARY", "FAILED_PERMANENT"})
    void aReportMayComeBeforeTheSendIsRecorded(MessageState report) {
        assertThat(new Reported(SENDING, true, null).moves(report)).isTrue();
    }

    @Test
    void anArrivalCountsOfEveryTryAndAfterWeHadGivenUpHoping() {
        for (MessageState state :
                EnumSet.of(SENDING, SENT, FAILED_TEMPORARY, FAILED_PERMANENT, UNKNOWN, EXPIRED, CANCELLED)) {
            assertThat(new Reported(state, false, FAILED_TEMPORARY).moves(DELIVERED))
                    .as(state.code())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "FAILED_TEMPORARY", "FAILED_PERMANENT"})
    void nothingElseOfAnEarlierTryUndoesALaterOne(MessageState report) {
        for (MessageState state : MessageState.values()) {
            assertThat(new Reported(state, false, null).moves(report))
                    .as(state.code())
                    .isFalse();
        }
    }

    @Test
    void nothingComesAfterAnArrival() {
        for (MessageState report : MessageState.values()) {
            assertThat(new Reported(DELIVERED, true, DELIVERED).moves(report))
                    .as(report.code())
                    .isFalse();
        }
    }

    @Test
    void whatTheNetworkItselfRefusedForGoodStaysRefusedHoweverOftenItSaysOtherwise() {
        assertThat(new Reported(FAILED_PERMANENT, true, FAILED_PERMANENT).moves(DELIVERED))
                .isFalse();
        assertThat(new Reported(FAILED_PERMANENT, true, FAILED_PERMANENT).news(DELIVERED))
                .isFalse();
    }

    @Test
    void aMessageWhoseReplyWasLostWasSentAfterAll() {
        assertThat(new Reported(FAILED_TEMPORARY, true, null).moves(SENT)).isTrue();
        assertThat(new Reported(FAILED_TEMPORARY, true, FAILED_TEMPORARY).moves(SENT))
                .isFalse();
    }

    @Test
    void aRepeatedReportIsNoNews() {
        assertThat(new Reported(SENT, true, SENT).news(SENT)).isFalse();
        assertThat(new Reported(SENT, true, SENT).moves(SENT)).isFalse();
        assertThat(new Reported(SENT, true, SENT).news(DELIVERED)).isTrue();
        assertThat(new Reported(DELIVERED, true, DELIVERED).news(FAILED_PERMANENT))
                .isFalse();
    }
}
