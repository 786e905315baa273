package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Who may correct what was submitted, and while it stands where. */
@ApplicationScoped
class CorrectionGate {

    private final AccessRules access;
    private final Cases cases;

    CorrectionGate(AccessRules access, Cases cases) {
        this.access = access;
        this.cases = cases;
    }

    /** Whoever may submit may correct. */
    Uni<Boolean> admits(Mutiny.StatelessSession tx, Actor actor, DraftHeader header) {
        return access.admit(tx, actor, header.subject(), Section.FORM, Right.SUBMIT);
    }

    /** True from submission until the person travels; for a later form while its case is there too. */
    Uni<Boolean> open(Mutiny.StatelessSession tx, DraftHeader header) {
        UUID supplemented = header.supplementTo();
        boolean own = header.state().open();
        return supplemented == null || !own
                ? Uni.createFrom().item(own)
                : cases.find(tx, supplemented).map(found -> found.map(CaseView::state)
                        .filter(state -> state.open())
                        .isPresent());
    }
}
