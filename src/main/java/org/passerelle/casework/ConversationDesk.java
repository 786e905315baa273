package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.EntityTags;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Finds, locks and shows conversations, for the steps that staff take with them. */
@ApplicationScoped
class ConversationDesk {

    private final Mutiny.SessionFactory sessions;
    private final ConversationShow show;
    private final AuditTrail trail;
    private final InstantSource clock;

    ConversationDesk(Mutiny.SessionFactory sessions, ConversationShow show, AuditTrail trail, InstantSource clock) {
        this.sessions = sessions;
        this.show = show;
        this.trail = trail;
        this.clock = clock;
    }

    /** A step with a conversation that nobody else changes meanwhile. */
    interface Step {
        Uni<ConversationOutcome> take(Mutiny.StatelessSession tx, ConversationView conversation);
    }

    /** Shows it, and writes down who was shown it. */
    Uni<ConversationOutcome> read(Actor.Staff actor, UUID id) {
        return sessions.withStatelessTransaction(tx -> new ConversationRows(tx)
                .find(id)
                .chain(found -> found == null
                        ? notFound()
                        : seen(tx, found, actor, () -> recorded(tx, found, AuditAction.MESSAGES_READ, actor)
                                .chain(() -> shown(tx, id, null)))));
    }

    /** Takes a step, and writes down who took it unless it came to nothing. */
    Uni<ConversationOutcome> locked(Actor.Staff actor, AuditAction action, UUID id, Step step) {
        return sessions.withStatelessTransaction(tx -> new ConversationRows(tx)
                .locked(id)
                .chain(found -> found == null
                        ? notFound()
                        : seen(tx, found, actor, () -> taken(tx, found, step, action, actor))));
    }

    private Uni<ConversationOutcome> seen(
            Mutiny.StatelessSession tx,
            ConversationView found,
            Actor.Staff actor,
            Supplier<Uni<ConversationOutcome>> step) {
        return new ConversationRows(tx)
                .seen(new CaseSight(actor, clock.instant()), found.id())
                .chain(seen -> seen ? step.get() : unseen(tx, found));
    }

    /** No reason opens what a child alone writes. */
    private static Uni<ConversationOutcome> unseen(Mutiny.StatelessSession tx, ConversationView found) {
        UUID about = Objects.requireNonNull(found.applicationId(), "What is about no case is seen");
        return new ConversationRows(tx)
                .ofChildAlone(about)
                .map(child -> child ? new ConversationOutcome.NotFound() : new ConversationOutcome.ReasonNeeded());
    }

    private Uni<ConversationOutcome> taken(
            Mutiny.StatelessSession tx, ConversationView found, Step step, AuditAction action, Actor.Staff actor) {
        return step.take(tx, found)
                .call(outcome -> outcome instanceof ConversationOutcome.Done
                        ? recorded(tx, found, action, actor)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> recorded(
            Mutiny.StatelessSession tx, ConversationView found, AuditAction action, Actor.Staff actor) {
        return trail.record(
                tx, AuditEntry.aboutKnown(found.applicationId(), found.accountId(), action, actor, clock.instant()));
    }

    /** Takes the step if the reader has seen the conversation as it stands. */
    static Uni<ConversationOutcome> ifSeen(
            ConversationView found, @Nullable String ifMatch, Supplier<Uni<ConversationOutcome>> step) {
        if (ifMatch == null) {
            return Uni.createFrom().item(new ConversationOutcome.VersionMissing());
        }
        return EntityTags.matches(ifMatch, found.tag())
                ? step.get()
                : Uni.createFrom().item(new ConversationOutcome.Stale());
    }

    /** The conversation as it stands now; {@code answer} names the line to show by itself. */
    Uni<ConversationOutcome> shown(Mutiny.StatelessSession tx, UUID id, @Nullable UUID answer) {
        return new ConversationRows(tx)
                .find(id)
                .chain(found -> found == null
                        ? notFound()
                        : show.show(tx, found).map(shown -> done(shown, found.tag(), answer)));
    }

    private static ConversationOutcome done(FullConversation shown, String tag, @Nullable UUID answer) {
        Optional<FullConversation.Line> line =
                shown.lines().stream().filter(each -> each.id().equals(answer)).findFirst();
        return new ConversationOutcome.Done(shown, tag, line.orElse(null));
    }

    private static Uni<ConversationOutcome> notFound() {
        return Uni.createFrom().item(new ConversationOutcome.NotFound());
    }
}
