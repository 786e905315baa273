package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.EvidenceSummary;
import org.passerelle.evidence.SummariseEvidence;

/** What lies in a case, in short: what the person has shown, and what colleagues noted. */
@ApplicationScoped
class CaseContents {

    private final SummariseEvidence evidence;
    private final CaseNoteDesk notes;

    CaseContents(SummariseEvidence evidence, CaseNoteDesk notes) {
        this.evidence = evidence;
        this.notes = notes;
    }

    Uni<EvidenceSummary> evidence(Mutiny.StatelessSession tx, UUID application, Instant now) {
        return evidence.of(tx, application, now);
    }

    /** The newest, oldest first. */
    Uni<List<CaseNoteBody>> notes(Mutiny.StatelessSession tx, UUID application) {
        return notes.newest(tx, application);
    }
}
