package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.drafts.sync.ChangedIdentity;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Filing;
import org.passerelle.platform.Ids;

/**
 * Asks a person about a name or a birth date that is another one in a later form than in its case. Nothing waits for it: the
 * later form is submitted as it is, and the case has the new one once it is accepted.
 */
@ApplicationScoped
class AskAboutIdentity implements MoveObserver {

    private final DraftDesk desk;
    private final FilingDesk filing;

    AskAboutIdentity(DraftDesk desk, FilingDesk filing) {
        this.desk = desk;
        this.filing = filing;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        UUID of = event.view().supplementTo();
        return of == null || event.move().kind() != MoveKind.SUBMIT
                ? Uni.createFrom().voidItem()
                : new Drafts(tx).lock(of).chain(header -> compare(tx, header, event));
    }

    private Uni<Void> compare(Mutiny.StatelessSession tx, @Nullable DraftHeader header, CaseMoved event) {
        return header == null
                ? Uni.createFrom().voidItem()
                : state(tx, header)
                        .chain(earlier -> later(tx, event).chain(later -> ask(tx, header, earlier, later, event)));
    }

    private Uni<DraftState> later(Mutiny.StatelessSession tx, CaseMoved event) {
        return new Drafts(tx)
                .find(event.view().id())
                .chain(header -> state(tx, Objects.requireNonNull(header, "The later form is gone")));
    }

    private Uni<DraftState> state(Mutiny.StatelessSession tx, DraftHeader header) {
        return new Drafts(tx).read(header.id()).map(rows -> desk.open(header, rows)
                .state());
    }

    private Uni<Void> ask(
            Mutiny.StatelessSession tx, DraftHeader header, DraftState earlier, DraftState later, CaseMoved event) {
        List<Filing.Proposal> changed =
                ChangedIdentity.of(earlier, later, event.view().createdAt(), Ids::next);
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : filing.store(tx, header, FiledCorrections.inReview(earlier, changed), event.at())
                        .replaceWithVoid();
    }
}
