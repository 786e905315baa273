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
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.notifications.Addressees;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Takes what a person writes to us on our pages; whom to call in danger is the first thing they are answered. */
@ApplicationScoped
class WriteToUs {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final Cases cases;
    private final Writing writing;

    WriteToUs(Mutiny.SessionFactory sessions, InstantSource clock, AccessRules access, Cases cases, Writing writing) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.cases = cases;
        this.writing = writing;
    }

    /** What they write, and whether they say that it is urgent. */
    record Letter(UUID application, String body, boolean urgent) {}

    /** What was kept, and in which language they are answered. */
    record Kept(UUID id, Instant at, String language) {}

    /** Empty for an application about which this actor may not write. */
    Uni<Optional<Kept>> write(Actor.Applicant actor, Letter letter) {
        return sessions.withStatelessTransaction(tx -> cases.find(tx, letter.application())
                .chain(found -> found.filter(view -> mayWrite(actor, view)).isPresent()
                        ? writing.keep(tx, actor.accountId(), letter, clock.instant())
                                .map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private boolean mayWrite(Actor.Applicant actor, CaseView view) {
        return access.allows(actor, view.subject(), Section.MESSAGES, Right.WRITE);
    }

    /** Keeps a letter in the language of its writer. */
    @ApplicationScoped
    static class Writing {

        private final Addressees addressees;
        private final KeepLine keepLine;

        Writing(Addressees addressees, KeepLine keepLine) {
            this.addressees = addressees;
            this.keepLine = keepLine;
        }

        Uni<Kept> keep(Mutiny.StatelessSession tx, UUID account, Letter letter, Instant now) {
            return addressees.languageOf(tx, account).chain(language -> {
                KeepLine.Written written = written(account, letter, language, now);
                return keepLine.keep(tx, written).replaceWith(new Kept(written.id(), now, language));
            });
        }

        private static KeepLine.Written written(UUID account, Letter letter, String language, Instant now) {
            return new KeepLine.Written(
                    Ids.next(),
                    Party.of(account),
                    letter.application(),
                    null,
                    language,
                    letter.body(),
                    letter.urgent() ? MarkedBy.SENDER : null,
                    now);
        }
    }
}
