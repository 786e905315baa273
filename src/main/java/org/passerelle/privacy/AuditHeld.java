package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.privacy.chain.ChainedEntry;
import org.passerelle.privacy.chain.Written;

/**
 * Erases who looked at a file and why. The entries stay, under a pseudonym, and one more says that the rest is gone: a
 * detail that is missing without it was taken away.
 */
@ApplicationScoped
class AuditHeld implements PersonalDataHolder {

    private final AuditSubjects subjects;
    private final AuditMarks marks;
    private final InstantSource clock;

    AuditHeld(AuditSubjects subjects, AuditMarks marks, InstantSource clock) {
        this.subjects = subjects;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public String holding() {
        return "activity";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        AuditEntries entries = new AuditEntries(tx);
        return entries.add(erased(application)).chain(() -> entries.forget(application));
    }

    private ChainedEntry erased(UUID application) {
        byte[] subject = subjects.ofFile(application);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Written written = new Written(Ids.next(), now, AuditAction.FILE_ERASED.code(), subject, null);
        return new ChainedEntry(written.id(), now, written.action(), subject, marks.of(written));
    }
}
