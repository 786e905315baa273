package org.passerelle.cases;

/** SPI: a ground on which somebody may see or touch a case; later features add theirs. */
public interface CaseAccess {

    /** What this ground says of the visit. */
    Ground of(Visit visit);
}
