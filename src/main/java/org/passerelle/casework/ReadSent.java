package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.notifications.SentMessage;
import org.passerelle.notifications.SentMessages;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/**
 * Shows staff what was sent to the owner of an application, with every try; the look is on record. Drafts are of no team:
 * whoever looks after those who are not reached sees what was sent about them.
 */
@ApplicationScoped
class ReadSent {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final CaseDoor door;
    private final SentMessages sent;
    private final AuditTrail trail;

    ReadSent(Mutiny.SessionFactory sessions, InstantSource clock, CaseDoor door, SentMessages sent, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.door = door;
        this.sent = sent;
        this.trail = trail;
    }

    Uni<CaseRead<Page<SentItem>>> read(Actor.Staff actor, UUID application, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> door.draft(tx, application)
                .chain(draft -> draft.isPresent()
                        ? drafted(tx, actor, draft.get())
                        : door.enter(tx, actor, application, Section.MESSAGES, Right.READ))
                .chain(entry -> CaseRead.of(entry, view -> page(tx, view, query))));
    }

    private Uni<CaseEntry> drafted(Mutiny.StatelessSession tx, Actor.Staff actor, CaseView view) {
        return trail.record(tx, AuditEntry.about(view.id(), AuditAction.MESSAGES_READ, actor, clock.instant()))
                .replaceWith(new CaseEntry.Admitted(view));
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
