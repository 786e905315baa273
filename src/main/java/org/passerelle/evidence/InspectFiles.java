package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.FailureTrace;

/** Inspects what has arrived, one file after the other, so that a node has the memory of one in use. */
@ApplicationScoped
class InspectFiles {

    /** A node that takes longer has died; another one goes on then. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final InspectFile inspectFile;
    private final InspectionEnd end;

    InspectFiles(Mutiny.SessionFactory sessions, InstantSource clock, InspectFile inspectFile, InspectionEnd end) {
        this.sessions = sessions;
        this.clock = clock;
        this.inspectFile = inspectFile;
        this.end = end;
    }

    /** Until none is due. */
    Uni<Void> inspect() {
        return Uni.createFrom()
                .deferred(this::next)
                .repeat()
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<ReceivedFile>> next() {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Inspections(tx).claim(now, now.plus(LEASE)))
                .call(found -> found.isEmpty() ? Uni.createFrom().voidItem() : one(found.get()));
    }

    /** Whoever took it before and never came back counts as a try. */
    private Uni<Void> one(ReceivedFile file) {
        return file.tries() > InspectionEnd.MOST_TRIES
                ? end.failed(file, "no node came back from it")
                : Uni.createFrom()
                        .deferred(() -> inspectFile.inspect(file))
                        .onFailure()
                        .recoverWithUni(failure -> end.failed(file, FailureTrace.summary(failure)));
    }
}
