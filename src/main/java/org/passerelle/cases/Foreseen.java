package org.passerelle.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Move;
import org.passerelle.cases.status.Refusal;
import org.passerelle.notifications.Notice;

/** What would come of a wish to move a case. */
public sealed interface Foreseen {

    /**
     * It would move; where the table asks for a second person, once that one confirms it.
     *
     * @param notice what the person is told; null where nobody is told
     * @param days how many days they would then have to act, from the first proof that they could know; null for none
     */
    record Would(
            CaseView view,
            Move move,
            CaseState to,
            @Nullable Notice notice,
            @Nullable Integer days) implements Foreseen {

        /** Told on every contact, since a deadline depends on it. */
        public boolean everywhere() {
            return days != null;
        }
    }

    /** It stands there already. */
    record Already(CaseView view) implements Foreseen {}

    /**
     * It may not.
     *
     * @param lacking all that is not there yet where the table would allow it, {@code refusal} among them
     */
    record Not(CaseView view, Refusal refusal, List<Refusal> lacking) implements Foreseen {

        public Not {
            lacking = List.copyOf(lacking);
        }
    }

    /** There is no such case. */
    record Unknown() implements Foreseen {}
}
