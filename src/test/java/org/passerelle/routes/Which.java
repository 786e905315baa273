package org.passerelle.routes;

/** Whose the thing is that an id in a path names. */
enum Which {
    /** The caller's own; for a helper, of a person who gave them access; for staff, of their team, or one that there is. */
    OWN,
    /** Somebody else's; for staff, of another team. */
    OTHERS,
    /** Nothing has this id. */
    UNKNOWN
}
