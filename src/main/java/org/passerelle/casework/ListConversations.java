package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** Lists the conversations with people, those that have stood longest first. */
@ApplicationScoped
class ListConversations {

    private final Mutiny.SessionFactory sessions;
    private final AuditTrail trail;
    private final InstantSource clock;

    ListConversations(Mutiny.SessionFactory sessions, AuditTrail trail, InstantSource clock) {
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    Uni<Page<ConversationItem>> list(Actor.Staff actor, ConversationFilter filter, PageQuery query) {
        CaseSight sight = new CaseSight(actor, clock.instant());
        AuditEntry entry = AuditEntry.aboutNobody(AuditAction.LIST_READ, actor, sight.now());
        return sessions.withStatelessTransaction(tx ->
                        new ConversationRows(tx).list(sight, filter, query).call(() -> trail.record(tx, entry)))
                .map(rows -> Page.of(rows, query, ConversationView::id, ConversationItem::of));
    }
}
