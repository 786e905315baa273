package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import org.passerelle.drafts.form.Route;

/** Where an answer belongs in the version of the form that a draft is on. */
public sealed interface Home {

    /** This version asks for the very key. */
    record Here() implements Home {}

    /** Only an older version asks for it; mappings lead from there to this one. */
    record Along(Route route) implements Home {
        public Along {
            requireNonNull(route);
        }
    }

    /** One of the places that a question was split into: a base of the whole says little about each of them. */
    record Part() implements Home {}

    /** Other versions ask for it, and nothing leads from them to this one. */
    record Nowhere() implements Home {}
}
