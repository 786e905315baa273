package org.passerelle.partners;

import org.passerelle.platform.http.ProblemType;

/** What became of a step of a suspension. */
sealed interface SuspensionOutcome {

    record Done() implements SuspensionOutcome {}

    record Refused(ProblemType type) implements SuspensionOutcome {}
}
