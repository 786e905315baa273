package org.passerelle.drafts.sync;

/** One recorded change, for the history: the change as it came and what became of it. */
public record LoggedChange(Incoming.Change change, Recorded recorded) {}
