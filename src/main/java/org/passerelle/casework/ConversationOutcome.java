package org.passerelle.casework;

import org.jspecify.annotations.Nullable;

/** What became of a step with a conversation. */
sealed interface ConversationOutcome {

    /** The conversation as it stands now; {@code answer} is null unless one was written. */
    record Done(FullConversation shown, String tag, FullConversation.@Nullable Line answer)
            implements ConversationOutcome {}

    record NotFound() implements ConversationOutcome {}

    /** Another team has the case. */
    record ReasonNeeded() implements ConversationOutcome {}

    /** Somebody wrote or did something since it was read. */
    record Stale() implements ConversationOutcome {}

    record VersionMissing() implements ConversationOutcome {}

    /** It cannot be closed while it is marked urgent. */
    record StillUrgent() implements ConversationOutcome {}

    record ReasonMissing() implements ConversationOutcome {}
}
