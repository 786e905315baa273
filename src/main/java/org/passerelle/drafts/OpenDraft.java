package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.cases.Opened;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.platform.security.Actor;

/** Starts an application, or goes on with the one that lives; a lapsed draft comes back. */
@ApplicationScoped
class OpenDraft {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Forms forms;
    private final Cases cases;
    private final CarryOver carryOver;

    OpenDraft(Mutiny.SessionFactory sessions, InstantSource clock, Forms forms, Cases cases, CarryOver carryOver) {
        this.sessions = sessions;
        this.clock = clock;
        this.forms = forms;
        this.cases = cases;
        this.carryOver = carryOver;
    }

    /** What became of the wish. */
    sealed interface Outcome {
        /** A new draft. */
        record Anew(DraftHeader draft) implements Outcome {}

        /** The one that was there. */
        record Existing(DraftHeader draft) implements Outcome {}

        /** A later form of a case that was not called yet. */
        record NotOpen() implements Outcome {}

        /** No form of that name. */
        record FormUnknown() implements Outcome {}
    }

    Uni<Outcome> open(Actor.Applicant actor, String form) {
        Instant now = clock.instant();
        Optional<FormDefinition> definition = forms.newest(form);
        return definition.isEmpty()
                ? Uni.createFrom().item(new Outcome.FormUnknown())
                : sessions.withStatelessTransaction(tx -> open(tx, actor, definition.get(), now));
    }

    private Uni<Outcome> open(Mutiny.StatelessSession tx, Actor.Applicant actor, FormDefinition form, Instant now) {
        return forms.before(form.form()).isPresent()
                ? cases.supplementOf(tx, actor.accountId(), form.form())
                        .chain(found -> further(tx, actor, form, found, now))
                : cases.open(tx, actor.accountId(), form.form(), now)
                        .chain(opened -> draft(tx, actor, opened, form, now));
    }

    private Uni<Outcome> further(
            Mutiny.StatelessSession tx,
            Actor.Applicant actor,
            FormDefinition form,
            Optional<UUID> opened,
            Instant now) {
        return opened.isEmpty()
                ? Uni.createFrom().item(new Outcome.NotOpen())
                : existing(tx, actor, form, opened.get(), now);
    }

    /** One that was erased while we waited for it is begun anew; the lock comes first, as in a save. */
    private Uni<Outcome> existing(
            Mutiny.StatelessSession tx, Actor.Applicant actor, FormDefinition form, UUID id, Instant now) {
        Drafts drafts = new Drafts(tx);
        return drafts.lock(id)
                .chain(header -> header == null ? open(tx, actor, form, now) : revived(drafts, actor, id, now));
    }

    private Uni<Outcome> revived(Drafts drafts, Actor.Applicant actor, UUID id, Instant now) {
        return drafts.revive(id, DraftLife.lapsesAfter(now), now)
                .chain(() -> found(drafts, id))
                .chain(header -> carryOver.open(actor, header))
                .map(Outcome.Existing::new);
    }

    private Uni<Outcome> draft(
            Mutiny.StatelessSession tx, Actor.Applicant actor, Opened opened, FormDefinition form, Instant now) {
        Drafts drafts = new Drafts(tx);
        return switch (opened) {
            case Opened.Anew(CaseView view) ->
                drafts.create(view.id(), form.form(), form.version(), DraftLife.lapsesAfter(now), now)
                        .chain(() -> found(drafts, view.id()))
                        .map(Outcome.Anew::new);
            case Opened.Existing(CaseView view) -> existing(tx, actor, form, view.id(), now);
        };
    }

    private static Uni<DraftHeader> found(Drafts drafts, UUID id) {
        return drafts.find(id).onItem().ifNull().failWith(() -> new IllegalStateException("The draft is gone"));
    }
}
