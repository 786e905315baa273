package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.demo.Demo;

/** Tells which members of staff and of partner organisations work now, and where they are written to. */
@ApplicationScoped
public class StaffDirectory {

    private final StaffSecrets secrets;
    private final Demo demo;

    StaffDirectory(StaffSecrets secrets, Demo demo) {
        this.secrets = secrets;
        this.demo = demo;
    }

    /** Somebody who has signed in once and is not suspended. */
    public record Colleague(UUID id, Contact.Email email, Set<String> roles) {
        public Colleague {
            roles = Set.copyOf(roles);
        }
    }

    /** Those of these who work here now. */
    public Uni<List<Colleague>> among(Mutiny.StatelessSession tx, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : new StaffMembers(tx).working(List.copyOf(ids), demo.on()).map(this::colleagues);
    }

    /** Those of these who work for a partner organisation now that may help. */
    public Uni<List<Colleague>> helpersAmong(Mutiny.StatelessSession tx, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : new StaffMembers(tx).helping(List.copyOf(ids), demo.on()).map(this::colleagues);
    }

    /** All who work here now in that role. */
    public Uni<List<Colleague>> withRole(Mutiny.StatelessSession tx, String role) {
        return new StaffMembers(tx).withRole(role).chain(ids -> among(tx, ids));
    }

    private List<Colleague> colleagues(List<StaffMembers.Working> members) {
        return members.stream().map(this::colleague).toList();
    }

    private Colleague colleague(StaffMembers.Working member) {
        String email = secrets.open(member.id(), "email", member.email());
        return new Colleague(member.id(), new Contact.Email(email), Set.of(member.roles()));
    }
}
