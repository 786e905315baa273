package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.Ids;

/** Opens a session inside the transaction in which its contact was confirmed; a new device is told to every contact. */
@ApplicationScoped
class SessionOpening {

    private final Secrets secrets;
    private final ProofSecrets proofs;
    private final SessionTokens tokens;
    private final TrustCheck trust;
    private final AccountNotices notices;

    SessionOpening(
            Secrets secrets, ProofSecrets proofs, SessionTokens tokens, TrustCheck trust, AccountNotices notices) {
        this.secrets = secrets;
        this.proofs = proofs;
        this.tokens = tokens;
        this.trust = trust;
        this.notices = notices;
    }

    private record Phone(UUID id, boolean known) {}

    Uni<NewSession> open(Mutiny.StatelessSession tx, Arrival arrival) {
        return phone(tx, arrival).chain(phone -> trust.limited(tx, arrival, phone.known())
                .chain(limited -> open(tx, arrival, phone, limited)));
    }

    private Uni<Phone> phone(Mutiny.StatelessSession tx, Arrival arrival) {
        Optional<UUID> device = proofs.device(arrival.deviceToken());
        return device.isEmpty()
                ? Uni.createFrom().item(new Phone(Ids.next(), false))
                : new KnownDevices(tx)
                        .knows(arrival.owner().account(), device.get())
                        .map(known -> new Phone(device.get(), known));
    }

    private Uni<NewSession> open(Mutiny.StatelessSession tx, Arrival arrival, Phone phone, boolean limited) {
        RefreshToken token = secrets.newRefreshToken(Ids.next());
        UUID account = arrival.owner().account();
        return (limited ? Uni.createFrom().voidItem() : welcome(tx, arrival, phone))
                .chain(() -> new Sessions(tx).add(row(arrival, phone, token, limited)))
                .chain(() -> arrival.fresh() || phone.known()
                        ? Uni.createFrom().voidItem()
                        : notices.tellAll(tx, account, Notice.NEW_SIGN_IN))
                .map(_ -> tokens.of(account, token, phone.id(), limited));
    }

    /** Who is let in wholly makes the phone a known one, and the account one in use. */
    private static Uni<Void> welcome(Mutiny.StatelessSession tx, Arrival arrival, Phone phone) {
        UUID account = arrival.owner().account();
        return new Accounts(tx)
                .use(account, arrival.now())
                .chain(() -> new KnownDevices(tx).remember(account, phone.id(), arrival.now()))
                .chain(() -> arrival.owner().opensOnce()
                        ? new Contacts(tx).close(account)
                        : Uni.createFrom().voidItem());
    }

    private SessionRow row(Arrival arrival, Phone phone, RefreshToken token, boolean limited) {
        SessionRow row = new SessionRow();
        row.id = token.session();
        row.accountId = arrival.owner().account();
        row.language = arrival.language();
        row.currentHash = secrets.nonceHash(token);
        row.createdAt = arrival.now();
        row.refreshedAt = arrival.now();
        row.device = phone.id();
        row.limited = limited;
        return row;
    }
}
