package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A filter of the work list as it is sent and saved: the words of its parameters; null leaves one out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkListWords(
        @Nullable String team,
        @Nullable String assigned,
        @Nullable String state,
        @Nullable String mark,
        @Nullable String waitingSince,
        @Nullable String dueBefore,
        @Nullable String stuck,
        @Nullable String order) {}
