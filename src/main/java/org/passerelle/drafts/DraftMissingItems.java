package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.MissingItems;
import org.passerelle.drafts.form.MissingAnswers;

/** Tells which answers a case still lacks, and which are wrong or in conflict. */
@ApplicationScoped
class DraftMissingItems implements MissingItems {

    private final DraftDesk desk;
    private final InstantSource clock;

    DraftMissingItems(DraftDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Uni<List<MissingItem>> missing(Mutiny.StatelessSession tx, UUID caseId) {
        Drafts drafts = new Drafts(tx);
        return drafts.find(caseId).chain(header -> missing(drafts, header));
    }

    private Uni<List<MissingItem>> missing(Drafts drafts, @Nullable DraftHeader header) {
        return header == null
                ? Uni.createFrom().item(List.of())
                : drafts.read(header.id()).map(rows -> missing(header, rows));
    }

    private List<MissingItem> missing(DraftHeader header, List<StateRow> rows) {
        return desk.view(header, desk.open(header, rows), clock.instant()).missing().stream()
                .map(DraftMissingItems::item)
                .toList();
    }

    private static MissingItem item(MissingAnswers.Missing missing) {
        return new MissingItem(missing.key(), missing.section(), missing.code());
    }
}
