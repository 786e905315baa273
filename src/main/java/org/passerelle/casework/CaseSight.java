package org.passerelle.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/** What one member of staff sees of cases without being asked why, as conditions of statements. */
record CaseSight(Actor.Staff staff, Instant now) {

    /** Of a file {@code f} and its application {@code a}. */
    static final String WITHIN = """
            (cast(:trained as boolean) and a.child_alone_since is not null
              or f.team_id is null
              or exists (select 1 from team_members m where m.team_id = f.team_id and m.staff_id = :staff)
              or exists (select 1 from case_access o where o.application_id = f.application_id
                and o.session_id = :session and o.ends_at > :now))
            """;

    /** Whether somebody is called where a person may be in danger; supervisors are where nobody else comes. */
    static final String CALLED = """
            (cast(:supervises as boolean) or exists (select 1 from duty_people d where d.staff_id = :staff
              and d.list = (select max(number) from duty_lists)))
            """;

    private static final String SEES = """
            (cast(:all as boolean) or not exists (
              select 1 from case_files f join applications a on a.id = f.application_id
              where f.application_id = coalesce((select s.supplement_to from applications s where s.id = %1$s), %1$s)
                and not %2$s))
            """;

    /** That the case which a column names is in sight; what is about no submitted case is in everybody's. */
    static String of(String column) {
        return SEES.formatted(column, WITHIN);
    }

    /** The values of the conditions, for whoever asks with {@link #WITHIN} alone. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("trained", staff.roles().contains(Roles.SAFEGUARDING));
        values.put("staff", staff.staffId());
        values.put("session", staff.sessionId());
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return values;
    }

    /** Gives a query with {@link #of} its values. */
    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        values().forEach(query::setParameter);
        return query.setParameter("all", staff.roles().contains(Roles.AUDITOR));
    }

    /** Gives a query with {@link #of} and {@link #CALLED} its values. */
    <T> Mutiny.SelectionQuery<T> bindCalled(Mutiny.SelectionQuery<T> query) {
        return bind(query).setParameter("supervises", staff.roles().contains(Roles.SUPERVISOR));
    }
}
