package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.passerelle.platform.database.ArrayText;

/** What cases are found by. */
record CaseNames(Mutiny.StatelessSession tx) {

    private static final String KEEP = """
            insert into case_names (application_id, rules, marks, kept)
            values (:id, :rules, cast(cast(:marks as text) as bigint[]), :kept)
            on conflict (application_id) do update set rules = excluded.rules, marks = excluded.marks,
              kept = excluded.kept, duplicates_sought_at =
                case when case_names.rules < excluded.rules then case_names.duplicates_sought_at end""";

    private static final String OF_OLDER_RULES = """
            select application_id from case_names where rules < :rules
            order by rules, application_id limit :batch for update skip locked""";

    private static final String SETTLE = "update case_names set rules = :rules where application_id = :id";

    private static final String ERASE = "delete from case_names where application_id = :application";

    /** The list of marks is never read whole: with a limit the planner would do that for marks it takes to be common. */
    private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

    private static final String FIND = """
            with found as materialized (
              select application_id, kept from case_names where %s limit :most)
            select f.application_id, f.kept from found f""";

    private static final String OF_IDS = """
            select application_id, kept from case_names
            where kept is not null and application_id = any (cast(cast(:ids as text) as uuid[]))""";

    private static final String BY_RARE = """
            with found as materialized (
              select application_id, kept, marks from case_names
              where %s limit :enough)
            select f.application_id, f.kept from found f
            order by (select count(*) from unnest(f.marks) m (mark)
              where m.mark = any (cast(cast(:all as text) as bigint[]))) desc, f.application_id
            limit :most""";

    /** How common a mark is, as the database last counted; rare ones are not in its list. */
    private static final String COMMON = """
            select m.mark, cast(m.share * greatest(c.reltuples, 0) as bigint)
            from pg_stats s
            join pg_class c on c.oid = cast('case_names' as regclass)
            cross join lateral unnest(cast(cast(s.most_common_elems as text) as bigint[]), s.most_common_elem_freqs)
              as m (mark, share)
            where s.schemaname = current_schema() and s.tablename = 'case_names' and s.attname = 'marks'
              and m.mark = any (cast(cast(:marks as text) as bigint[]))""";

    /** One who may be meant, still sealed. */
    record Candidate(UUID application, byte[] kept) {}

    /** A mark and about how many cases have it. */
    record Common(long mark, long cases) {}

    Uni<Void> keep(UUID application, int rules, Collection<Long> marks, byte[] kept) {
        return tx.createNativeQuery(KEEP)
                .setParameter("id", application)
                .setParameter("rules", rules)
                .setParameter("marks", ArrayText.of(marks))
                .setParameter("kept", kept)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<UUID>> ofOlderRules(int rules, int batch) {
        return tx.createNativeQuery(OF_OLDER_RULES, UUID.class)
                .setParameter("rules", rules)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** For a case of which no name is known. */
    Uni<Void> settle(UUID application, int rules) {
        return tx.createNativeQuery(SETTLE)
                .setParameter("id", application)
                .setParameter("rules", rules)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    Uni<Void> byIndex() {
        return tx.createNativeQuery(BY_INDEX, String.class).getSingleResult().replaceWithVoid();
    }

    /** Those for whom every condition holds; a condition holds where one of its marks is there. */
    Uni<List<Candidate>> find(List<? extends Collection<Long>> conditions, int most) {
        var query = with(conditions, tx.createNativeQuery(FIND.formatted(where(conditions.size())), Tuple.class));
        return candidates(query.setParameter("most", most));
    }

    /** Those for whom every condition holds, first who has most of all these marks. */
    Uni<List<Candidate>> findMostOf(
            List<? extends Collection<Long>> conditions, Collection<Long> all, int enough, int most) {
        var query = with(conditions, tx.createNativeQuery(BY_RARE.formatted(where(conditions.size())), Tuple.class));
        return candidates(query.setParameter("all", ArrayText.of(all))
                .setParameter("enough", enough)
                .setParameter("most", most));
    }

    Uni<List<Candidate>> of(Collection<UUID> ids) {
        return candidates(tx.createNativeQuery(OF_IDS, Tuple.class).setParameter("ids", ArrayText.of(ids)));
    }

    Uni<List<Common>> common(Collection<Long> marks) {
        return tx.createNativeQuery(COMMON, Tuple.class)
                .setParameter("marks", ArrayText.of(marks))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Common(row.get(0, Long.class), row.get(1, Long.class)))
                        .toList());
    }

    private static String where(int conditions) {
        return IntStream.range(0, conditions)
                .mapToObj(number -> "marks && cast(cast(:any" + number + " as text) as bigint[])")
                .collect(Collectors.joining(" and "));
    }

    private static SelectionQuery<Tuple> with(
            List<? extends Collection<Long>> conditions, SelectionQuery<Tuple> query) {
        SelectionQuery<Tuple> filled = query;
        for (int number = 0; number < conditions.size(); number++) {
            filled = filled.setParameter("any" + number, ArrayText.of(conditions.get(number)));
        }
        return filled;
    }

    private static Uni<List<Candidate>> candidates(SelectionQuery<Tuple> query) {
        return query.getResultList().map(rows -> rows.stream()
                .map(row -> new Candidate(row.get(0, UUID.class), row.get(1, byte[].class)))
                .toList());
    }
}
