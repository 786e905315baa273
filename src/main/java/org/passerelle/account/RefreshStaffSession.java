package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.account.onetime.Rotation;
import org.passerelle.platform.demo.Demo;

/** Gives new tokens for a refresh token of staff, by the rules of applicants' ones; empty when the session has ended. */
@ApplicationScoped
class RefreshStaffSession {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Secrets secrets;
    private final StaffSessionOpening opening;
    private final Demo demo;

    RefreshStaffSession(
            Mutiny.SessionFactory sessions,
            InstantSource clock,
            Secrets secrets,
            StaffSessionOpening opening,
            Demo demo) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.opening = opening;
        this.demo = demo;
    }

    Uni<Optional<StaffTokens>> refresh(String refreshToken) {
        Instant now = clock.instant();
        return secrets.read(refreshToken)
                .map(token -> sessions.withStatelessTransaction(tx -> refresh(new StaffSessions(tx), token, now)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<StaffTokens>> refresh(StaffSessions store, RefreshToken token, Instant now) {
        return store.lock(token.session(), demo.on(), now)
                .chain(found ->
                        found == null ? Uni.createFrom().item(Optional.empty()) : act(store, token, found, now));
    }

    private Uni<Optional<StaffTokens>> act(
            StaffSessions store, RefreshToken token, StaffSessions.Locked found, Instant now) {
        return switch (found.family().present(secrets.nonceHash(token), now)) {
            case Rotation.Successor(byte[] previous) ->
                succeed(store, found, secrets.newRefreshToken(token.session()), previous, now);
            case Rotation.EndFamily _ -> store.end(token.session(), now).replaceWith(Optional.empty());
            case Rotation.Over _ -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Optional<StaffTokens>> succeed(
            StaffSessions store, StaffSessions.Locked found, RefreshToken next, byte[] previous, Instant now) {
        return store.rotate(next.session(), secrets.nonceHash(next), previous, now)
                .map(_ -> Optional.of(opening.tokens(found.staff(), found.roles(), next)));
    }
}
