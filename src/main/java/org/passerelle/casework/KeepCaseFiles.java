package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.CaseState;

/** Opens the file of a case with its first submission, gives it to a team, and notes where the case stands from then on. */
@ApplicationScoped
class KeepCaseFiles implements MoveObserver {

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        CaseView view = event.view();
        return view.submittedAt() == null || view.supplementTo() != null
                ? Uni.createFrom().voidItem()
                : stands(new CaseFiles(tx), view, event.at());
    }

    private static Uni<Void> stands(CaseFiles files, CaseView view, Instant at) {
        return files.stands(view.id(), view.state(), at)
                .chain(known -> known ? freed(files, view) : open(files, view, at));
    }

    /** A decision under review goes to somebody else. */
    private static Uni<Void> freed(CaseFiles files, CaseView view) {
        return view.state() == CaseState.UNDER_REVIEW
                ? new OwnDecisions(files.tx()).free(view.id())
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> open(CaseFiles files, CaseView view, Instant at) {
        return files.teamOfFamily(view.id())
                .chain(team -> team == null
                        ? files.teamByLot(view.id())
                        : Uni.createFrom().item(team))
                .chain(team -> files.open(view.id(), team, view.state(), at));
    }
}
