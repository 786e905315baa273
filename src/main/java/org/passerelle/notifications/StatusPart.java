package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SPI: one sentence of the reply to STATUS. It is read on a phone that others may see: no name, no full reference, no
 * word of what it is about.
 */
public interface StatusPart {

    /** Whether it has its sentences in this language. */
    boolean speaks(String language);

    /** What there is to say of this account, in a language it speaks; those of a higher priority come first. */
    Uni<Optional<String>> sentence(Mutiny.StatelessSession tx, UUID accountId, String language);
}
