package org.passerelle.drafts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.life.DraftEnd;
import org.passerelle.drafts.life.Reminder;
import org.passerelle.drafts.life.ReminderKind;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Columns;

/** The reminders of drafts; with several contacts or none, a reminder still is one. */
record DraftReminders(Mutiny.StatelessSession tx) {

    private static final String CANDIDATES = """
            select d.application_id from drafts d join applications a on a.id = d.application_id
            where a.state = 'DRAFT' and a.child_alone_since is null and a.supplement_to is null
              and d.lapses_at <= :lapsing and d.application_id > :after
              and not exists (select 1 from draft_reminders r
                where r.application_id = d.application_id and r.kind = 'erased' and r.round = 2
                  and r.sent_at > d.lapses_at - interval '%d days')
            order by d.application_id limit :rows""".formatted(DraftEnd.VISIBLE.toDays());
    private static final String SINCE = """
            select r.kind, r.round, min(r.sent_at), min(m.delivered_at)
            from draft_reminders r left join messages m on m.id = r.message_id
            where r.application_id = :application and r.sent_at > :since
            group by r.kind, r.round""";
    private static final String ADD = """
            insert into draft_reminders (id, application_id, kind, round, message_id, sent_at)
            values (:id, :application, :kind, :round, cast(cast(:message as text) as uuid), :now)""";

    /** Drafts of which something may be due. */
    Uni<List<UUID>> candidates(Instant now, UUID after, int rows) {
        return tx.createNativeQuery(CANDIDATES, UUID.class)
                .setParameter("lapsing", now.plus(DraftEnd.NOTICE_BEFORE_HIDING))
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
    }

    Uni<List<Reminder>> since(UUID application, Instant activity) {
        return tx.createNativeQuery(SINCE, Tuple.class)
                .setParameter("application", application)
                .setParameter("since", activity)
                .getResultList()
                .map(rows -> rows.stream().map(DraftReminders::reminder).toList());
    }

    Uni<Void> add(UUID application, ReminderKind kind, int round, @Nullable UUID message, Instant now) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
                .setParameter("kind", kind.code())
                .setParameter("round", round)
                .setParameter("message", message == null ? null : message.toString())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Reminder reminder(Tuple row) {
        return new Reminder(
                ReminderKind.of(row.get(0, String.class)),
                row.get(1, Integer.class),
                Columns.instant(row, 2),
                Columns.instantOrNull(row, 3));
    }
}
