package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/**
 * Enters who is invited among those who work here, one at a time for each address. An address that works for somebody
 * else, UKVI or another organisation, is neither taken over nor told of: the entry looks like any other, and no letter
 * leads to it.
 */
@ApplicationScoped
class StaffRegister {

    private final StaffSecrets secrets;

    StaffRegister(StaffSecrets secrets) {
        this.secrets = secrets;
    }

    /** Who was entered, or why nobody was. */
    sealed interface Entered {

        /** They are there; {@code reached} unless the address is somebody else's. */
        record Member(UUID id, boolean reached) implements Entered {}

        /** The address is somebody else's, which only whoever runs the service is told. */
        record Elsewhere() implements Entered {}

        record Oneself() implements Entered {}

        record Suspended() implements Entered {}
    }

    Uni<Entered> enter(Mutiny.StatelessSession tx, @Nullable UUID by, Invitee invitee, Instant now) {
        byte[] address = secrets.emailHash(invitee.email().value());
        return new WrongTries(tx)
                .lock(address)
                .chain(() -> new StaffMembers(tx).holder(address))
                .chain(holder -> holder == null || Objects.equals(holder.organisation(), invitee.organisation())
                        ? free(tx, by, holder, invitee, now)
                        : elsewhere(tx, by, invitee, now));
    }

    private Uni<Entered> free(
            Mutiny.StatelessSession tx,
            @Nullable UUID by,
            StaffMembers.@Nullable Holder holder,
            Invitee invitee,
            Instant now) {
        if (holder != null) {
            return renew(tx, by, holder, invitee, true, now);
        }
        byte[] address = secrets.emailHash(invitee.email().value());
        return entryElsewhere(tx, invitee)
                .chain(before -> before == null
                        ? add(tx, invitee, address, true, now)
                        : new StaffMembers(tx)
                                .takeAddress(before.id(), address)
                                .chain(() -> renew(tx, by, before, invitee, true, now)));
    }

    private Uni<Entered> elsewhere(Mutiny.StatelessSession tx, @Nullable UUID by, Invitee invitee, Instant now) {
        if (by == null) {
            return Uni.createFrom().item(new Entered.Elsewhere());
        }
        byte[] address =
                secrets.hashElsewhere(invitee.organisation(), invitee.email().value());
        return entryElsewhere(tx, invitee)
                .chain(before -> before == null
                        ? add(tx, invitee, address, false, now)
                        : renew(tx, by, before, invitee, false, now));
    }

    private Uni<StaffMembers.@Nullable Holder> entryElsewhere(Mutiny.StatelessSession tx, Invitee invitee) {
        return new StaffMembers(tx)
                .holder(secrets.hashElsewhere(
                        invitee.organisation(), invitee.email().value()));
    }

    private Uni<Entered> renew(
            Mutiny.StatelessSession tx,
            @Nullable UUID by,
            StaffMembers.Holder holder,
            Invitee invitee,
            boolean reached,
            Instant now) {
        if (holder.id().equals(by)) {
            return Uni.createFrom().item(new Entered.Oneself());
        }
        if (holder.suspended() && by != null) {
            return Uni.createFrom().item(new Entered.Suspended());
        }
        byte[] name = secrets.seal(holder.id(), "name", invitee.name());
        return new StaffMembers(tx)
                .renew(holder.id(), name, roles(invitee))
                .chain(() -> new StaffSessions(tx).endAll(holder.id(), now))
                .replaceWith(new Entered.Member(holder.id(), reached));
    }

    private Uni<Entered> add(
            Mutiny.StatelessSession tx, Invitee invitee, byte[] address, boolean reached, Instant now) {
        StaffRow row = new StaffRow();
        row.id = Ids.next();
        row.emailHash = address;
        row.email = secrets.seal(row.id, "email", invitee.email().value());
        row.name = secrets.seal(row.id, "name", invitee.name());
        row.roles = roles(invitee);
        row.organisationId = invitee.organisation();
        row.createdAt = now;
        return new StaffMembers(tx).add(row).replaceWith(new Entered.Member(row.id, reached));
    }

    private static String[] roles(Invitee invitee) {
        return invitee.roles().stream().sorted().toArray(String[]::new);
    }
}
