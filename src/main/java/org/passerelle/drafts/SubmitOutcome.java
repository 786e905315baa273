package org.passerelle.drafts;

import java.util.List;
import org.passerelle.drafts.form.MissingAnswers;

/** What became of a wish to submit. */
sealed interface SubmitOutcome {

    /** Submitted now, or long ago: the receipt is the same. */
    record Submitted(Receipt receipt) implements SubmitOutcome {}

    /** No such application for this actor. */
    record NotFound() implements SubmitOutcome {}

    /** The caller did not say which revision it means. */
    record NoRevision() implements SubmitOutcome {}

    /** The answers have changed since. */
    record Stale() implements SubmitOutcome {}

    /** What is still missing, in the order of the form. */
    record Incomplete(List<MissingAnswers.Missing> missing) implements SubmitOutcome {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** A withdrawn application cannot be submitted, nor the later form of a case that does not ask for it. */
    record NotNow() implements SubmitOutcome {}
}
