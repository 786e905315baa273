package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.passerelle.notifications.message.Template;

/** Explains a deadline in one sentence of one language. */
public record Wording(Map<String, String> texts, Locale locale) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Days.ZONE);

    public Wording {
        texts = Map.copyOf(texts);
    }

    /** Says where it stands, why, and what follows. */
    public String of(DeadlineKind kind, int days, Standing standing) {
        Map<String, String> values = new HashMap<>();
        values.put("what", text("what." + kind.code()));
        return switch (standing) {
            case Standing.NotStarted(Standing.NotStarted.Why why, Instant since, int _) -> {
                values.put("since", day(Days.of(since)));
                yield render("not_started." + why.name().toLowerCase(Locale.ROOT), values);
            }
            case Standing.Running(Proof proof, LocalDate last, int _, int added) -> {
                values.putAll(Map.of("last", day(last), "days", days(days), "added", days(added)));
                values.putAll(proof(proof));
                yield render(added == 0 ? "running" : "running_longer", values);
            }
            case Standing.Stopped(Proof _, Stop.Cause cause, Instant since, int left) -> {
                values.putAll(Map.of("since", day(Days.of(since)), "left", days(left)));
                yield render("stopped." + cause.code(), values);
            }
            case Standing.Passed(Proof _, LocalDate last) -> {
                values.put("last", day(last));
                yield render("passed." + kind.code(), values);
            }
            case Standing.Met(Instant at) -> ended("met", at, values);
            case Standing.Ended(Instant at) -> ended("ended", at, values);
        };
    }

    /** A sentence about a moment that is fixed. */
    public String of(String key, Instant moment) {
        return render(key, Map.of("day", day(Days.of(moment)), "time", TIME.format(moment)));
    }

    private String ended(String key, Instant at, Map<String, String> values) {
        values.put("at", day(Days.of(at)));
        return render(key, values);
    }

    private Map<String, String> proof(Proof proof) {
        return Map.of(
                "start",
                day(Days.of(proof.at())),
                "proof",
                text("proof." + proof.how().code()));
    }

    private String days(int count) {
        return render(count == 1 ? "day" : "days", Map.of("n", Integer.toString(count)));
    }

    /** The first of a month has a name of its own in French. */
    private String day(LocalDate day) {
        boolean ordinal = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
        return DateTimeFormatter.ofPattern(ordinal ? "d'er' MMMM uuuu" : "d MMMM uuuu", locale)
                .format(day);
    }

    private String render(String key, Map<String, String> values) {
        return new Template(text(key)).render(values);
    }

    private String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no sentence " + key);
        }
        return text;
    }
}
