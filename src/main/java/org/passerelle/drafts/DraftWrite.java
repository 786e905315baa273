package org.passerelle.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one call stores; answers, alternatives and changes as JSON arrays of rows.
 *
 * @param signal what a person must look at without delay; null for almost every save
 */
record DraftWrite(
        UUID id,
        UUID account,
        TypedOn typedOn,
        boolean firstUse,
        String author,
        long revision,
        Instant lapsesAt,
        Instant now,
        String answers,
        String opened,
        String closed,
        String changes,
        @Nullable DraftSignal signal) {}
