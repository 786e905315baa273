package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.database.Columns;
import org.passerelle.platform.security.Actor;

/** The meetings, and whom a helper may say that they met. */
record Meetings(Mutiny.StatelessSession tx) {

    private static final String HELPED = """
            select a.id from applications a join helper_grants g on g.application_id = a.id
            where (a.id = cast(cast(:application as text) as uuid) or a.reference = cast(:reference as text))
              and g.member_id = :member and g.organisation_id = :organisation
              and\s""" + InForce.GRANT + """
            limit 1 for share of g""";
    private static final String ADD = """
            insert into meetings (id, day_id, application_id, member_id, organisation_id, known_by, met_at, recorded_at)
            values (:id, :day, :application, :member, :organisation, :knownBy, :metAt, :recordedAt)
            on conflict do nothing""";
    private static final String MET = """
            select application_id, met_at from meetings
            where day_id = :day and application_id = any (cast(cast(:applications as text) as uuid[]))""";
    private static final String THERE = """
            select id from meetings where day_id = :day and application_id = :application""";

    /** When those of these people were met that day who were. */
    Uni<Map<UUID, Instant>> metOn(UUID day, List<UUID> applications) {
        return tx.createNativeQuery(MET, Tuple.class)
                .setParameter("day", day)
                .setParameter("applications", ArrayText.of(applications))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> Columns.instant(row, 1))));
    }

    /** The application of somebody whom this helper helps now; null for everybody else. */
    Uni<@Nullable UUID> helped(
            Actor.Helper helper, @Nullable UUID application, @Nullable String reference, Instant now) {
        return tx.createNativeQuery(HELPED, UUID.class)
                .setParameter("application", application == null ? null : application.toString())
                .setParameter("reference", reference)
                .setParameter("member", helper.memberId())
                .setParameter("organisation", helper.organisationId())
                .setParameter("now", now)
                .getSingleResultOrNull();
    }

    /** False where the person was met that day already, or the id is another meeting's. */
    Uni<Boolean> add(Meeting meeting, UUID day) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", meeting.id())
                .setParameter("day", day)
                .setParameter("application", meeting.application())
                .setParameter("member", meeting.member())
                .setParameter("organisation", meeting.organisation())
                .setParameter("knownBy", meeting.byCode() ? "code" : "grant")
                .setParameter("metAt", meeting.metAt())
                .setParameter("recordedAt", meeting.recordedAt())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The meeting with that person on that day; null if there was none. */
    Uni<@Nullable UUID> there(UUID day, UUID application) {
        return tx.createNativeQuery(THERE, UUID.class)
                .setParameter("day", day)
                .setParameter("application", application)
                .getSingleResultOrNull();
    }
}
