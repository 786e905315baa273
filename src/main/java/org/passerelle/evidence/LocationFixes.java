package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.location.DeviceFix;
import org.passerelle.evidence.location.Oddity;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;

/** What phones said of where they are: for good the verdict, the band and the time, for less than a day the rest. */
record LocationFixes(Mutiny.StatelessSession tx) {

    private static final String LOCK_PLACE = """
            select 1 from (select pg_advisory_xact_lock(hashtextextended(encode(:place, 'hex'), 1))) locked""";
    private static final String ADD = """
            insert into location_fixes (id, application_id, verdict, band, oddities, judged_at, coordinates, place_hash,
              device_hash)
            values (:id, :application, :verdict, :band, cast(cast(:oddities as text) as text[]), :now, :coordinates,
              cast(:place as bytea), :device)""";
    private static final String LATEST = """
            select id, judged_at, coordinates from location_fixes
            where application_id = :application and coordinates is not null and verdict <> 'stale'
              and not oddities && cast(cast(:broken as text) as text[])
            order by judged_at desc, id desc limit 1""";
    private static final String AT_PLACE = """
            select id, application_id, device_hash from location_fixes
            where place_hash = :place and judged_at > :since order by id""";
    private static final String ADD_ODDITY = """
            update location_fixes set oddities = array_append(oddities, :oddity)
            where id = any(cast(cast(:ids as text) as uuid[])) and not (:oddity = any(oddities))""";
    private static final String OF = """
            select id, verdict, band, array_to_string(oddities, ' '), judged_at from location_fixes
            where application_id = :application order by judged_at desc, id desc limit 100""";
    private static final String FORGET = """
            update location_fixes set coordinates = null, place_hash = null, device_hash = null where id in (
              select id from location_fixes where coordinates is not null and judged_at <= :before
              limit :batch for update skip locked)""";
    private static final String ERASE = "delete from location_fixes where application_id = :application";

    /**
     * A fix with what is known of it for less than a day.
     *
     * @param place the keyed hash of its coordinates; null where they are too coarse to be compared
     */
    record Fix(
            UUID id,
            UUID application,
            DeviceFix.Judgement judgement,
            String band,
            Instant at,
            byte[] coordinates,
            byte @Nullable [] place,
            byte[] device) {}

    record Trace(UUID id, Instant at, byte[] coordinates) {}

    record AtPlace(UUID id, UUID application, byte[] device) {}

    /** What stays of a fix. */
    record Kept(UUID id, String verdict, String band, List<String> oddities, Instant at) {}

    /** Held until the transaction ends, so that of two cases at one place at once one sees the other. */
    Uni<Void> lock(byte[] place) {
        return tx.createNativeQuery(LOCK_PLACE, Integer.class)
                .setParameter("place", place)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> add(Fix fix) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", fix.id())
                .setParameter("application", fix.application())
                .setParameter("verdict", fix.judgement().verdict().code())
                .setParameter("band", fix.band())
                .setParameter(
                        "oddities",
                        ArrayText.of(fix.judgement().oddities().stream()
                                .sorted()
                                .map(Oddity::code)
                                .toList()))
                .setParameter("now", fix.at())
                .setParameter("coordinates", fix.coordinates())
                .setParameter("place", fix.place())
                .setParameter("device", fix.device())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The one before that said where the phone was, as long as its coordinates are there. */
    Uni<@Nullable Trace> latestPlaced(UUID application) {
        return tx.createNativeQuery(LATEST, Tuple.class)
                .setParameter("application", application)
                .setParameter(
                        "broken",
                        ArrayText.of(Oddity.broken().stream().map(Oddity::code).toList()))
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? null
                        : new Trace(row.get(0, UUID.class), Columns.instant(row, 1), row.get(2, byte[].class)));
    }

    Uni<List<AtPlace>> atPlace(byte[] place, Instant since) {
        return tx.createNativeQuery(AT_PLACE, Tuple.class)
                .setParameter("place", place)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new AtPlace(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, byte[].class)))
                        .toList());
    }

    Uni<Void> addOddity(Collection<UUID> ids, Oddity oddity) {
        return tx.createNativeQuery(ADD_ODDITY)
                .setParameter("ids", ArrayText.of(ids))
                .setParameter("oddity", oddity.code())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The latest first, at most a hundred. */
    Uni<List<Kept>> of(UUID application) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("application", application)
                .getResultList()
                .map(rows -> rows.stream().map(LocationFixes::kept).toList());
    }

    /** Forgets where they were; gives how many. */
    Uni<Integer> forgetPlaces(Instant before, int batch) {
        return tx.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("batch", batch)
                .executeUpdate();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }

    private static Kept kept(Tuple row) {
        String oddities = row.get(3, String.class);
        return new Kept(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                oddities.isEmpty() ? List.of() : Arrays.asList(oddities.split(" ")),
                Columns.instant(row, 4));
    }
}
