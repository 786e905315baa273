package org.passerelle.assistance;

import java.time.Duration;
import org.passerelle.assistance.consent.Giving;

/** What became of the wish to give a helper access. */
sealed interface GiveOutcome {

    /** The helper has it. */
    record Given(GrantBody grant) implements GiveOutcome {}

    /** There is no such application for this actor. */
    record NotFound() implements GiveOutcome {}

    /** No helper shows such a code. */
    record Unknown() implements GiveOutcome {}

    /** Something stands against it. */
    record Refused(Giving.Refusal refusal) implements GiveOutcome {}

    /** Too many codes that do not work. */
    record TooMany(Duration left) implements GiveOutcome {}
}
