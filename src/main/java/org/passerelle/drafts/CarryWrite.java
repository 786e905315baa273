package org.passerelle.drafts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** All that carrying stores; answers, alternatives and homeless answers as JSON arrays of rows. */
record CarryWrite(
        UUID id,
        int version,
        long revision,
        Instant now,
        String gone,
        String answers,
        String moved,
        String closed,
        String homeless) {

    private static final String NONE = "[]";

    /** Answers only, into a draft that had none. */
    static CarryWrite ofAnswers(UUID id, int version, long revision, Instant now, String answers) {
        return new CarryWrite(id, version, revision, now, "{}", answers, NONE, NONE, NONE);
    }

    /** By the names in {@link CarryQueries#CARRY}. */
    Map<String, Object> values() {
        return Map.of(
                "id", id,
                "version", version,
                "revision", revision,
                "now", now.atOffset(ZoneOffset.UTC),
                "gone", gone,
                "answers", answers,
                "moved", moved,
                "closed", closed,
                "homeless", homeless);
    }
}
