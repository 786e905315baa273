package org.passerelle.drafts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application in replies; {@code lapsesAt} only while it is a draft. */
record ApplicationBody(
        UUID id,
        String form,
        int version,
        String state,
        long revision,
        @Nullable String reference,
        @Nullable Instant lapsesAt) {

    static ApplicationBody of(DraftHeader header) {
        return new ApplicationBody(
                header.id(),
                header.form(),
                header.version(),
                header.state().name(),
                header.revision(),
                header.reference(),
                header.draft() ? header.lapsesAt() : null);
    }
}
