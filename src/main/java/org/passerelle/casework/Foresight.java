package org.passerelle.casework;

import java.util.List;
import org.passerelle.cases.Foreseen;
import org.passerelle.cases.status.Refusal;

/** What an officer's wish to move a case would come to. */
sealed interface Foresight {

    /** It can be done, and this is what the person would be told. */
    record Ready(Foreseen.Would would, MovePreview preview) implements Foresight {}

    record Unknown() implements Foresight {}

    /** Another team has the case. */
    record ReasonNeeded() implements Foresight {}

    /** The case has moved since the version that the officer has seen. */
    record Stale() implements Foresight {}

    /**
     * It may not be done; these may.
     *
     * @param lacking all that is not there yet for a move that the table allows
     */
    record Refused(Refusal refusal, List<Refusal> lacking, List<ChoiceItem> allowed) implements Foresight {}

    /** The person has to be told in plain words. */
    record WordsRequired() implements Foresight {}
}
