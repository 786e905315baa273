package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands; the contact is still sealed.
 *
 * @param representing the organisation of the legal representative with whom it is; null where it is with none
 */
record ConversationView(
        UUID id,
        @Nullable UUID accountId,
        @Nullable UUID applicationId,
        @Nullable String reference,
        @Nullable String contactKind,
        byte @Nullable [] contact,
        String language,
        String state,
        Instant stateSince,
        @Nullable Instant urgentSince,
        long revision,
        Instant lastLineAt,
        @Nullable UUID representativeId,
        @Nullable String representing) {

    boolean urgent() {
        return urgentSince != null;
    }

    /** The entity tag. */
    String tag() {
        return Long.toString(revision);
    }
}
