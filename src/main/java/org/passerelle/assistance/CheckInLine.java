package org.passerelle.assistance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person whom somebody met, as it was noted on a phone, perhaps offline.
 *
 * @param line made by the phone; names the meeting, however often it is sent
 */
record CheckInLine(
        UUID line,
        @Nullable UUID application,
        @Nullable String reference,
        @Nullable String code,
        Instant metAt) {

    CheckInLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(metAt, "metAt");
        if (Stream.of(application, reference, code).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("Say who it was in one way");
        }
    }

    /** What became of one. */
    record Result(
            UUID line,
            String outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID meeting) {

        static Result recorded(UUID line) {
            return new Result(line, "recorded", null, line);
        }

        static Result already(UUID line, UUID meeting) {
            return new Result(line, "already", null, meeting);
        }

        static Result refused(UUID line, String why) {
            return new Result(line, "refused", why, null);
        }
    }
}
