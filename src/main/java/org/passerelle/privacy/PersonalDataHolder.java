package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SPI: a feature that holds something of an application. Holders are asked in the order of their priority, the highest
 * first; that of the case itself comes last.
 */
public interface PersonalDataHolder {

    /** A word for what it holds, as recorded with each erasure. */
    String holding();

    /** Erases all it holds of the application, in the caller's transaction; gives the number of rows. */
    Uni<Long> erase(Mutiny.StatelessSession tx, UUID application);
}
