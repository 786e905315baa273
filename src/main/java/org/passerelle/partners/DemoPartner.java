package org.passerelle.partners;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.DemoMembers;

/** The made-up organisation of a demonstration. Its row is marked, and it is shown nowhere else. */
@ApplicationScoped
class DemoPartner {

    /** One that stays the same, so that it is there once. */
    static final UUID ID = UUID.fromString("0193a5f8-1a2b-7c3d-8e4f-506172839405");

    private static final Profile PROFILE = new Profile(
            "Example Aid Calais",
            List.of("Calais", "Grande-Synthe"),
            List.of("en", "fr", "ar", "ti"),
            "+33321000000",
            "contact@example.org",
            true);

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final DemoMembers members;

    DemoPartner(Mutiny.SessionFactory sessions, InstantSource clock, DemoMembers members) {
        this.sessions = sessions;
        this.clock = clock;
        this.members = members;
    }

    /** Adds it with its members, unless they are there. */
    Uni<Void> introduce() {
        return sessions.withStatelessTransaction(tx -> new Organisations(tx)
                        .find(ID, true)
                        .chain(found -> found == null
                                ? new Organisations(tx).add(row(clock.instant()))
                                : Uni.createFrom().voidItem()))
                .chain(() -> members.introduce(ID));
    }

    private static OrganisationRow row(Instant now) {
        OrganisationRow row = new OrganisationRow();
        row.id = ID;
        row.describe(PROFILE);
        row.createdAt = now;
        row.approvedAt = now;
        row.demonstration = true;
        return row;
    }
}
