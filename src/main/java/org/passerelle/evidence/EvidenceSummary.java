package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person has shown, in figures.
 *
 * @param pieces how many there are in each state that any is in
 * @param level low, medium, high or very_high; null where no profile is met
 * @param reasonableCertainty whether all of profile R is there
 * @param facePhotoCompared whether a person compared the face photo
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvidenceSummary(
        Map<String, Integer> pieces, @Nullable String level, boolean reasonableCertainty, boolean facePhotoCompared) {

    public EvidenceSummary {
        pieces = Map.copyOf(pieces);
    }
}
