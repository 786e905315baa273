package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows the person, and a helper they let see decisions, what was decided and why. */
@ApplicationScoped
class ReadDecisions {

    private final Mutiny.SessionFactory sessions;
    private final CaseDoor door;
    private final MoveSecrets secrets;
    private final OptionTexts options;

    ReadDecisions(Mutiny.SessionFactory sessions, CaseDoor door, MoveSecrets secrets, OptionTexts options) {
        this.sessions = sessions;
        this.door = door;
        this.secrets = secrets;
        this.options = options;
    }

    /** Empty for an application that is not there for this actor. */
    Uni<Optional<Page<DecisionItem>>> read(Actor actor, UUID application, PageQuery query, String language) {
        return sessions.withStatelessTransaction(tx -> door.admit(tx, actor, application, Section.DECISIONS, Right.READ)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : page(tx, application, query, language).map(Optional::of)));
    }

    private Uni<Page<DecisionItem>> page(
            Mutiny.StatelessSession tx, UUID application, PageQuery query, String language) {
        return new MoveLetters(tx)
                .decisions(application, query)
                .map(rows -> Page.of(rows, query, MoveLetters.Entry::id, entry -> item(entry, language)));
    }

    private DecisionItem item(MoveLetters.Entry entry, String language) {
        return new DecisionItem(
                entry.at(),
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.reason().code(),
                secrets.open(MoveSecrets.Place.MOVE_WORDS, entry.id(), entry.words()),
                options.after(entry, language));
    }
}
