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
              l.urgent, l.messageId, l.at, l.organisationId, c.representativeId)
            from LineRow l join ConversationRow c on c.id = l.conversationId
            """;

    private static final String NEWEST = LINE + "where l.conversationId = :conversation order by l.id desc";

    private static final String COUNT = "select count(*) from LineRow where conversationId = :conversation";

    /** Answers that a message carries are shown as that message. */
    private static final String OF_OWNER = LINE + """
            where (c.accountId = :account and (l.applicationId = :application or l.applicationId is null)
                or c.representativeId is not null and l.applicationId = :application)
              and l.messageId is null and l.id > :after
            order by l.id""";

    /** Of a legal representative's own conversation a helper knows nothing. */
    private static final String FOR_HELPER = LINE + """
            where c.accountId = :account and l.applicationId = :application and l.messageId is null and l.id > :after
            order by l.id""";

    /** And a legal representative sees their own, and what the person wrote and was answered. */
    private static final String FOR_REPRESENTATIVE = LINE + """
            where (c.accountId = :account and l.byHelper is null or c.representativeId = :member)
              and l.applicationId = :application and l.messageId is null and l.id > :after
            order by l.id""";

    /**
     * One of them, its body still sealed.
     *
     * @param organisation that of the helper who wrote it; null for everybody else
     * @param representative with whom the conversation is; null where it is the person's
     */
    record Line(
            UUID id,
            @Nullable UUID byStaff,
            @Nullable String contactKind,
            String language,
            byte[] body,
            boolean urgent,
            @Nullable UUID messageId,
            Instant at,
            @Nullable UUID organisation,
            @Nullable UUID representative) {}

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

    /** What was written about an application, as this reader may see it, and answers that were sent nowhere. */
    Uni<List<Line>> of(Reader reader, UUID application, PageQuery page) {
        return switch (reader) {
            case Reader.Owner(UUID account) -> page(tx.createQuery(OF_OWNER, Line.class), account, application, page);
            case Reader.Helper(UUID account) ->
                page(tx.createQuery(FOR_HELPER, Line.class), account, application, page);
            case Reader.Representative(UUID account, UUID member) ->
                page(
                        tx.createQuery(FOR_REPRESENTATIVE, Line.class).setParameter("member", member),
                        account,
                        application,
                        page);
        };
    }

    private static Uni<List<Line>> page(
            Mutiny.SelectionQuery<Line> query, UUID account, UUID application, PageQuery page) {
        return query.setParameter("account", account)
                .setParameter("application", application)
                .setParameter("after", page.after() == null ? FIRST : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }
}
