package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.MaxBody;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/** The body of {@code PATCH /applications/{id}/answers}, as the design page "Save and resume" has it. */
@MaxBody(MaxBody.MOST)
record SaveRequest(
        @Nullable Integer formVersion,
        @JsonProperty(required = true) long since,
        @JsonProperty(required = true) UUID device,
        @JsonProperty(required = true) List<Change> changes) {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Most changes in one call. */
    static final int MOST_CHANGES = 500;

    /** One change; {@code at} is for display only, because phones' clocks are wrong. */
    record Change(
            @JsonProperty(required = true) long n,
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) long base,
            @JsonProperty(required = true) SentValue value,
            @Nullable String at,
            @Nullable List<String> settles) {

        Change {
            readable(n >= 0 && base >= 0 && key != null && value != null);
            readable(settles == null || settles.stream().noneMatch(Objects::isNull));
            settles = settles == null ? List.of() : List.copyOf(settles);
        }

        /** The alternatives to settle; a text that is no id names none, as an unknown id does. */
        List<UUID> alternatives() {
            return Objects.requireNonNull(settles).stream()
                    .filter(text -> ID.matcher(text).matches())
                    .map(UUID::fromString)
                    .toList();
        }
    }

    SaveRequest {
        readable(since >= 0 && device != null && changes != null);
        readable(changes.stream().noneMatch(Objects::isNull));
        changes = List.copyOf(changes);
    }

    private static void readable(boolean fine) {
        if (!fine) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }
}
