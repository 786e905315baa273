package org.passerelle.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.http.PageQuery;

/** What the audit trail tells the person whose file it is about: neither names nor ids of people, and no free text. */
@ApplicationScoped
public class Activity {

    private static final String FOLDED = """
            select id, at, action, application, roles, organisation, reason, times from (
              select (array_agg(e.id order by e.id desc))[1] as id, max(e.at) as at, e.action as action,
                d.application_id as application, d.actor_roles as roles, d.organisation_id as organisation,
                d.reason_code as reason, count(*) as times
              from audit_details d join audit_entries e on e.id = d.entry_id
              where (d.application_id = any (cast(cast(:applications as text) as uuid[])) or d.account_id = :account)
                and (d.hidden_until is null or d.hidden_until <= :now)
                and e.action <> all (cast(cast(:untold as text) as text[]))
              group by d.session_id, e.action, d.application_id, d.actor_roles, d.organisation_id, d.reason_code,
                floor(extract(epoch from e.at) / 3600)) as folded
            where :first or id < :after order by id desc""";

    private static final String UNTOLD = ArrayText.of(Arrays.stream(AuditAction.values())
            .filter(action -> !action.told())
            .map(AuditAction::code)
            .toList());

    /**
     * The same thing done by one session within one hour of the clock.
     *
     * @param at when it was done last, and {@code times} how often
     * @param roles those the actor held, a blank between
     */
    public record Line(
            UUID id,
            Instant at,
            String action,
            @Nullable UUID application,
            String roles,
            @Nullable UUID organisation,
            @Nullable String reason,
            long times) {}

    /** The newest first; what the law forbids to show is not there before its time. */
    public Uni<List<Line>> of(
            Mutiny.StatelessSession tx, UUID account, Collection<UUID> applications, Instant now, PageQuery page) {
        UUID after = page.after();
        return tx.createNativeQuery(FOLDED, Tuple.class)
                .setParameter("applications", ArrayText.of(applications))
                .setParameter("account", account)
                .setParameter("now", now)
                .setParameter("untold", UNTOLD)
                .setParameter("first", after == null)
                .setParameter("after", after == null ? account : after)
                .setMaxResults(page.rows())
                .getResultList()
                .map(rows -> rows.stream().map(Activity::line).toList());
    }

    private static Line line(Tuple row) {
        return new Line(
                row.get(0, UUID.class),
                Columns.instant(row, 1),
                row.get(2, String.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, UUID.class),
                row.get(6, String.class),
                row.get(7, Long.class));
    }
}
