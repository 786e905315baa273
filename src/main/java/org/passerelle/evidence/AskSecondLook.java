package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.platform.tasks.TaskKind;

/**
 * Asks that another officer looks at a piece that one found not usable: once. Where the second look comes to the same, it
 * stays so until an officer looks at the piece of their own accord.
 */
@ApplicationScoped
public class AskSecondLook {

    /** The task that another officer gets; its subject is the piece, and a review ends it. */
    public static final TaskKind TASK =
            new TaskKind("evidence_second_look", Roles.CASEWORKER, Duration.ofDays(5), List.of());

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PieceDesk desk;
    private final StatementVault vault;
    private final StaffTasks tasks;

    AskSecondLook(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            PieceDesk desk,
            StatementVault vault,
            StaffTasks tasks) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.vault = vault;
        this.tasks = tasks;
    }

    Uni<PieceOutcome<Piece>> ask(Actor actor, UUID application, UUID piece, String words) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.WRITE)
                .chain(found ->
                        found.map(view -> locked(tx, view, piece, words)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<Piece>> locked(Mutiny.StatelessSession tx, CaseView view, UUID id, String words) {
        return new Pieces(tx).lock(view.id(), id).chain(found -> found.map(piece -> asked(tx, view, piece, words))
                .orElseGet(PieceOutcome::notFound));
    }

    private Uni<PieceOutcome<Piece>> asked(Mutiny.StatelessSession tx, CaseView view, Piece piece, String words) {
        if (!desk.open(view) || !possible(piece)) {
            return PieceOutcome.refused(ProblemType.SECOND_LOOK_NOT_NOW);
        }
        Instant now = clock.instant();
        return new Pieces(tx)
                .secondLook(piece.id(), vault.sealSecondLook(piece.id(), words), now)
                .chain(() -> tasks.open(tx, new NewTask(TASK, piece.id(), view.id(), now)))
                .replaceWith(new PieceOutcome.Done<>(piece));
    }

    static boolean possible(Piece piece) {
        return piece.state() == PieceState.NOT_USABLE && piece.secondLookAt() == null;
    }
}
