package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: knows which applications there are. */
public interface ApplicationBook {

    /** True if there is one of that id. */
    Uni<Boolean> knows(Mutiny.StatelessSession tx, UUID application);
}
