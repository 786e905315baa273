package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes what networks report; a repeated or backward report changes nothing. */
@ApplicationScoped
public class Receipts {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    Receipts(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What became of a report. */
    public enum Outcome {
        /** The message moved on. */
        MOVED,
        /** Known already, or overtaken. */
        UNCHANGED,
        /** There is no such message or try. */
        UNKNOWN
    }

    /** Records a report. */
    public Uni<Outcome> receive(Receipt receipt) {
        return sessions.withStatelessTransaction(
                        tx -> new Messages(tx).receive(receipt.messageId(), receipt.state(), clock.instant()))
                .map(moved -> moved ? Outcome.MOVED : Outcome.UNCHANGED);
    }
}
