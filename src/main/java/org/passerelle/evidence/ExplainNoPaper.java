package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Keeps why somebody has no paper, which is an answer like any other; the latest counts. */
@ApplicationScoped
class ExplainNoPaper {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final PieceDesk desk;
    private final StatementVault vault;

    ExplainNoPaper(Mutiny.SessionFactory sessions, InstantSource clock, PieceDesk desk, StatementVault vault) {
        this.sessions = sessions;
        this.clock = clock;
        this.desk = desk;
        this.vault = vault;
    }

    Uni<PieceOutcome<UUID>> explain(Actor actor, UUID application, List<String> reasons, @Nullable String words) {
        return sessions.withStatelessTransaction(tx -> desk.admit(tx, actor, application, Right.WRITE)
                .chain(found ->
                        found.map(view -> keep(tx, actor, view, reasons, words)).orElseGet(PieceOutcome::notFound)));
    }

    private Uni<PieceOutcome<UUID>> keep(
            Mutiny.StatelessSession tx, Actor actor, CaseView view, List<String> reasons, @Nullable String words) {
        if (!desk.open(view)) {
            return PieceOutcome.refused(ProblemType.EVIDENCE_CLOSED);
        }
        byte[] sealed = words == null ? null : vault.sealNoPaper(view.id(), words);
        NoPaper.Told told =
                new NoPaper.Told(reasons, sealed, clock.instant(), actor.kind().code());
        return new NoPaper(tx).keep(view.id(), told, actor.id()).replaceWith(new PieceOutcome.Done<>(view.id()));
    }
}
