package org.passerelle.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.inspection.drawing.Unfit;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/** Writes down what came of an inspection, or of a step of it, each in a transaction of its own. */
@ApplicationScoped
class InspectionEnd {

    static final int MOST_TRIES = 3;

    /** After a scanner or a node was away. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(InspectionEnd.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PieceStanding standing;
    private final StaffTasks tasks;

    InspectionEnd(Mutiny.SessionFactory sessions, InstantSource clock, PieceStanding standing, StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.standing = standing;
        this.tasks = tasks;
    }

    Uni<Void> passed(ReceivedFile file, String step, StepResult.Passed passed) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new FileSteps(tx)
                .add(file.id(), step, json(passed.found()), now)
                .chain(() -> passed.alongside().write(tx, now)));
    }

    Uni<Void> ready(ReceivedFile file) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> ended(tx, file, "ready", null, now));
    }

    Uni<Void> rejected(ReceivedFile file, String step, StepResult.Rejected rejected) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new FileSteps(tx)
                .add(file.id(), step, json(rejected.found()), now)
                .chain(() -> ended(tx, file, "rejected", rejected.reason(), now))
                .chain(() -> rejected.reason() == Unfit.VIRUS
                        ? ask(tx, HarmfulFile.KIND, file, now)
                        : Uni.createFrom().voidItem()));
    }

    /** It is held back, and tried again soon. */
    Uni<Void> later(ReceivedFile file, String why) {
        LOG.warnf("A file waits for the virus scanner: %s", why);
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new Inspections(tx)
                .stand(file.id(), "held", "scanner_away", now)
                .chain(() -> new Inspections(tx).wait(file.id(), now.plus(PAUSE), true))
                .chain(() -> standing.settle(tx, file, now)));
    }

    /** It is tried again, after the third time by nobody but whom a person asks to. */
    Uni<Void> failed(ReceivedFile file, String why) {
        LOG.warnf("The inspection of a file broke off, time %d: %s", file.tries(), why);
        Instant now = clock.instant();
        return file.tries() < MOST_TRIES
                ? sessions.withStatelessTransaction(tx -> new Inspections(tx).wait(file.id(), now.plus(PAUSE), false))
                : sessions.withStatelessTransaction(tx -> new Inspections(tx)
                        .stand(file.id(), "held", "scanner_away", now)
                        .chain(() -> new Inspections(tx).wait(file.id(), null, false))
                        .chain(() -> ask(tx, FileNotInspected.KIND, file, now))
                        .chain(() -> standing.settle(tx, file, now)));
    }

    private Uni<Void> ended(
            Mutiny.StatelessSession tx, ReceivedFile file, String state, @Nullable Unfit reason, Instant now) {
        Inspections inspections = new Inspections(tx);
        return inspections
                .stand(file.id(), state, reason == null ? null : reason.code(), now)
                .chain(() -> inspections.over(file.id()))
                .chain(() -> standing.settle(tx, file, now));
    }

    private Uni<Void> ask(Mutiny.StatelessSession tx, TaskKind kind, ReceivedFile file, Instant now) {
        return tasks.open(tx, new NewTask(kind, file.id(), file.application(), now));
    }

    private static String json(Map<String, Object> found) {
        try {
            return JSON.writeValueAsString(found);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("A result that is no JSON", failure);
        }
    }
}
