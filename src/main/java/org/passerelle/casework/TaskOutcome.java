package org.passerelle.casework;

/** What became of a step with a task. */
sealed interface TaskOutcome {

    /** The task as it stands now. */
    record Done(TaskBody task) implements TaskOutcome {}

    record NotFound() implements TaskOutcome {}

    /** Another team has the case it is about. */
    record ReasonNeeded() implements TaskOutcome {}

    record Taken() implements TaskOutcome {}

    record Over() implements TaskOutcome {}

    /** It is for people of another role, though this one sees it. */
    record NotTrained() implements TaskOutcome {}

    /** It is about what this very officer did. */
    record OtherOfficerNeeded() implements TaskOutcome {}

    record OutcomeUnknown() implements TaskOutcome {}

    /** What was decided cannot be put into force as things stand. */
    record NotNow() implements TaskOutcome {}
}
