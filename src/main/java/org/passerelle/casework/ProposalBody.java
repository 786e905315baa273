package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as colleagues read it.
 *
 * @param state open, confirmed, declined, or void where the case has moved
 * @param answer why it was declined
 * @param preview what the person would be told now; null once it is decided
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProposalBody(
        ProposalItem proposal,
        String state,
        String words,
        @Nullable String note,
        @Nullable String answer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MovePreview preview) {}
