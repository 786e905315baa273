package org.passerelle.cases;

/** The outcome of opening a case for a child. */
public sealed interface ChildOpened {

    /** A draft was opened. */
    record Anew(CaseView view) implements ChildOpened {}

    /** There is no such case of the parent for this actor. */
    record NotFound() implements ChildOpened {}

    /** The parent's case is not live, or is a child's itself. */
    record Closed() implements ChildOpened {}

    /** The account has as many children as it can. */
    record Full() implements ChildOpened {}
}
