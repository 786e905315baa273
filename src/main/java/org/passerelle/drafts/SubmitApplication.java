package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.AccessRules;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.drafts.form.MissingAnswers;
import org.passerelle.platform.http.ActorTags;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;

/** Submits a complete draft: seals the answers, moves the case, and sends the receipt, in one transaction. */
@ApplicationScoped
class SubmitApplication {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final AccessRules access;
    private final DraftDesk desk;
    private final SealSubmission seal;

    SubmitApplication(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            AccessRules access,
            DraftDesk desk,
            SealSubmission seal) {
        this.sessions = sessions;
        this.clock = clock;
        this.access = access;
        this.desk = desk;
        this.seal = seal;
    }

    /** {@code ifMatch} is the header as it came, null when there was none. */
    Uni<SubmitOutcome> submit(Actor actor, UUID id, @Nullable String ifMatch) {
        Call call = new Call(actor, id, ifMatch, clock.instant());
        return sessions.withStatelessTransaction(tx -> locked(tx, call));
    }

    private Uni<SubmitOutcome> locked(Mutiny.StatelessSession tx, Call call) {
        Drafts drafts = new Drafts(tx);
        return drafts.find(call.id())
                .chain(header -> lockCase(drafts, header))
                .chain(() -> drafts.lock(call.id()))
                .chain(header -> found(tx, header, call));
    }

    /** The case of a later form before that form, as everywhere. */
    private static Uni<Void> lockCase(Drafts drafts, @Nullable DraftHeader header) {
        UUID of = header == null ? null : header.supplementTo();
        return of == null ? Uni.createFrom().voidItem() : drafts.lock(of).replaceWithVoid();
    }

    private record Call(Actor actor, UUID id, @Nullable String ifMatch, Instant now) {

        /** Of the answers, as this actor sees them. */
        private String tag(DraftHeader header) {
            return ActorTags.of(Long.toString(header.revision()), actor, id);
        }
    }

    private Uni<SubmitOutcome> found(Mutiny.StatelessSession tx, @Nullable DraftHeader header, Call call) {
        if (header == null) {
            return outcome(new SubmitOutcome.NotFound());
        }
        return access.admit(tx, call.actor(), header.subject(), Section.FORM, Right.SUBMIT)
                .chain(admitted -> admitted ? admitted(tx, header, call) : outcome(new SubmitOutcome.NotFound()));
    }

    private Uni<SubmitOutcome> admitted(Mutiny.StatelessSession tx, DraftHeader header, Call call) {
        return new Submissions(tx)
                .first(call.id())
                .chain(earlier -> earlier == null
                        ? first(tx, header, call)
                        : outcome(new SubmitOutcome.Submitted(earlier.receipt())));
    }

    private Uni<SubmitOutcome> first(Mutiny.StatelessSession tx, DraftHeader header, Call call) {
        if (!header.draft()) {
            return outcome(new SubmitOutcome.NotNow());
        }
        if (call.ifMatch() == null) {
            return outcome(new SubmitOutcome.NoRevision());
        }
        if (!EntityTags.matches(call.ifMatch(), call.tag(header))) {
            return outcome(new SubmitOutcome.Stale());
        }
        return new Drafts(tx)
                .read(header.id())
                .map(rows -> desk.view(header, desk.open(header, rows), call.now()))
                .chain(view -> complete(tx, header, view, call));
    }

    private Uni<SubmitOutcome> complete(Mutiny.StatelessSession tx, DraftHeader header, DraftView view, Call call) {
        List<MissingAnswers.Missing> missing = view.missing();
        return missing.isEmpty()
                ? seal.seal(tx, call.actor(), header, view, call.now()).map(SubmitApplication::sealed)
                : outcome(new SubmitOutcome.Incomplete(missing));
    }

    private static SubmitOutcome sealed(Optional<Receipt> receipt) {
        return receipt.<SubmitOutcome>map(SubmitOutcome.Submitted::new).orElseGet(SubmitOutcome.NotNow::new);
    }

    private static Uni<SubmitOutcome> outcome(SubmitOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
