package org.passerelle.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.http.Reply;

/** What came of a wish of an officer's; {@code proposal} is what a colleague confirms, null where it was done at once. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record TransitionResult(
        String outcome,
        CaseState state,
        long caseVersion,
        @Nullable UUID proposal) {

    private static final int ACCEPTED = 202;

    /** The case after what was done with it. */
    static Reply of(CaseView view, String outcome) {
        return Reply.ok(new TransitionResult(outcome, view.state(), view.caseVersion(), null))
                .tagged(Long.toString(view.caseVersion()));
    }

    /** The case as it stays until a colleague confirms. */
    static Reply proposed(CaseView view, UUID proposal) {
        TransitionResult body = new TransitionResult("proposed", view.state(), view.caseVersion(), proposal);
        return new Reply(ACCEPTED, null, null, null, body).tagged(Long.toString(view.caseVersion()));
    }
}
