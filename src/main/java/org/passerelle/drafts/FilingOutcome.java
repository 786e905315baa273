package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.MissingAnswers;

/** What became of a wish to file corrections. */
sealed interface FilingOutcome {

    /** What became of each key; a receipt where something is in force now. */
    record Filed(long revision, @Nullable Receipt receipt, List<Result> results) implements FilingOutcome {
        public Filed {
            results = List.copyOf(results);
        }
    }

    /** No such application for this actor. */
    record NotFound() implements FilingOutcome {}

    /** It was not submitted, or nothing can be changed any more. */
    record NotNow() implements FilingOutcome {}

    /** With these corrections something would be missing or wrong; none of them was filed. */
    record Incomplete(List<MissingAnswers.Missing> missing) implements FilingOutcome {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** One key: {@code id} names its correction, null where there is none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Result(@Nullable UUID id, String key, String outcome) {}
}
