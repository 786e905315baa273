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

/** Erases the answers of an application: present ones, kept ones, their history, and what was submitted. */
@ApplicationScoped
@Priority(50)
class DraftsHeld implements PersonalDataHolder {

    private static final List<String> TABLES = List.of(
            "answer_changes", "answer_alternatives", "answers", "devices", "submissions", "draft_reminders", "drafts");

    @Override
    public String holding() {
        return "answers";
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
