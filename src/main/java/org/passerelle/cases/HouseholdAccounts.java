package org.passerelle.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells whose accounts stand around an application: its owner's, and those of whoever shares a household with it now. */
@ApplicationScoped
public class HouseholdAccounts {

    private static final String AROUND = """
            select account_id from applications where id = :application and account_id is not null
            union
            select m.account_id from household_members me join household_members m on m.household_id = me.household_id
            where me.application_id = :application and me.ended is null and m.ended is null""";

    /** Empty for somebody without an account who is alone. */
    public Uni<List<UUID>> around(Mutiny.StatelessSession tx, UUID application) {
        return tx.createNativeQuery(AROUND, UUID.class)
                .setParameter("application", application)
                .getResultList();
    }
}
