package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.WantedThing;
import org.passerelle.evidence.WhyWanted;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/** What an officer sends to ask for more: each thing by type or category, with why, and how many days the person has. */
record EvidenceWishBody(
        @JsonProperty(required = true) List<Thing> wanted,
        @Nullable Integer days,
        @Nullable String message,
        @Nullable String preview) {

    private static final int FEWEST_DAYS = 28;
    private static final int MOST_DAYS = 180;

    EvidenceWishBody {
        if (wanted == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        wanted = List.copyOf(wanted);
    }

    /** One thing. */
    record Thing(
            @Nullable String type,
            @Nullable String category,
            @JsonProperty(required = true) String why,
            @Nullable String words) {

        WantedThing read() {
            if (!TaskNotes.fits(words)) {
                throw new ProblemException(ProblemType.TEXT_INVALID);
            }
            WhyWanted known = WhyWanted.of(String.valueOf(why))
                    .orElseThrow(() -> new ProblemException(ProblemType.WANTED_INVALID));
            return new WantedThing(type, category, known, words);
        }
    }

    /** The wish; throws {@link ProblemException} for what cannot be wished. */
    EvidenceWish wish(UUID application, @Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
        }
        int time = days == null ? FEWEST_DAYS : days;
        if (time < FEWEST_DAYS || time > MOST_DAYS) {
            throw new ProblemException(ProblemType.DAYS_INVALID);
        }
        if (!TaskNotes.fits(message)) {
            throw new ProblemException(ProblemType.TEXT_INVALID);
        }
        return new EvidenceWish(
                application, ifMatch, wanted.stream().map(Thing::read).toList(), time, message, preview);
    }
}
