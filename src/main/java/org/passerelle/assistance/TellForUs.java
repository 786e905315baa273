package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseSubject;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Records that a helper told a person where they stand; what waited for them to know starts with it (clock rule 2). */
@ApplicationScoped
class TellForUs {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Cases cases;
    private final AccessRules access;
    private final ToldByHelper told;

    TellForUs(Mutiny.SessionFactory sessions, InstantSource clock, Cases cases, AccessRules access, ToldByHelper told) {
        this.sessions = sessions;
        this.clock = clock;
        this.cases = cases;
        this.access = access;
        this.told = told;
    }

    /** When it was recorded; empty for whom this helper may not write messages with. */
    Uni<Optional<Instant>> record(Actor.Helper helper, UUID application, String how) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> cases.find(tx, application)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : access.admit(tx, helper, subject(found), Section.MESSAGES, Right.WRITE))
                .chain(admitted -> admitted
                        ? told.keep(tx, helper, application, how, now).replaceWith(Optional.of(now))
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static CaseSubject subject(Optional<CaseView> found) {
        return found.orElseThrow().subject();
    }
}
