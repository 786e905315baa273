package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a feature that knows what people say of their age. */
public interface StatedAges {

    /** True if the person of this case says that they are under 18, with a parent or without. */
    Uni<Boolean> saysUnder18(Mutiny.StatelessSession tx, UUID caseId);
}
