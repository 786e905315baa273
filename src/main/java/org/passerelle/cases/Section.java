package org.passerelle.cases;

/** The parts of a case to which access is given one by one. */
public enum Section {
    /** Where the case stands, and nothing of what is in it. */
    STATE,
    FORM,
    PAPERS,
    MESSAGES,
    LOCATION,
    DECISIONS
}
