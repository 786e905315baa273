package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What people texted to us. */
record InboundTexts(Mutiny.StatelessSession tx) {

    private static final String OF = """
            from InboundTextRow where contactHash = :contact order by receivedAt desc, id desc""";

    Uni<Void> add(InboundTextRow row) {
        return tx.insert(row);
    }

    /** The newest 500, newest first. */
    Uni<List<InboundTextRow>> of(byte[] contact) {
        return tx.createQuery(OF, InboundTextRow.class)
                .setParameter("contact", contact)
                .setMaxResults(500)
                .getResultList();
    }
}
