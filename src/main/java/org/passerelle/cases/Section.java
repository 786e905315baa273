package org.passerelle.cases;

/** The parts of a case to which access is given one by one. */
public enum Section {
    FORM,
    PAPERS,
    MESSAGES,
    LOCATION,
    DECISIONS
}
