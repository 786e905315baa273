package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;

/**
 * A decision, a question or an answer as the person reads it.
 *
 * @param words what was said in plain words with it; null where nothing was
 * @param options where to turn now, after a decision against them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionItem(
        Instant at,
        String kind,
        CaseState from,
        CaseState to,
        String reason,
        @Nullable String words,
        List<OptionTexts.Option> options) {}
