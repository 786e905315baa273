package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Shows supervisors and auditors who works here. */
@ApplicationScoped
class ListStaff {

    private final Mutiny.SessionFactory sessions;
    private final StaffSecrets secrets;

    ListStaff(Mutiny.SessionFactory sessions, StaffSecrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    Uni<Page<MemberBody>> list(PageQuery query) {
        return sessions.withStatelessSession(tx -> new StaffMembers(tx).list(query))
                .map(rows -> Page.of(rows, query, StaffMembers.View::id, this::body));
    }

    private MemberBody body(StaffMembers.View member) {
        return new MemberBody(
                member.id(),
                secrets.open(member.id(), "name", member.name()),
                secrets.open(member.id(), "email", member.email()),
                List.of(member.roles()),
                state(member),
                member.createdAt());
    }

    private static String state(StaffMembers.View member) {
        if (member.suspended()) {
            return "suspended";
        }
        return member.confirmed() ? "active" : "invited";
    }
}
