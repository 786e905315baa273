package org.passerelle.notifications.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of time from a moment up to, and without, another; one that goes on has no end. */
public record Span(Instant from, @Nullable Instant to) {

    /** True if it has begun and not ended. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }

    /** True if a part of it, however short, lies in that stretch. */
    boolean touches(Instant begin, Instant end) {
        return from.isBefore(end) && (to == null || to.isAfter(begin)) && !from.equals(to);
    }

    /** How much of that stretch any of the spans covers; what several cover counts once. */
    public static Duration covered(List<Span> spans, Instant begin, Instant end) {
        Duration sum = Duration.ZERO;
        Instant reached = begin;
        for (Span span : inOrder(spans)) {
            Instant from = later(reached, span.from());
            Instant to = span.to() == null || span.to().isAfter(end) ? end : span.to();
            if (from.isBefore(to)) {
                sum = sum.plus(Duration.between(from, to));
                reached = to;
            }
        }
        return sum;
    }

    /** When that much time has passed outside of all spans; one that goes on has lasted until now. */
    public static Instant after(List<Span> spans, Instant begin, Duration time, Instant now) {
        Instant end = begin.plus(time);
        Instant reached = begin;
        for (Span span : inOrder(spans)) {
            Instant from = later(reached, span.from());
            Instant to = span.to() == null ? now : span.to();
            if (from.isBefore(end) && from.isBefore(to)) {
                end = end.plus(Duration.between(from, to));
                reached = to;
            }
        }
        return end;
    }

    private static List<Span> inOrder(List<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparing(Span::from));
        return ordered;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
