package org.passerelle.platform.jobs;

import io.smallrye.mutiny.Uni;

/**
 * A piece of work without a caller. It may run on several nodes at once: it claims its rows with
 * {@code for update skip locked} or takes an advisory lock.
 */
public interface Job {

    /** The stable name, as in {@code POST /demo/jobs/{name}}. */
    String name();

    /** Does all the work that is due now. */
    Uni<Void> run();
}
