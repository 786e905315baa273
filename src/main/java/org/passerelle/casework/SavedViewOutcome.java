package org.passerelle.casework;

/** What became of a filter to be saved. */
sealed interface SavedViewOutcome {

    record Done(SavedViewBody view) implements SavedViewOutcome {}

    /** Not a team of theirs. */
    record TeamUnknown() implements SavedViewOutcome {}

    record TooMany() implements SavedViewOutcome {}
}
