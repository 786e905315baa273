package org.passerelle.casework;

import org.passerelle.cases.CaseView;

/** Whether a member of staff gets into a case. */
sealed interface CaseEntry {

    /** They do, and it is on record. */
    record Admitted(CaseView view) implements CaseEntry {}

    /** Another team has it: they say why first. */
    record ReasonNeeded() implements CaseEntry {}

    /** There is no such case, or it is none for them. */
    record Unknown() implements CaseEntry {}
}
