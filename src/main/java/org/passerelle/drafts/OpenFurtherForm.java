package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.CaseState;
import org.passerelle.drafts.form.FormDefinition;

/**
 * Opens the form that goes on from a case when the case is called, filled with what the person told before. Called again,
 * the same one goes on.
 */
@ApplicationScoped
class OpenFurtherForm implements MoveObserver {

    private final Cases cases;
    private final Forms forms;
    private final DraftDesk desk;

    OpenFurtherForm(Cases cases, Forms forms, DraftDesk desk) {
        this.cases = cases;
        this.forms = forms;
        this.desk = desk;
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        CaseView view = event.view();
        Optional<FormDefinition> further = forms.following(view.form());
        return view.state() == CaseState.CALLED && further.isPresent()
                ? new Drafts(tx).find(view.id()).chain(header -> open(tx, header, event, further.get()))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> open(
            Mutiny.StatelessSession tx, @Nullable DraftHeader header, CaseMoved event, FormDefinition further) {
        return header == null
                ? Uni.createFrom().voidItem()
                : cases.supplement(tx, event.view(), further.form(), event.at())
                        .chain(opened -> opened.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : begin(new Drafts(tx), header, opened.get(), further, event.at()));
    }

    private Uni<Void> begin(Drafts drafts, DraftHeader header, UUID id, FormDefinition further, Instant now) {
        return drafts.create(id, further.form(), further.version(), DraftLife.lapsesAfter(now), now)
                .chain(() -> drafts.read(header.id()))
                .chain(rows -> drafts.carry(answers(header, rows, id, further, now)));
    }

    private CarryWrite answers(DraftHeader header, List<StateRow> rows, UUID id, FormDefinition further, Instant now) {
        return desk.beginning(header, desk.open(header, rows), id, further, now);
    }
}
