package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.tasks.DecidedTask;
import org.passerelle.platform.tasks.TaskKind;
import org.passerelle.privacy.FieldCipher;

/** Records that somebody told a person, which starts their clocks; each call inside the caller's transaction. */
@ApplicationScoped
public class Tellings {

    private static final String LATEST = """
            select max(toldAt) from TellingRow where applicationId = :application""";

    private final FieldCipher cipher;

    Tellings(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Who told whom, how and when. */
    public record Telling(UUID applicationId, UUID staffId, String how, Instant at) {

        /** That of who did a task by telling somebody, in the words of their note. */
        static Telling of(UUID application, TaskKind kind, DecidedTask task) {
            String note = task.note();
            return new Telling(application, task.by().staffId(), note == null ? kind.code() : note, task.now());
        }
    }

    /** Keeps it, and starts what has not started. */
    public Uni<Void> record(Mutiny.StatelessSession tx, Telling telling) {
        TellingRow row = new TellingRow();
        row.id = Ids.next();
        row.applicationId = telling.applicationId();
        row.staffId = telling.staffId();
        row.how = cipher.seal("tellings", row.id, "how", telling.how());
        row.toldAt = telling.at();
        return tx.insert(row).chain(() -> new StoredDeadlines(tx).tell(telling.applicationId(), telling.at()));
    }

    /** When the person was told last. */
    public Uni<Optional<Instant>> latest(Mutiny.StatelessSession tx, UUID application) {
        return tx.createQuery(LATEST, Instant.class)
                .setParameter("application", application)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }
}
