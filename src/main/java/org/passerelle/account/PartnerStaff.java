package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Contact;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Roles;

/** Tells a partner organisation's feature who works for an organisation; it decides whom it shows names. */
@ApplicationScoped
public class PartnerStaff {

    private final StaffSecrets secrets;

    PartnerStaff(StaffSecrets secrets) {
        this.secrets = secrets;
    }

    /** Where a member stands. */
    public enum State {
        INVITED,
        ACTIVE,
        LEFT
    }

    /**
     * A member of an organisation.
     *
     * @param email null for who has left
     */
    public record Member(UUID id, String name, @Nullable String email, String role, State state, Instant createdAt) {

        /** Whether they invite and remove colleagues. */
        public boolean lead() {
            return role.equals(Roles.LEAD);
        }

        /** Its text form says nothing, so that it cannot get into a log. */
        @Override
        public String toString() {
            return "Member";
        }
    }

    /** One page and one more, those who came first first. */
    public Uni<List<Member>> list(Mutiny.StatelessSession tx, UUID organisation, PageQuery page) {
        return new OrganisationMembers(tx).list(organisation, page).map(this::members);
    }

    /** Empty for who does not belong to that organisation. */
    public Uni<Optional<Member>> find(Mutiny.StatelessSession tx, UUID organisation, UUID member) {
        return new OrganisationMembers(tx).find(organisation, member).map(found -> Optional.ofNullable(found)
                .map(this::member));
    }

    /** The leads who have signed in and have not left, also where their organisation is suspended. */
    public Uni<List<Member>> leads(Mutiny.StatelessSession tx, UUID organisation) {
        return new OrganisationMembers(tx).leads(organisation).map(this::members);
    }

    /** Whether somebody can still accept an invitation to be a lead. */
    public Uni<Boolean> leadAwaited(Mutiny.StatelessSession tx, UUID organisation, Instant now) {
        return new OrganisationMembers(tx).leadAwaited(organisation, now);
    }

    /** Where members are written to; who has left is not. */
    public static List<Contact.Email> addresses(List<Member> members) {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(member.email()).stream())
                .map(Contact.Email::new)
                .toList();
    }

    private List<Member> members(List<OrganisationMembers.View> rows) {
        return rows.stream().map(this::member).toList();
    }

    private Member member(OrganisationMembers.View row) {
        State state = state(row);
        return new Member(
                row.id(),
                secrets.open(row.id(), "name", row.name()),
                state == State.LEFT ? null : secrets.open(row.id(), "email", row.email()),
                row.role(),
                state,
                row.createdAt());
    }

    private static State state(OrganisationMembers.View row) {
        if (row.leftAt() != null) {
            return State.LEFT;
        }
        return row.confirmedAt() == null ? State.INVITED : State.ACTIVE;
    }
}
