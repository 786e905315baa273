package org.passerelle.platform.http;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: knows who may not be told again what they were told once, since their access has ended. */
public interface RepeatCheck {

    /** Whether the kept reply may be given again; all who are asked must agree. */
    Uni<Boolean> allows(Mutiny.StatelessSession tx, IdempotentCall call, Instant now);
}
