package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides where a deadline stands.
 *
 * @param days how many days the person has
 * @param openedAt when it was first tried to tell them
 * @param written whether there was a contact to write to
 * @param proof the first proof that they could know; null while there is none
 */
public record History(
        int days,
        Instant openedAt,
        boolean written,
        @Nullable Proof proof,
        List<Stop> stops,
        @Nullable Ending ending) {

    public History {
        Objects.requireNonNull(openedAt, "openedAt");
        stops = List.copyOf(stops);
    }

    /** The same for a case that has been elsewhere since then. */
    History elsewhereSince(Instant moment) {
        Stop elsewhere = new Stop(Stop.Cause.ELSEWHERE, new Span(moment, null));
        List<Stop> all = Stream.concat(stops.stream(), Stream.of(elsewhere)).toList();
        return new History(days, openedAt, written, proof, all, null);
    }
}
