package org.passerelle.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well an identity is known, as the person and their helpers read it: in words, and what is missing as help. */
record IdentityPage(
        @Nullable String level,
        List<String> profiles,
        Needed needed,
        @Nullable Next next,
        List<PieceLine> pieces,
        List<HelpLine> wouldHelp,
        List<Word> known,
        Certainty reasonableCertainty,
        Word facePhoto,
        String note) {

    /** A stable word and what it says. */
    record Word(String code, String text) {}

    /** Whether anything is needed now. */
    record Needed(boolean now, String text) {}

    /**
     * The next stage for which more is needed.
     *
     * @param by until when, where a clock runs
     */
    record Next(
            String stage,
            String level,
            String text,
            @Nullable Instant by) {}

    /** One piece, and what it counts for. */
    record PieceLine(UUID id, String type, String name, String counts, boolean confirmed, String text) {}

    /** A few steps that together complete a profile. */
    record HelpLine(String completes, String text, List<StepLine> steps) {}

    /** One of them. */
    record StepLine(
            String action,
            @Nullable String type,
            @Nullable UUID piece,
            @Nullable LocalDate until,
            String text) {}

    /** What there is of a reasonable degree of certainty, and what is missing. */
    record Certainty(boolean begun, boolean met, List<Word> there, List<Word> missing) {}
}
