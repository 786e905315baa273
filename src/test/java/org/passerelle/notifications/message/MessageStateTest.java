package org.passerelle.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.notifications.message.MessageState.CANCELLED;
import static org.passerelle.notifications.message.MessageState.DELIVERED;
import static org.passerelle.notifications.message.MessageState.EXPIRED;
import static org.passerelle.notifications.message.MessageState.FAILED_PERMANENT;
import static org.passerelle.notifications.message.MessageState.FAILED_TEMPORARY;
import static org.passerelle.notifications.message.MessageState.QUEUED;
import static org.passerelle.notifications.message.MessageState.SENDING;
import static org.passerelle.notifications.message.MessageState.SENT;
import static org.passerelle.notifications.message.MessageState.UNKNOWN;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.WrittenDocs;

class MessageStateTest {

    @Test
    void deliveredCountsAfterEveryStateThatMayHaveReachedTheNetwork() {
        assertThat(DELIVERED.previous())
                .containsExactlyInAnyOrder(
                        SENDING, SENT, FAILED_TEMPORARY, FAILED_PERMANENT, UNKNOWN, EXPIRED, CANCELLED);
    }

    @Test
    void whatArrivedStaysSoAndWhatWasGivenUpCanOnlyArrive() {
        assertThat(DELIVERED.next()).isEmpty();
        assertThat(FAILED_PERMANENT.next()).containsExactly(DELIVERED);
        assertThat(CANCELLED.next()).containsExactly(DELIVERED);
    }

    @Test
    void aFailureNeverUndoesADelivery() {
        assertThat(FAILED_TEMPORARY.previous()).containsExactlyInAnyOrder(SENDING, SENT);
        assertThat(FAILED_PERMANENT.previous()).containsExactlyInAnyOrder(SENDING, SENT, FAILED_TEMPORARY);
    }

    @Test
    void whatNobodyWasGivenWaitsAgain() {
        assertThat(QUEUED.previous()).containsExactly(SENDING);
        assertThat(SENT.previous()).containsExactlyInAnyOrder(SENDING, FAILED_TEMPORARY);
    }

    @Test
    void theWordsInRowsAreReadBack() {
        assertThat(MessageState.values())
                .allSatisfy(state -> assertThat(MessageState.of(state.code())).isEqualTo(state));
    }

    @Test
    void theTableIsDrawnIntoTheDocuments() {
        String table = Arrays.stream(MessageState.values())
                .map(MessageStateTest::line)
                .collect(Collectors.joining("\n", """
                        # States of a message

                        Drawn from `MessageState` by its test.

                        | state | may become |
                        |---|---|
                        """, "\n"));
        WrittenDocs.check("message-states.md", table);
    }

    private static String line(MessageState state) {
        String next = Arrays.stream(MessageState.values())
                .filter(state.next()::contains)
                .map(each -> "`" + each.code() + "`")
                .collect(Collectors.joining(", "));
        return "| `" + state.code() + "` | " + (next.isEmpty() ? "–" : next) + " |";
    }
}
