package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.proof.WayBack;
import org.passerelle.notifications.Notice;
import org.passerelle.platform.http.PublicAddress;

/** Begins the day in which everybody with an old contact can object. */
@ApplicationScoped
class RecoveryHold {

    private final ProofSecrets secrets;
    private final SharedContact shared;
    private final RecoveryPause pause;
    private final AccountNotices notices;
    private final String publicUrl;

    RecoveryHold(
            ProofSecrets secrets,
            SharedContact shared,
            RecoveryPause pause,
            AccountNotices notices,
            @ConfigProperty(name = "passerelle.public-url") String publicUrl) {
        this.secrets = secrets;
        this.shared = shared;
        this.pause = pause;
        this.notices = notices;
        this.publicUrl = PublicAddress.of(publicUrl);
    }

    /** The PIN with which the person can be told from others behind the new contact. */
    Uni<SharedContact.Outcome> pin(Mutiny.StatelessSession tx, RecoveryRow row, @Nullable String typed, Instant now) {
        return shared.choose(tx, row.accountId, row.contactHash, typed, now);
    }

    /** Called with the row locked; false where so many are under way for the account that another would only hide them. */
    Uni<Boolean> begin(Mutiny.StatelessSession tx, RecoveryRow row, Instant now) {
        Recoveries recoveries = new Recoveries(tx);
        return recoveries
                .underWay(row.accountId, row.id)
                .chain(others -> others.size() < WayBack.MOST
                        ? begin(tx, row, others, now).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> begin(Mutiny.StatelessSession tx, RecoveryRow row, List<RecoveryRow> others, Instant now) {
        String token = secrets.newLinkToken();
        boolean anotherPaused =
                others.stream().anyMatch(other -> other.wayBack().state() == WayBack.State.PAUSED);
        WayBack begun = WayBack.begun(anotherPaused, now);
        row.pauseHash = secrets.linkHash(token);
        row.heldUntil = begun.heldUntil();
        row.state = WayBack.State.HELD.code();
        return notices.tellAll(tx, row.accountId, Notice.RECOVERY_STARTED, Map.of("link", publicUrl + "/stop/" + token))
                .chain(() -> begun.state() == WayBack.State.PAUSED
                        ? pause.pause(tx, row, false, now)
                        : new Recoveries(tx).update(row));
    }
}
