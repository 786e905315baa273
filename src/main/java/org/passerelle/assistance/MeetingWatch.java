package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: somebody who makes something of a meeting, in the very transaction in which it is recorded. */
public interface MeetingWatch {

    /** Told once of each. */
    Uni<Void> met(Mutiny.StatelessSession tx, Meeting meeting);
}
