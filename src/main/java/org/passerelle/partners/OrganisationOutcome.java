package org.passerelle.partners;

import org.passerelle.platform.http.ProblemType;

/** What became of a change of an organisation. */
sealed interface OrganisationOutcome {

    record Done(OrganisationBody body) implements OrganisationOutcome {}

    record Refused(ProblemType type) implements OrganisationOutcome {}
}
