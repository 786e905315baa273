package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.ChildOpened;
import org.passerelle.cases.OpenChildsCase;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.platform.security.Actor;

/** Starts the application of a child in the account of the parent. */
@ApplicationScoped
class OpenChildsDraft {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Forms forms;
    private final OpenChildsCase cases;

    OpenChildsDraft(Mutiny.SessionFactory sessions, InstantSource clock, Forms forms, OpenChildsCase cases) {
        this.sessions = sessions;
        this.clock = clock;
        this.forms = forms;
        this.cases = cases;
    }

    /** What became of the wish. */
    sealed interface Outcome {
        /** A new draft. */
        record Opened(DraftHeader draft) implements Outcome {}

        /** No such application for this actor. */
        record NotFound() implements Outcome {}

        /** The parent's own case is not one to which a child is added. */
        record Closed() implements Outcome {}

        /** The account has as many children as it can. */
        record Full() implements Outcome {}

        /** A form that opens by itself when the child is called. */
        record NotOpen() implements Outcome {}

        /** No form of that name. */
        record FormUnknown() implements Outcome {}
    }

    Uni<Outcome> open(Actor.Applicant actor, UUID parent, String form) {
        Instant now = clock.instant();
        Optional<FormDefinition> definition = forms.newest(form);
        if (definition.isEmpty()) {
            return Uni.createFrom().item(new Outcome.FormUnknown());
        }
        return forms.before(form).isPresent()
                ? Uni.createFrom().item(new Outcome.NotOpen())
                : sessions.withStatelessTransaction(tx -> cases.open(tx, actor, parent, form, now)
                        .chain(opened -> draft(new Drafts(tx), opened, definition.get(), now)));
    }

    private static Uni<Outcome> draft(Drafts drafts, ChildOpened opened, FormDefinition form, Instant now) {
        return switch (opened) {
            case ChildOpened.Anew(CaseView view) ->
                drafts.create(view.id(), form.form(), form.version(), DraftLife.lapsesAfter(now), now)
                        .chain(() -> drafts.find(view.id()))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new IllegalStateException("The draft is gone"))
                        .map(Outcome.Opened::new);
            case ChildOpened.NotFound() -> Uni.createFrom().item(new Outcome.NotFound());
            case ChildOpened.Closed() -> Uni.createFrom().item(new Outcome.Closed());
            case ChildOpened.Full() -> Uni.createFrom().item(new Outcome.Full());
        };
    }
}
