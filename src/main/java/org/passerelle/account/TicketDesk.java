package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.Handle;
import org.passerelle.account.proof.Tries;
import org.passerelle.platform.Ids;

/** Issues the tickets with which people who share a contact go on to say who they are, and finds them again. */
@ApplicationScoped
class TicketDesk {

    private final ProofSecrets secrets;

    TicketDesk(ProofSecrets secrets) {
        this.secrets = secrets;
    }

    /** A ticket in the transaction in which the code was used; nobody behind the contact is named. */
    Uni<SignInOutcome> issue(
            Mutiny.StatelessSession tx, Confirmed confirmed, byte[] contactHash, List<Accounts.Owner> owners) {
        Handle handle = secrets.newHandle(Ids.next());
        boolean choosePin = owners.stream().anyMatch(owner -> owner.pinHash() == null);
        return new Tickets(tx)
                .add(row(handle, confirmed, contactHash))
                .replaceWith(new SignInOutcome.WhoIsIt(handle.written(), choosePin));
    }

    /** A live ticket, locked; null for all that is none. */
    Uni<Tickets.@Nullable Live> find(Mutiny.StatelessSession tx, String written, Instant now) {
        return Handle.read(written)
                .map(handle -> new Tickets(tx).lock(handle.id(), now).map(live -> ours(handle, live)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Tickets.@Nullable Live ours(Handle handle, Tickets.@Nullable Live live) {
        boolean ours = live != null && MessageDigest.isEqual(live.secretHash(), secrets.handleHash(handle));
        return ours ? live : null;
    }

    private TicketRow row(Handle handle, Confirmed confirmed, byte[] contactHash) {
        TicketRow row = new TicketRow();
        row.id = handle.id();
        row.secretHash = secrets.handleHash(handle);
        row.contactHash = contactHash;
        row.language = confirmed.language();
        row.triesLeft = Tries.OF_A_TICKET;
        row.createdAt = confirmed.at();
        return row;
    }
}
