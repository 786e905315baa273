package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;

/**
 * Erases who looked at a file and why. The entries stay, under a pseudonym, and one more says that the rest is gone: a
 * detail that is missing without it was taken away.
 */
@ApplicationScoped
class AuditHeld implements PersonalDataHolder {

    private final AuditSubjects subjects;
    private final InstantSource clock;

    AuditHeld(AuditSubjects subjects, InstantSource clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public String holding() {
        return "activity";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        AuditEntries entries = new AuditEntries(tx);
        return entries.erased(
                        Ids.next(),
                        subjects.ofFile(application),
                        clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(() -> entries.forget(application));
    }
}
