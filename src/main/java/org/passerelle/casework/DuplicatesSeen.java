package org.passerelle.casework;

import java.util.List;

/** The cases that may be of the same person as one. */
record DuplicatesSeen(List<FoundCase> items) {

    DuplicatesSeen {
        items = List.copyOf(items);
    }
}
