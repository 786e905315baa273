package org.passerelle.evidence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;

/** The signs that people are in France; those that were taken back are not among them. */
record PresenceSigns(Mutiny.StatelessSession tx) {

    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended('presence ' || :id, 0))) locked""";
    private static final String PUT = """
            insert into presence_signs (id, application_id, type, probative, confirmed_fix, issuer, shown_at, fresh_until,
              lasting, source_id, recorded_by)
            values (:id, :application, :type, :probative, :confirmed, :issuer, :shown, :fresh, :lasting, :source,
              cast(:by as uuid))
            on conflict (application_id, source_id) do update set type = excluded.type, probative = excluded.probative,
              issuer = excluded.issuer, shown_at = excluded.shown_at, fresh_until = excluded.fresh_until,
              lasting = excluded.lasting, withdrawn_at = null""";
    private static final String WITHDRAW = """
            update presence_signs set withdrawn_at = :now
            where application_id = :application and source_id = :source and withdrawn_at is null""";
    private static final String SIGN = """
            select s.id, s.application_id, s.type, s.probative, s.confirmed_fix, s.issuer, s.shown_at, s.fresh_until,
              s.lasting, s.source_id, s.recorded_by
            from presence_signs s
            """;
    private static final String OWN = SIGN + """
            where s.withdrawn_at is null and s.application_id = :application order by s.shown_at, s.id""";
    private static final String RECORDED = """
            select source_id from presence_signs
            where application_id = :application and id = :id and recorded_by is not null and withdrawn_at is null""";
    private static final String DOUBT = """
            update presence_signs set confirmed_fix = false
            where source_id = any(cast(cast(:sources as text) as uuid[])) and confirmed_fix""";

    /** What a parent shows of list A covers the children for whom they answer. */
    private static final String COUNTING = SIGN + """
            where s.withdrawn_at is null and (s.application_id = :application or s.probative and s.application_id in (
              select parent.id from applications child
              join applications parent on parent.account_id = child.account_id and parent.person = 'ADULT'
              where child.id = :application and child.person = 'CHILD' and child.child_alone_since is null))
            order by s.shown_at, s.id""";

    private static final String COVERED = """
            select child.id from applications parent
            join applications child on child.account_id = parent.account_id and child.person = 'CHILD'
            where parent.id = :application and parent.person = 'ADULT' and child.supplement_to is null
            order by child.id""";
    private static final String ERASE = "delete from presence_signs where application_id = :application";

    /** Held until the transaction ends, so that of two signs at once one sees the other. */
    Uni<Void> lock(UUID application) {
        return tx.createNativeQuery(LOCK, Integer.class)
                .setParameter("id", application.toString())
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Adds one; of the same source there is one, as it was told last. */
    Uni<Void> put(StoredSign sign) {
        return tx.createNativeQuery(PUT)
                .setParameter("id", sign.id())
                .setParameter("application", sign.application())
                .setParameter("type", sign.type())
                .setParameter("probative", sign.probative())
                .setParameter("confirmed", sign.confirmedFix())
                .setParameter("issuer", sign.issuer())
                .setParameter("shown", sign.shownAt())
                .setParameter("fresh", sign.freshUntil())
                .setParameter("lasting", sign.lasting())
                .setParameter("source", sign.source())
                .setParameter("by", sign.recordedBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** True if there was one of this source. */
    Uni<Boolean> withdraw(UUID application, UUID source, Instant now) {
        return tx.createNativeQuery(WITHDRAW)
                .setParameter("application", application)
                .setParameter("source", source)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows > 0);
    }

    /** What an officer recorded for this application: empty for any other sign, and for one that was taken back. */
    Uni<@Nullable UUID> recordedSource(UUID application, UUID id) {
        return tx.createNativeQuery(RECORDED, UUID.class)
                .setParameter("application", application)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    /** Fixes that turned out odd count with another sign only; what was shown with them stays shown. */
    Uni<Void> doubt(Collection<UUID> sources) {
        return tx.createNativeQuery(DOUBT)
                .setParameter("sources", ArrayText.of(sources))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Lets the signs of one application count for another as well: both are of one person. */
    Uni<Void> carryOver(UUID from, UUID to) {
        return tx.createNativeQuery(OWN, Tuple.class)
                .setParameter("application", from)
                .getResultList()
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> put(sign(row).carriedTo(to)))
                        .onItem()
                        .ignoreAsUni());
    }

    /** All that count for an application, the oldest first. */
    Uni<List<StoredSign>> countingFor(UUID application) {
        return tx.createNativeQuery(COUNTING, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(PresenceSigns::sign).toList());
    }

    /** The applications of the children whom the signs of this one cover. */
    Uni<List<UUID>> coveredBy(UUID application) {
        return tx.createNativeQuery(COVERED, UUID.class)
                .setParameter("application", application)
                .getResultList();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static StoredSign sign(Tuple row) {
        return new StoredSign(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Boolean.class),
                row.get(4, Boolean.class),
                row.get(5, String.class),
                Columns.instant(row, 6),
                Columns.instant(row, 7),
                row.get(8, Boolean.class),
                row.get(9, UUID.class),
                row.get(10, UUID.class));
    }
}
