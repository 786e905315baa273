package org.passerelle.notifications.message;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a message got; it only ever moves forward, along one table. */
public enum MessageState {
    /** Written, and not yet tried. */
    QUEUED,
    /** A worker has claimed it. */
    SENDING,
    /** The channel has taken it. */
    SENT,
    /** The network says it reached the person. */
    DELIVERED,
    /** Not taken or not delivered, and worth another try. */
    FAILED_TEMPORARY,
    /** Given up, or refused; what was only given up may arrive after all. */
    FAILED_PERMANENT,
    /** No longer true when it could have been sent. */
    EXPIRED,
    /** Taken, but no receipt came. */
    UNKNOWN,
    /** Withdrawn before it was known to be sent. */
    CANCELLED;

    private static final Map<MessageState, Set<MessageState>> MOVES = new EnumMap<>(Map.of(
            QUEUED, EnumSet.of(SENDING, EXPIRED, CANCELLED),
            SENDING, EnumSet.of(QUEUED, SENDING, SENT, FAILED_TEMPORARY, FAILED_PERMANENT, EXPIRED, DELIVERED),
            SENT, EnumSet.of(DELIVERED, FAILED_TEMPORARY, FAILED_PERMANENT, UNKNOWN),
            DELIVERED, EnumSet.noneOf(MessageState.class),
            FAILED_TEMPORARY, EnumSet.of(SENDING, SENT, DELIVERED, FAILED_PERMANENT, EXPIRED, CANCELLED),
            FAILED_PERMANENT, EnumSet.of(DELIVERED),
            EXPIRED, EnumSet.of(DELIVERED),
            UNKNOWN, EnumSet.of(DELIVERED),
            CANCELLED, EnumSet.of(DELIVERED)));

    /** The states that may follow. */
    public Set<MessageState> next() {
        return Set.copyOf(MOVES.get(this));
    }

    /** The states from which this one may follow. */
    public Set<MessageState> previous() {
        EnumSet<MessageState> before = EnumSet.noneOf(MessageState.class);
        Arrays.stream(values()).filter(state -> MOVES.get(state).contains(this)).forEach(before::add);
        return before;
    }

    /** The word in rows and replies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word; throws IllegalArgumentException for any other. */
    public static MessageState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
