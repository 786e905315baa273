package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of both calls on answers; {@code results} only where something was saved. */
record AnswersReply(
        long revision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Result> results,
        List<Present> changes,
        List<Conflict> conflicts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Kept> corrections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Homeless> homeless,
        List<Problem> problems,
        Progress checklist,
        boolean more,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean full,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Protection childProtection) {

    /** The same with whom a child who is alone can call. */
    AnswersReply showing(@Nullable Protection protection) {
        return new AnswersReply(
                revision,
                results,
                changes,
                conflicts,
                corrections,
                homeless,
                problems,
                checklist,
                more,
                full,
                protection);
    }

    /** What became of one change. */
    record Result(
            long n,
            String key,
            String outcome,
            @Nullable Long revision,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long lastN) {}

    /** The present answer of a key. */
    record Present(
            String key,
            JsonNode value,
            long revision,
            @Nullable String by,
            @Nullable Instant at) {}

    /** A stored answer and the values kept beside it. */
    record Conflict(String key, Stored stored, List<Beside> alternatives) {}

    /** The stored answer of a conflict; revision 0 where none was ever given. */
    record Stored(
            JsonNode value, @Nullable String by, @Nullable Instant at, long revision) {}

    /** A value kept until a person chooses. */
    record Beside(UUID id, JsonNode value, String by, Instant at, long revision) {}

    /** A value kept as a proposed correction. */
    record Kept(UUID id, String key, JsonNode value, String by, Instant at, long revision) {}

    /** An answer to a question that is no longer asked; never submitted. */
    record Homeless(
            String key,
            JsonNode value,
            @Nullable String by,
            @Nullable Instant at,
            int version) {}

    /** What is wrong with a stored answer, in the person's language. */
    record Problem(String key, String code, String detail) {}

    /** How far the form is. */
    record Progress(int complete, int of, @Nullable String next) {}
}
