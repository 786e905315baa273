package org.passerelle.drafts;

import java.time.Instant;
import java.util.UUID;

/** All that one call stores; answers, alternatives and changes as JSON arrays of rows. */
record DraftWrite(
        UUID id,
        UUID account,
        UUID device,
        boolean firstUse,
        String author,
        long revision,
        Instant lapsesAt,
        Instant now,
        String answers,
        String opened,
        String closed,
        String changes) {}
