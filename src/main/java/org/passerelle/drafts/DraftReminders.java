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
import org.passerelle.drafts.life.Reminding;
import org.passerelle.notifications.Arrivals;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.Columns;

/** The reminders of drafts; with several contacts or none, a reminder still is one. */
record DraftReminders(Mutiny.StatelessSession tx) {

    private static final String CANDIDATES =
            """
            select d.application_id from drafts d join applications a on a.id = d.application_id
            where a.state = 'DRAFT' and a.child_alone_since is null and a.supplement_to is null
              and a.submitted_at is null and d.lapses_at <= :hiding and d.application_id > :after
              and exists (
                select 1 from (values ('hidden', cast(:hiding as timestamptz)), ('erased', cast(:erasing as timestamptz)))
                  as due (kind, lapsing)
                left join holds h on h.application_id = d.application_id and due.kind = 'erased'
                where d.lapses_at <= due.lapsing and (h.application_id is null or h.lifted_at is not null)
                  and not exists (select 1 from draft_reminders r
                    where r.application_id = d.application_id and r.kind = due.kind
                      and r.sent_at > greatest(d.lapses_at - interval '%d days', h.lifted_at)
                      and (r.round = 2 or r.sent_at > :patience or (%s) is not null)))
            order by d.application_id limit :rows""".formatted(DraftEnd.VISIBLE.toDays(), Arrivals.of("select r.message_id"));
    private static final String SINCE = """
            select r.kind, r.round, min(r.sent_at), min((%s))
            from draft_reminders r
            where r.application_id = :application and r.sent_at > :activity
              and (r.kind = 'hidden' or r.sent_at > :lifted)
            group by r.kind, r.round""".formatted(Arrivals.of("select r.message_id"));
    private static final String ADD = """
            insert into draft_reminders (id, application_id, kind, round, message_id, sent_at)
            values (:id, :application, :kind, :round, cast(cast(:message as text) as uuid), :now)""";

    /** Drafts of which something may be due: some reminder is neither new, nor delivered, nor the last of its kind. */
    Uni<List<UUID>> candidates(Instant now, UUID after, int rows) {
        return tx.createNativeQuery(CANDIDATES, UUID.class)
                .setParameter("hiding", now.plus(DraftEnd.NOTICE_BEFORE_HIDING))
                .setParameter("erasing", now.minus(DraftEnd.HIDDEN).plus(Reminding.NOTICE_BEFORE_ERASING))
                .setParameter("patience", now.minus(Reminding.PATIENCE))
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** Those since the last activity; of its erasure, those since a hold was lifted. */
    Uni<List<Reminder>> since(UUID application, Instant activity, Instant lifted) {
        return tx.createNativeQuery(SINCE, Tuple.class)
                .setParameter("application", application)
                .setParameter("activity", activity)
                .setParameter("lifted", lifted)
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
