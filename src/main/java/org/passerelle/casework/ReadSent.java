package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Cases;
import org.passerelle.notifications.SentMessage;
import org.passerelle.notifications.SentMessages;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Shows staff what was sent to the owner of an application, with every try. */
@ApplicationScoped
class ReadSent {

    private final Mutiny.SessionFactory sessions;
    private final Cases cases;
    private final SentMessages sent;
    private final AuditTrail trail;
    private final InstantSource clock;

    ReadSent(Mutiny.SessionFactory sessions, Cases cases, SentMessages sent, AuditTrail trail, InstantSource clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.sent = sent;
        this.trail = trail;
        this.clock = clock;
    }

    /** Empty for an application that is not there. */
    Uni<Optional<Page<SentItem>>> read(Actor reader, UUID application, PageQuery query) {
        AuditEntry entry = AuditEntry.about(application, AuditAction.MESSAGES_READ, reader, clock.instant());
        return sessions.withStatelessTransaction(tx -> cases.find(tx, application)
                .chain(found -> found.isPresent()
                        ? page(tx, found.get(), query)
                                .call(() -> trail.record(tx, entry))
                                .map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Page<SentItem>> page(Mutiny.StatelessSession tx, CaseView view, PageQuery query) {
        return sent.of(tx, new SentMessage.Of(view.accountId(), view.id()), query)
                .chain(messages -> sent.tries(
                                tx, messages.stream().map(SentMessage::id).toList())
                        .map(tries -> page(messages, tries, query)));
    }

    private static Page<SentItem> page(List<SentMessage> messages, List<SentMessage.Try> tries, PageQuery query) {
        Map<UUID, List<SentMessage.Try>> byMessage =
                tries.stream().collect(Collectors.groupingBy(SentMessage.Try::message));
        return Page.of(
                messages,
                query,
                SentMessage::id,
                message -> SentItem.of(message, byMessage.getOrDefault(message.id(), List.of())));
    }
}
