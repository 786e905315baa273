package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.EntityTags;

/** Finds, locks and shows conversations, for the steps that staff take with them. */
@ApplicationScoped
class ConversationDesk {

    private final Mutiny.SessionFactory sessions;
    private final ConversationShow show;

    ConversationDesk(Mutiny.SessionFactory sessions, ConversationShow show) {
        this.sessions = sessions;
        this.show = show;
    }

    /** A step with a conversation that nobody else changes meanwhile. */
    interface Step {
        Uni<ConversationOutcome> take(Mutiny.StatelessSession tx, ConversationView conversation);
    }

    Uni<ConversationOutcome> read(UUID id) {
        return sessions.withStatelessSession(tx -> shown(tx, id, null));
    }

    Uni<ConversationOutcome> locked(UUID id, Step step) {
        return sessions.withStatelessTransaction(tx ->
                new ConversationRows(tx).locked(id).chain(found -> found == null ? notFound() : step.take(tx, found)));
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
