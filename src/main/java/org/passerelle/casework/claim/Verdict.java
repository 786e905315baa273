package org.passerelle.casework.claim;

/** Whether a step with a task is taken. */
public enum Verdict {
    /** It is. */
    TAKE_STEP,
    /** It was taken before, so the answer is the same again. */
    AS_BEFORE,
    /** Somebody else has claimed the task. */
    TAKEN,
    /** The task has ended. */
    OVER,
    /** It is for people of another role. */
    NOT_TRAINED
}
