package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** What was said in conversations. */
record ConversationLines(Mutiny.StatelessSession tx) {

    private static final UUID FIRST = new UUID(0, 0);

    private static final String LINE = """
            select new org.passerelle.casework.ConversationLines$Line(l.id, l.byStaff, l.contactKind, l.language, l.body,
              l.urgent, l.messageId, l.at)
            from LineRow l
            """;

    private static final String NEWEST = LINE + "where l.conversationId = :conversation order by l.id desc";

    private static final String COUNT = "select count(*) from LineRow where conversationId = :conversation";

    /** Answers that a message carries are shown as that message. */
    private static final String OF_OWNER = LINE + """
            join ConversationRow c on c.id = l.conversationId
            where c.accountId = :account and (l.applicationId = :application or l.applicationId is null)
              and l.messageId is null and l.id > :after
            order by l.id""";

    /** One of them, its body still sealed. */
    record Line(
            UUID id,
            @Nullable UUID byStaff,
            @Nullable String contactKind,
            String language,
            byte[] body,
            boolean urgent,
            @Nullable UUID messageId,
            Instant at) {}

    Uni<Void> add(LineRow line) {
        return tx.insert(line);
    }

    /** Whether a line of that id is there. */
    Uni<Boolean> has(UUID id) {
        return tx.createQuery("select id from LineRow where id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(found -> found != null);
    }

    /** The newest so many, oldest first. */
    Uni<List<Line>> newest(UUID conversation, int most) {
        return tx.createQuery(NEWEST, Line.class)
                .setParameter("conversation", conversation)
                .setMaxResults(most)
                .getResultList()
                .invoke(Collections::reverse);
    }

    Uni<Long> count(UUID conversation) {
        return tx.createQuery(COUNT, Long.class)
                .setParameter("conversation", conversation)
                .getSingleResult();
    }

    /** What the owner of an account wrote about an application, and answers that were sent nowhere. */
    Uni<List<Line>> ofOwner(UUID account, UUID application, PageQuery page) {
        return tx.createQuery(OF_OWNER, Line.class)
                .setParameter("account", account)
                .setParameter("application", application)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }
}
