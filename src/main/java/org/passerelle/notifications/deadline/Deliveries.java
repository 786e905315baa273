package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the messages to one contact of a person. */
public record Deliveries(List<Sent> messages) {

    public Deliveries {
        messages = List.copyOf(messages);
    }

    /**
     * One message.
     *
     * @param takenAt when a channel last took it; null if that channel said since that it did not arrive
     * @param failedAt when it was first said not to arrive
     */
    public record Sent(
            @Nullable Instant takenAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt) {

        /** When it showed that the contact works: one that failed does when it arrives, or is taken after all. */
        private @Nullable Instant worked() {
            boolean takenForGood = takenAt != null && (failedAt == null || takenAt.isAfter(failedAt));
            return deliveredAt == null && takenForGood ? takenAt : deliveredAt;
        }
    }

    /** The times in which nothing arrived at any contact; none of a person without contacts. */
    public static List<Stop> stops(List<Deliveries> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        SortedSet<Instant> moments = new TreeSet<>();
        contacts.forEach(contact -> contact.failing().forEach(span -> addEnds(moments, span)));
        List<Stop> stops = new ArrayList<>();
        Instant since = null;
        for (Instant moment : moments) {
            boolean failing = contacts.stream().allMatch(contact -> contact.failsAt(moment));
            if (failing && since == null) {
                since = moment;
            } else if (!failing && since != null) {
                stops.add(new Stop(Stop.Cause.MESSAGES_FAIL, new Span(since, moment)));
                since = null;
            }
        }
        if (since != null) {
            stops.add(new Stop(Stop.Cause.MESSAGES_FAIL, new Span(since, null)));
        }
        return stops;
    }

    private static void addEnds(SortedSet<Instant> moments, Span span) {
        moments.add(span.from());
        if (span.to() != null) {
            moments.add(span.to());
        }
    }

    private boolean failsAt(Instant moment) {
        return failing().stream().anyMatch(span -> span.covers(moment));
    }

    /** From each failure to the next message that worked. */
    private List<Span> failing() {
        return messages.stream()
                .map(Sent::failedAt)
                .flatMap(Stream::ofNullable)
                .map(failed -> new Span(failed, workedAfter(failed)))
                .toList();
    }

    private @Nullable Instant workedAfter(Instant failed) {
        return messages.stream()
                .map(Sent::worked)
                .filter(Objects::nonNull)
                .filter(worked -> worked.isAfter(failed))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
