package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;

/** The submitted cases that a member of staff may be shown: those of children alone only by who is trained for them. */
record SeenCases(Mutiny.StatelessSession tx, Reach reach) {

    private static final String VIEW = """
            select a.id, a.reference, a.state, a.person, a.entered_at, a.account_id, a.child_alone_since is not null
            from applications a
            where a.reference is not null and a.supplement_to is null and (:alone or a.child_alone_since is null)
            """;
    private static final String OF_IDS = VIEW + "and a.id = any (cast(cast(:ids as text) as uuid[]))";
    private static final String OF_REFERENCE = VIEW + "and a.reference = :reference";

    /** A case in one line. */
    record Seen(
            UUID id,
            String reference,
            CaseState state,
            Person person,
            Instant enteredAt,
            @Nullable UUID accountId,
            boolean childAlone) {}

    Uni<List<Seen>> of(Collection<UUID> ids) {
        return tx.createNativeQuery(OF_IDS, Tuple.class)
                .setParameter("alone", reach.seesChildrenAlone())
                .setParameter("ids", ArrayText.of(ids))
                .getResultList()
                .map(SeenCases::seen);
    }

    Uni<List<Seen>> of(CaseReference reference) {
        return tx.createNativeQuery(OF_REFERENCE, Tuple.class)
                .setParameter("alone", reach.seesChildrenAlone())
                .setParameter("reference", reference.text())
                .getResultList()
                .map(SeenCases::seen);
    }

    /** The same by their ids. */
    static Map<UUID, Seen> byId(Collection<Seen> cases) {
        return cases.stream().collect(Collectors.toMap(Seen::id, Function.identity()));
    }

    private static List<Seen> seen(List<Tuple> rows) {
        return rows.stream().map(SeenCases::seen).toList();
    }

    private static Seen seen(Tuple row) {
        return new Seen(
                row.get(0, UUID.class),
                row.get(1, String.class),
                CaseState.valueOf(row.get(2, String.class)),
                Person.valueOf(row.get(3, String.class)),
                Columns.instant(row, 4),
                row.get(5, UUID.class),
                row.get(6, Boolean.class));
    }
}
