package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** With which team cases are, and whether somebody may open them without saying why; as {@link StaffAccess} lets in. */
record CasePlaces(Mutiny.StatelessSession tx) {

    private static final String OF_IDS = """
            select a.id, f.team_id, cast(:all as boolean) or f.team_id is null
              or cast(:trained as boolean) and a.child_alone_since is not null
              or exists (select 1 from team_members m where m.team_id = f.team_id and m.staff_id = :staff)
              or exists (select 1 from case_access o where o.application_id = a.id
                and o.session_id = :session and o.ends_at > :now)
            from applications a left join case_files f on f.application_id = a.id
            where a.id = any (cast(cast(:ids as text) as uuid[]))""";

    /** Where a case is, for somebody. */
    record Place(@Nullable UUID team, boolean mayOpen) {}

    Uni<Map<UUID, Place>> of(Actor.Staff actor, Collection<UUID> ids, Instant now) {
        return tx.createNativeQuery(OF_IDS, Tuple.class)
                .setParameter("all", actor.roles().contains(Roles.AUDITOR))
                .setParameter("trained", actor.roles().contains(Roles.SAFEGUARDING))
                .setParameter("staff", actor.staffId())
                .setParameter("session", actor.sessionId())
                .setParameter("now", now)
                .setParameter("ids", ArrayText.of(ids))
                .getResultList()
                .map(CasePlaces::places);
    }

    private static Map<UUID, Place> places(List<Tuple> rows) {
        Map<UUID, Place> places = new HashMap<>();
        rows.forEach(row ->
                places.put(row.get(0, UUID.class), new Place(row.get(1, UUID.class), row.get(2, Boolean.class))));
        return places;
    }
}
