package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.credential.StaffSessionLife;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.OutsideToken;

/**
 * Opens a session for a person whom the outside provider signed in. The first time they are found by the address that it
 * verified, later only by the name it gave them.
 */
@ApplicationScoped
class OutsideEntry {

    private final StaffSecrets secrets;
    private final OutsideNames names;

    OutsideEntry(StaffSecrets secrets, OutsideNames names) {
        this.secrets = secrets;
        this.names = names;
    }

    /** What became of it. */
    enum Outcome {
        OPENED,
        ENDED,
        STRANGER
    }

    Uni<Outcome> enter(Mutiny.StatelessSession tx, OutsideToken token, Instant now) {
        Instant since = now.minus(token.age());
        return new OutsideMembers(tx)
                .knowsSession(names.session(token))
                .chain(known -> known || !since.isAfter(StaffSessionLife.openedAfter(now))
                        ? Uni.createFrom().item(Outcome.ENDED)
                        : open(tx, token, since, now));
    }

    private Uni<Outcome> open(Mutiny.StatelessSession tx, OutsideToken token, Instant since, Instant now) {
        return member(tx, token, now)
                .chain(member -> member == null
                        ? Uni.createFrom().item(Outcome.STRANGER)
                        : new OutsideMembers(tx)
                                .open(Ids.next(), member, names.session(token), since, now)
                                .replaceWith(Outcome.OPENED));
    }

    private Uni<@Nullable UUID> member(Mutiny.StatelessSession tx, OutsideToken token, Instant now) {
        OutsideMembers members = new OutsideMembers(tx);
        byte[] name = names.member(token);
        return members.bound(name)
                .chain(bound -> bound != null || token.email() == null
                        ? Uni.createFrom().item(bound)
                        : bind(tx, token.email(), name, now));
    }

    private Uni<@Nullable UUID> bind(Mutiny.StatelessSession tx, String email, byte[] name, Instant now) {
        OutsideMembers members = new OutsideMembers(tx);
        return members.bind(secrets.emailHash(email), name, now)
                .chain(_ -> members.bound(name))
                .call(member ->
                        member == null ? Uni.createFrom().voidItem() : new StaffInvitations(tx).use(member, now));
    }
}
