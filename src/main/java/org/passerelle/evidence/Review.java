package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one officer found of a piece of evidence.
 *
 * @param outcome accepted, better_photo_needed or not_usable
 * @param reason the code of why it is not accepted; null where it is
 * @param words what the person is told in plain words
 * @param strength 0–4
 * @param validity 0–4
 * @param secondLook whether the person had asked for another officer
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Review(
        UUID id,
        UUID piece,
        String outcome,
        @Nullable String reason,
        @Nullable String words,
        int strength,
        int validity,
        List<String> conditions,
        boolean secondLook,
        UUID by,
        Instant at) {

    public Review {
        conditions = List.copyOf(conditions);
    }
}
