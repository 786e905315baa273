package org.passerelle.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as its owner, or who helps them, sees it; each code beside its words. */
record PieceBody(
        UUID id,
        String type,
        String name,
        String state,
        String stateText,
        @Nullable String reason,
        @Nullable String reasonText,
        String countsAs,
        UUID countsOnceWith,
        PieceDetails details,
        @Nullable ZoneBody zone,
        @Nullable PersonalStatement statement,
        List<FileBody> files,
        @Nullable Instant secondLookAt,
        boolean canAskSecondLook,
        String addedAs,
        Instant addedAt,
        @Nullable Instant reviewedAt,
        int revision) {

    /** One of its files. */
    record FileBody(
            UUID id,
            String state,
            @Nullable String reason,
            @Nullable String reasonText,
            long length,
            long received,
            long pages) {}
}
