package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Cases of other teams that somebody opened for a reason, for the time of a session. */
record CaseOpenings(Mutiny.StatelessSession tx) {

    private static final String FORGET = "delete from case_access where staff_id = :staff and ends_at <= :now";
    private static final String ADD = """
            insert into case_access (id, application_id, staff_id, session_id, opened_at, ends_at)
            values (:id, :application, :staff, :session, :now, :until)""";
    private static final String ERASE = "delete from case_access where application_id = :application";

    Uni<Void> add(UUID application, Actor.Staff by, Instant now, Instant until) {
        return tx.createNativeQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("application", application)
                .setParameter("staff", by.staffId())
                .setParameter("session", by.sessionId())
                .setParameter("now", now)
                .setParameter("until", until)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What is over for somebody. */
    Uni<Void> forget(UUID staff, Instant now) {
        return tx.createNativeQuery(FORGET)
                .setParameter("staff", staff)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Long> erase(UUID application) {
        return tx.createNativeQuery(ERASE)
                .setParameter("application", application)
                .executeUpdate()
                .map(Integer::longValue);
    }
}
