package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Lists the conversations with people, those that have stood longest first. */
@ApplicationScoped
class ListConversations {

    private final Mutiny.SessionFactory sessions;

    ListConversations(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Page<ConversationItem>> list(ConversationFilter filter, PageQuery query) {
        return sessions.withStatelessSession(tx -> new ConversationRows(tx).list(filter, query))
                .map(rows -> Page.of(rows, query, ConversationView::id, ConversationItem::of));
    }
}
