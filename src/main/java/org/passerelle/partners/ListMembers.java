package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.PartnerStaff;
import org.passerelle.platform.demo.Demo;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

/** Shows who belongs to an organisation: leads by name, UKVI by role, but for the leads it writes to. */
@ApplicationScoped
class ListMembers {

    private final Mutiny.SessionFactory sessions;
    private final PartnerStaff staff;
    private final Demo demo;

    ListMembers(Mutiny.SessionFactory sessions, PartnerStaff staff, Demo demo) {
        this.sessions = sessions;
        this.staff = staff;
        this.demo = demo;
    }

    /** Empty where there is no such organisation for this actor. */
    Uni<Optional<Page<MemberBody>>> list(Actor by, UUID organisation, PageQuery query) {
        return Own.reaches(by, organisation)
                ? sessions.withStatelessSession(tx -> new Organisations(tx)
                        .find(organisation, demo.on())
                        .chain(found -> found == null
                                ? Uni.createFrom().item(Optional.<Page<MemberBody>>empty())
                                : page(tx, by, organisation, query)))
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Page<MemberBody>>> page(
            Mutiny.StatelessSession tx, Actor by, UUID organisation, PageQuery query) {
        Function<PartnerStaff.Member, MemberBody> body =
                by instanceof Actor.Helper ? MemberBody::full : MemberBody::masked;
        return staff.list(tx, organisation, query)
                .map(rows -> Optional.of(Page.of(rows, query, PartnerStaff.Member::id, body)));
    }
}
