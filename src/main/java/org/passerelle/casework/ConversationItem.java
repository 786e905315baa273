package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the list of staff.
 *
 * @param known whether it is with the owner of an account
 * @param representative the organisation of the legal representative with whom it is; null where it is with none
 * @param contact the kind of contact they last wrote from; null where they only wrote on our pages
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ConversationItem(
        UUID id,
        boolean known,
        @Nullable UUID application,
        @Nullable String reference,
        @Nullable String contact,
        @Nullable String representative,
        String language,
        String state,
        Instant stateSince,
        boolean urgent,
        @Nullable Instant urgentSince,
        Instant lastAt) {

    static ConversationItem of(ConversationView view) {
        return new ConversationItem(
                view.id(),
                view.accountId() != null,
                view.applicationId(),
                view.reference(),
                view.contactKind(),
                view.representing(),
                view.language(),
                view.state(),
                view.stateSince(),
                view.urgent(),
                view.urgentSince(),
                view.lastLineAt());
    }
}
