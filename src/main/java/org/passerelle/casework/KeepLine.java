package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.casework.conversation.MarkedBy;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Keeps what somebody wrote: in their conversation, which opens or goes on and asks for an answer. */
@ApplicationScoped
class KeepLine {

    private final ConversationSecrets secrets;
    private final ConversationTasks tasks;
    private final RaiseUrgency raiseUrgency;

    KeepLine(ConversationSecrets secrets, ConversationTasks tasks, RaiseUrgency raiseUrgency) {
        this.secrets = secrets;
        this.tasks = tasks;
        this.raiseUrgency = raiseUrgency;
    }

    /**
     * What somebody wrote.
     *
     * @param id names the line: one that is there already changes nothing
     * @param from the contact it came from; null on our pages
     * @param by the helper who wrote it for the person; null where they wrote it themselves
     * @param urgent what says that it is urgent; null where nothing does
     */
    record Written(
            UUID id,
            Party party,
            @Nullable UUID application,
            @Nullable Contact from,
            String language,
            String body,
            @Nullable MarkedBy urgent,
            Instant at,
            Actor.@Nullable Helper by) {

        Written aboutNothing() {
            return new Written(id, party, null, from, language, body, urgent, at, by);
        }
    }

    /** In the caller's transaction; the outbox is to be kicked afterwards. What was erased meanwhile it is not about. */
    Uni<Void> keep(Mutiny.StatelessSession tx, Written written) {
        UUID application = written.application();
        return application == null
                ? kept(tx, written)
                : new ConversationRows(tx)
                        .hold(application)
                        .chain(there -> kept(tx, there ? written : written.aboutNothing()));
    }

    private Uni<Void> kept(Mutiny.StatelessSession tx, Written written) {
        ConversationRows rows = new ConversationRows(tx);
        return rows.open(Ids.next(), written.party(), written.language(), written.at())
                .chain(() -> rows.lock(written.party()))
                .chain(id -> new ConversationLines(tx)
                        .has(written.id())
                        .chain(known -> known ? Uni.createFrom().voidItem() : add(tx, id, written)));
    }

    private Uni<Void> add(Mutiny.StatelessSession tx, UUID id, Written written) {
        UUID application = written.application();
        return new ConversationLines(tx)
                .add(row(id, written))
                .chain(() -> new ConversationRows(tx).received(id, application, written.language(), written.at()))
                .chain(() -> writtenFrom(tx, id, written.from()))
                .chain(() -> tasks.ask(tx, id, application, written.at()))
                .chain(() -> urgent(tx, id, written));
    }

    private Uni<Void> writtenFrom(Mutiny.StatelessSession tx, UUID id, @Nullable Contact from) {
        return from == null
                ? Uni.createFrom().voidItem()
                : new ConversationRows(tx).writtenFrom(id, from.kind().code(), secrets.sealContact(id, from));
    }

    private Uni<Void> urgent(Mutiny.StatelessSession tx, UUID id, Written written) {
        MarkedBy by = written.urgent();
        return by == null
                ? Uni.createFrom().voidItem()
                : raiseUrgency.raise(tx, new RaiseUrgency.Raised(id, by, null, written.at()));
    }

    private LineRow row(UUID conversation, Written written) {
        LineRow row = new LineRow();
        row.id = written.id();
        row.conversationId = conversation;
        row.applicationId = written.application();
        row.byHelper = written.by() == null ? null : written.by().memberId();
        row.organisationId = written.by() == null ? null : written.by().organisationId();
        row.contactKind = written.from() == null ? null : written.from().kind().code();
        row.language = written.language();
        row.body = secrets.sealBody(written.id(), written.body());
        row.urgent = written.urgent() != null;
        row.at = written.at();
        return row;
    }
}
