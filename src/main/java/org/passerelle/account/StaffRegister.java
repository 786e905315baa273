package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.Ids;

/** Enters who is invited among the staff, one at a time for each address. */
@ApplicationScoped
class StaffRegister {

    private final StaffSecrets secrets;

    StaffRegister(StaffSecrets secrets) {
        this.secrets = secrets;
    }

    /** Who was entered, or why nobody was. */
    sealed interface Entered {
        record Member(UUID id) implements Entered {}

        record Oneself() implements Entered {}

        record Suspended() implements Entered {}
    }

    Uni<Entered> enter(Mutiny.StatelessSession tx, @Nullable UUID by, Invitee invitee, Instant now) {
        byte[] address = secrets.emailHash(invitee.email().value());
        return new WrongTries(tx)
                .lock(address)
                .chain(() -> new StaffMembers(tx).holder(address))
                .chain(holder -> holder == null ? add(tx, invitee, address, now) : renew(tx, by, holder, invitee, now));
    }

    private Uni<Entered> renew(
            Mutiny.StatelessSession tx, @Nullable UUID by, StaffMembers.Holder holder, Invitee invitee, Instant now) {
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
                .replaceWith(new Entered.Member(holder.id()));
    }

    private Uni<Entered> add(Mutiny.StatelessSession tx, Invitee invitee, byte[] address, Instant now) {
        StaffRow row = new StaffRow();
        row.id = Ids.next();
        row.emailHash = address;
        row.email = secrets.seal(row.id, "email", invitee.email().value());
        row.name = secrets.seal(row.id, "name", invitee.name());
        row.roles = roles(invitee);
        row.createdAt = now;
        return new StaffMembers(tx).add(row).replaceWith(new Entered.Member(row.id));
    }

    private static String[] roles(Invitee invitee) {
        return invitee.roles().stream().sorted().toArray(String[]::new);
    }
}
