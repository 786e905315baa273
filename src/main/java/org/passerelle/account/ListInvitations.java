package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Shows which invitations there were and what became of them. */
@ApplicationScoped
class ListInvitations {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;

    ListInvitations(Mutiny.SessionFactory sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    Uni<Page<InvitationBody>> list(PageQuery query) {
        Instant now = clock.instant();
        return sessions.withStatelessSession(tx -> new StaffInvitations(tx).list(query))
                .map(rows -> Page.of(rows, query, StaffInvitations.View::id, row -> InvitationBody.of(row, now)));
    }
}
