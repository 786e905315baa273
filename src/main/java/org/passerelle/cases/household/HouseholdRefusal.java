package org.passerelle.cases.household;

/** Why a household does not change. */
public enum HouseholdRefusal {
    /** Nobody has that code. */
    CODE_UNKNOWN,
    /** Somebody else joined with it. */
    CODE_USED,
    /** Its seven days are over, or who made it has gone. */
    CODE_EXPIRED,
    /** The person is in that very household. */
    CODE_OWN,
    /** The person is in another household, and leaves that one first. */
    ELSEWHERE,
    /** No more people fit. */
    FULL,
    /** The case of somebody concerned is not one with which a household changes. */
    CLOSED,
    /** Only the main applicant does this. */
    NOT_MAIN,
    /** It is about a child, and only a trained officer may do it. */
    CHILD
}
