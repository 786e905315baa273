package org.passerelle.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.MoveRequest.Wanted;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.platform.http.EntityTags;

/**
 * What an officer wants to do with a case.
 *
 * @param ifMatch the header as it came
 * @param words what the person is told in plain words, beside the message of the move
 * @param note what colleagues should know
 * @param preview the tag of the preview the officer has seen; null for who has seen none
 */
record TransitionWish(
        UUID application,
        String ifMatch,
        Wanted wanted,
        Reason reason,
        @Nullable String words,
        @Nullable String note,
        @Nullable String preview) {

    MoveRequest request(Mover by, Instant now) {
        return new MoveRequest(wanted, by, null, reason, false, now);
    }

    /** Whether the version that was seen is the present one. */
    boolean stale(CaseView view) {
        return !EntityTags.matches(ifMatch, Long.toString(view.caseVersion()));
    }
}
