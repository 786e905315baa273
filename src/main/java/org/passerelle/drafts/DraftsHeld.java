package org.passerelle.drafts;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/** Erases the answers of an application and of its later form: present ones, kept ones, their history, and submitted ones. */
@ApplicationScoped
@Priority(50)
class DraftsHeld implements PersonalDataHolder {

    private static final List<String> TABLES = List.of(
            "answer_changes", "answer_alternatives", "answers", "devices", "submissions", "draft_reminders", "drafts");

    private static final String OF_IT = """
            where application_id in (
              select id from applications where id = :application or supplement_to = :application)""";

    @Override
    public String holding() {
        return "answers";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        return Multi.createFrom()
                .iterable(TABLES)
                .onItem()
                .transformToUniAndConcatenate(table -> tx.createNativeQuery("delete from " + table + " " + OF_IT)
                        .setParameter("application", application)
                        .executeUpdate())
                .collect()
                .with(Collectors.summingLong(Integer::longValue));
    }
}
