package org.passerelle.casework;

import java.time.Duration;
import java.util.List;

/** What came of a search. */
sealed interface SearchOutcome {

    /** Those found, the best first; whether there are more than are shown. */
    record Found(List<FoundCase> items, boolean more) implements SearchOutcome {
        public Found {
            items = List.copyOf(items);
        }
    }

    /** This person has searched so often that it looks like reading the register. */
    record TooMany(Duration pause) implements SearchOutcome {}
}
