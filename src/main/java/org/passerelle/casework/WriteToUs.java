package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.security.Actor;

/** Takes what a person writes to us on our pages; whom to call in danger is the first thing they are answered. */
@ApplicationScoped
class WriteToUs {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final Cases cases;
    private final KeepLetter keepLetter;

    WriteToUs(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            AccessRules access,
            Cases cases,
            KeepLetter keepLetter) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.cases = cases;
        this.keepLetter = keepLetter;
    }

    /** What they write, and whether they say that it is urgent. */
    record Letter(UUID application, String body, boolean urgent) {}

    /** What was kept, in which language they are answered, and whether people on duty hear of it. */
    record Kept(UUID id, Instant at, String language, boolean urgent) {}

    /** Empty for an application about which this actor may not write. */
    Uni<Optional<Kept>> write(Actor actor, Letter letter) {
        return sessions.withStatelessTransaction(tx -> cases.find(tx, letter.application())
                .chain(found -> found.isPresent()
                        ? found(tx, actor, found.get(), letter)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Kept>> found(Mutiny.StatelessSession tx, Actor actor, CaseView view, Letter letter) {
        return access.admit(tx, actor, view.subject(), Section.MESSAGES, Right.WRITE)
                .chain(admitted -> admitted
                        ? keepLetter
                                .keep(tx, actor, view, letter, clock.instant())
                                .map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }
}
