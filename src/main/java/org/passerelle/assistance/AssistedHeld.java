package org.passerelle.assistance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases what helpers recorded of a person: their consent, codes, meetings and vouchers. */
@ApplicationScoped
@Priority(40)
class AssistedHeld implements PersonalDataHolder {

    private static final List<String> TABLES =
            List.of("consents", "printed_codes", "check_in_codes", "meetings", "vouchers");

    @Override
    public String holding() {
        return "assistance";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return Multi.createFrom()
                .iterable(TABLES)
                .onItem()
                .transformToUniAndConcatenate(
                        table -> tx.createNativeQuery("delete from " + table + " where application_id = :application")
                                .setParameter("application", application)
                                .executeUpdate())
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }
}
