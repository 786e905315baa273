package org.passerelle.cases;

import java.time.Duration;
import org.passerelle.cases.household.HouseholdRefusal;

/** What became of a wish to change a household. */
sealed interface HouseholdOutcome {

    /** It is so now, or was before. */
    record Done() implements HouseholdOutcome {}

    /** A code was made; it is shown this once. */
    record Invited(NewFamilyCode code) implements HouseholdOutcome {}

    /** No such application, or member, for this actor. */
    record NotFound() implements HouseholdOutcome {}

    /** The rules do not allow it. */
    record Refused(HouseholdRefusal refusal) implements HouseholdOutcome {}

    /** Too many guesses; come back after that time. */
    record TooMany(Duration left) implements HouseholdOutcome {}
}
