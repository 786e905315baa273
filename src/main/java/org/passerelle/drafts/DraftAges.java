package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.StatedAges;
import org.passerelle.drafts.safety.ChildAlone;
import org.passerelle.drafts.safety.Statements;

/** Tells what people say of their age in their answers. */
@ApplicationScoped
class DraftAges implements StatedAges {

    private final DraftDesk desk;

    DraftAges(DraftDesk desk) {
        this.desk = desk;
    }

    @Override
    public Uni<Boolean> saysUnder18(Mutiny.StatelessSession tx, UUID caseId) {
        Drafts drafts = new Drafts(tx);
        return drafts.find(caseId).chain(header -> saysUnder18(drafts, header));
    }

    private Uni<Boolean> saysUnder18(Drafts drafts, @Nullable DraftHeader header) {
        return header == null
                ? Uni.createFrom().item(false)
                : drafts.read(header.id()).map(rows -> saysUnder18(header, rows));
    }

    private boolean saysUnder18(DraftHeader header, List<StateRow> rows) {
        return ChildAlone.saysUnder18(Statements.of(desk.open(header, rows).state()));
    }
}
