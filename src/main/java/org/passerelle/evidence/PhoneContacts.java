package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether the phone of a person is known. */
record PhoneContacts(Mutiny.StatelessSession tx) {

    private static final String CONFIRMED = """
            select exists (
              select 1 from applications a join contacts c on c.account_id = a.account_id
              where a.id = :application and c.kind = 'phone' and c.confirmed_at is not null)""";

    Uni<Boolean> confirmed(UUID application) {
        return tx.createNativeQuery(CONFIRMED, Boolean.class)
                .setParameter("application", application)
                .getSingleResult();
    }
}
