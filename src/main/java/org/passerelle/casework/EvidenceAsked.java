package org.passerelle.casework;

import java.util.UUID;
import org.passerelle.cases.CaseView;

/** What became of an officer's wish to ask for more. */
sealed interface EvidenceAsked {

    /** The case waits for the person now. */
    record Asked(CaseView view, UUID request) implements EvidenceAsked {}

    /** The things are none that can be asked for. */
    record Invalid() implements EvidenceAsked {}

    /** Nobody is asked for papers before they are called. */
    record NotYet() implements EvidenceAsked {}

    record PreviewNeeded() implements EvidenceAsked {}

    record PreviewStale() implements EvidenceAsked {}

    /** It did not come so far. */
    record NotReady(Foresight foresight) implements EvidenceAsked {}
}
