package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.SubmittedIdentities;
import org.passerelle.platform.security.Actor;

/** Shows staff what a person told about their evidence, with hints; the look is on record as one at papers. */
@ApplicationScoped
class ReadToldEvidence {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final SubmittedIdentities identities;
    private final ToldDesk desk;

    ReadToldEvidence(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            CaseDoor door,
            SubmittedIdentities identities,
            ToldDesk desk) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.identities = identities;
        this.desk = desk;
    }

    /** How what was told about one piece fits what was submitted; what was told stands in the list of pieces. */
    record Item(UUID piece, String type, List<String> hints) {}

    /** Why there is no paper. */
    record NoPaperBody(List<String> reasons, @Nullable String words, Instant toldAt, String toldAs) {}

    /** All of it on one page. */
    record Body(
            List<Item> items,
            @Nullable NoPaperBody noPaper,
            @Nullable String next) {}

    Uni<CaseRead<Body>> read(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> door.enter(tx, actor, id, Section.PAPERS, Right.READ)
                .chain(entry -> CaseRead.of(entry, view -> told(tx, view.id()))));
    }

    private Uni<Body> told(Mutiny.StatelessSession tx, UUID id) {
        Instant now = clock.instant();
        return identities.of(tx, id).chain(identity -> desk.body(tx, id, identity, now));
    }
}
