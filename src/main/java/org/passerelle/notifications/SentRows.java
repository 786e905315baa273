package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** Reads messages as they were sent, the oldest first. */
record SentRows(Mutiny.StatelessSession tx) {

    private static final UUID NONE = new UUID(0, 0);

    private static final String SEALED = """
            select new org.passerelle.notifications.SentRows$Sealed(id, notice, language, contactKind, body, segments,
              state, createdAt, sentAt, deliveredAt, failedAt, follows, foldedInto)
            from MessageRow
            """;

    private static final String OF_OWNER = SEALED + """
            where accountId = :account and (applicationId = :application or applicationId is null)
              and notice not in :codes and (notice not in :guarded or contactHash in :own) and id > :after
            order by id""";

    private static final String ABOUT_ONLY = SEALED + """
            where accountId = :account and applicationId = :application
              and notice not in :codes and notice not in :hidden and id > :after
            order by id""";

    private static final String OF = SEALED + """
            where (applicationId = :application or accountId = :account and applicationId is null) and id > :after
            order by id""";

    private static final String TRIES = """
            select message_id, number, started_at, ended_at, channel, outcome, error_code, reported, reported_at
            from message_tries where message_id = any (cast(cast(:messages as text) as uuid[]))
            order by message_id, number""";

    private static final String FATES = """
            select new org.passerelle.notifications.SentMessage$Fate(id, state, segments)
            from MessageRow where id in :messages""";

    /** A message with its text still sealed. */
    record Sealed(
            UUID id,
            String notice,
            String language,
            String contactKind,
            byte[] body,
            int segments,
            String state,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,
            @Nullable UUID follows,
            @Nullable UUID foldedInto) {}

    /** The notices that are not shown, those shown only where they went to one of their own contacts, and these. */
    record Hidden(List<String> codes, List<String> guarded, List<byte[]> own) {}

    Uni<List<Sealed>> ofOwner(SentMessage.Of of, Hidden hidden, PageQuery page) {
        return tx.createQuery(OF_OWNER, Sealed.class)
                .setParameter("account", of.account())
                .setParameter("application", of.application())
                .setParameter("codes", hidden.codes())
                .setParameter("guarded", hidden.guarded())
                .setParameter("own", hidden.own().isEmpty() ? List.of(new byte[0]) : hidden.own())
                .setParameter("after", page.after() == null ? NONE : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<List<Sealed>> aboutOnly(SentMessage.Of of, List<String> codes, List<String> hidden, PageQuery page) {
        return tx.createQuery(ABOUT_ONLY, Sealed.class)
                .setParameter("account", of.account())
                .setParameter("application", of.application())
                .setParameter("codes", codes)
                .setParameter("hidden", hidden)
                .setParameter("after", page.after() == null ? NONE : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<List<Sealed>> of(SentMessage.Of of, PageQuery page) {
        return tx.createQuery(OF, Sealed.class)
                .setParameter("account", of.account() == null ? NONE : of.account())
                .setParameter("application", of.application())
                .setParameter("after", page.after() == null ? NONE : page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    Uni<List<SentMessage.Try>> tries(List<UUID> messages) {
        return tx.createNativeQuery(TRIES, Tuple.class)
                .setParameter("messages", ArrayText.of(messages))
                .getResultList()
                .map(rows -> rows.stream().map(SentRows::attempt).toList());
    }

    Uni<List<SentMessage.Fate>> fates(List<UUID> messages) {
        return messages.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.createQuery(FATES, SentMessage.Fate.class)
                        .setParameter("messages", messages)
                        .getResultList();
    }

    private static SentMessage.Try attempt(Tuple row) {
        return new SentMessage.Try(
                row.get(0, UUID.class),
                row.get(1, Integer.class),
                Columns.instant(row, 2),
                Columns.instantOrNull(row, 3),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Integer.class),
                row.get(7, String.class),
                Columns.instantOrNull(row, 8));
    }
}
