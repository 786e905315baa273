package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: takes what people text that is no keyword, so that a person answers it. */
public interface Conversations {

    /**
     * Opens a conversation or goes on with one. The caller's transaction does nothing else: the text and the safety line
     * are kept before. Should it fail, the text is handed over again later; once it succeeds it never comes again.
     */
    Uni<Void> received(Mutiny.StatelessSession tx, FreeText text);
}
