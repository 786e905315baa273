package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.caseload.Stuck;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** The cases that staff work on, as lists show them. */
record WorkList(Mutiny.StatelessSession tx) {

    private static final String ANCHOR = "select rank, since from case_files where application_id = :application";

    /** One of them; {@code inside} says whether the reader sees more than that it is there. */
    record Item(
            UUID application,
            String reference,
            boolean inside,
            @Nullable UUID team,
            String state,
            boolean paused,
            Instant since,
            @Nullable UUID assignedTo,
            CaseMarks marks,
            long revision,
            boolean childAlone,
            long tasks,
            @Nullable Instant taskDueAt,
            List<Stuck> stuck,
            @Nullable String deadline) {}

    Uni<List<Item>> list(WorkListFilter filter, WorkReach reach, PageQuery page, Instant now) {
        return anchor(page.after())
                .chain(after -> rows(WorkListQuery.of(filter, reach, after.orElse(null), now), page.rows()));
    }

    private Uni<Optional<WorkListQuery.Anchor>> anchor(@Nullable UUID after) {
        return after == null
                ? Uni.createFrom().item(Optional.empty())
                : tx.createNativeQuery(ANCHOR, Tuple.class)
                        .setParameter("application", after)
                        .getSingleResultOrNull()
                        .map(row -> Optional.ofNullable(row == null ? null : anchor(after, row)));
    }

    private Uni<List<Item>> rows(WorkListQuery query, int rows) {
        Mutiny.SelectionQuery<Tuple> selection = tx.createNativeQuery(query.sql(), Tuple.class);
        query.values().forEach(selection::setParameter);
        return selection.setMaxResults(rows).getResultList().map(found -> found.stream()
                .map(WorkList::item)
                .toList());
    }

    private static WorkListQuery.Anchor anchor(UUID application, Tuple row) {
        return new WorkListQuery.Anchor(application, row.get(0, Short.class), Columns.instant(row, 1));
    }

    private static Item item(Tuple row) {
        return new Item(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, Boolean.class),
                Columns.instant(row, 6),
                row.get(7, UUID.class),
                new CaseMarks(
                        row.get(8, Boolean.class),
                        row.get(9, Boolean.class),
                        ReferredBy.of(row.get(10, String.class)).orElseThrow()),
                row.get(11, Long.class),
                row.get(12, Boolean.class),
                row.get(13, Long.class),
                Columns.instantOrNull(row, 14),
                Stuck.of(row.get(15, Boolean.class), row.get(16, Boolean.class), row.get(17, Boolean.class)),
                row.get(18, String.class));
    }
}
