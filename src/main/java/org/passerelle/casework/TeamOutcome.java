package org.passerelle.casework;

/** What became of a wish to change a team. */
sealed interface TeamOutcome {

    /** The team as it stands now. */
    record Done(Teams.Team team) implements TeamOutcome {}

    record NotFound() implements TeamOutcome {}

    /** Another team is called that. */
    record NameTaken() implements TeamOutcome {}

    /** Nobody who works cases here. */
    record ColleagueInvalid() implements TeamOutcome {}
}
