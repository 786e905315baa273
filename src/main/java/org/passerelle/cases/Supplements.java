package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The later forms of cases, as rows beside them. */
record Supplements(Mutiny.StatelessSession tx) {

    private static final String INSERT = """
            insert into applications (id, account_id, form, state, created_at, person, supplement_to)
            values (:id, cast(cast(:account as text) as uuid), :form, 'DRAFT', :now, :person, :case)
            on conflict (supplement_to) where supplement_to is not null do nothing""";
    private static final String OF_ACCOUNT = """
            select s.id from applications s join applications c on c.id = s.supplement_to
            where c.account_id = :account and c.person = 'ADULT' and s.form = :form
              and c.state not in ('ARRIVED', 'NOT_ELIGIBLE', 'REFUSED', 'WITHDRAWN', 'CLOSED')
            order by c.id desc limit 1""";

    /** False when the case has one already. */
    Uni<Boolean> insert(UUID id, CaseView of, String form, Instant now) {
        UUID account = of.accountId();
        return tx.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("account", account == null ? null : account.toString())
                .setParameter("form", form)
                .setParameter("now", now)
                .setParameter("person", of.person().name())
                .setParameter("case", of.id())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<@Nullable UUID> ofAccount(UUID account, String form) {
        return tx.createNativeQuery(OF_ACCOUNT, UUID.class)
                .setParameter("account", account)
                .setParameter("form", form)
                .getSingleResultOrNull();
    }
}
