package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.database.Columns;

/** The grants that are in force. */
record HelpInForce(Mutiny.StatelessSession tx) {

    private static final String OF_ACCOUNT = """
            select g.application_id, g.ends_at from helper_grants g join applications a on a.id = g.application_id
            where a.account_id = :account and\s""" + InForce.GRANT + """
            order by g.id""";

    /** Until when somebody helps with an application. */
    record Ends(UUID application, Instant endsAt) {}

    Uni<List<Ends>> ofAccount(UUID account, Instant now) {
        return tx.createNativeQuery(OF_ACCOUNT, Tuple.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Ends(row.get(0, UUID.class), Columns.instant(row, 1)))
                        .toList());
    }
}
