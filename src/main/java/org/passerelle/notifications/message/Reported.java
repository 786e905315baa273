package org.passerelle.notifications.message;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a message and one of its tries when something is reported of the try.
 *
 * @param latest whether it is the latest try
 * @param before the last that was reported of it; null if nothing was
 */
public record Reported(
        MessageState state, boolean latest, @Nullable MessageState before) {

    /** Whether the message moves on to what is reported; only an arrival counts of an earlier try, or of one given up. */
    public boolean moves(MessageState report) {
        return switch (report) {
            case DELIVERED -> state.next().contains(report) && !refused();
            case SENT -> latest && (state == MessageState.SENDING || lost());
            case FAILED_TEMPORARY, FAILED_PERMANENT ->
                latest && !known(report) && state.next().contains(report);
            case QUEUED, SENDING, EXPIRED, UNKNOWN, CANCELLED -> false;
        };
    }

    /** Whether the report says more of the try than the last did; what a network refused for good stays refused. */
    public boolean news(MessageState report) {
        return before == null || !refused() && rank(report) > rank(before);
    }

    /** The reply of the network was lost, so that we took for a failure what it had taken. */
    private boolean lost() {
        return state == MessageState.FAILED_TEMPORARY && before == null;
    }

    /** The network itself has said that it will never arrive. */
    private boolean refused() {
        return state == MessageState.FAILED_PERMANENT && before == MessageState.FAILED_PERMANENT;
    }

    private boolean known(MessageState report) {
        return before != null && rank(before) >= rank(report);
    }

    private static int rank(MessageState report) {
        return switch (report) {
            case QUEUED, SENDING, EXPIRED, UNKNOWN, CANCELLED -> 0;
            case SENT -> 1;
            case FAILED_TEMPORARY -> 2;
            case FAILED_PERMANENT -> 3;
            case DELIVERED -> 4;
        };
    }
}
