package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.onetime.RefreshToken;
import org.passerelle.account.onetime.Rotation;

/** Gives new tokens for a refresh token, or ends the family when an old one comes back; empty when it has ended. */
@ApplicationScoped
class RefreshSession {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final Secrets secrets;
    private final SessionTokens tokens;

    RefreshSession(Mutiny.SessionFactory sessions, InstantSource clock, Secrets secrets, SessionTokens tokens) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    Uni<Optional<NewSession>> refresh(String refreshToken) {
        Instant now = clock.instant();
        return secrets.read(refreshToken)
                .map(token -> sessions.withStatelessTransaction(tx -> refresh(new Sessions(tx), token, now)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<NewSession>> refresh(Sessions store, RefreshToken token, Instant now) {
        return store.lock(token.session()).chain(found -> act(store, token, found, now));
    }

    private Uni<Optional<NewSession>> act(
            Sessions store, RefreshToken token, Sessions.@Nullable Locked found, Instant now) {
        if (found == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return switch (found.family().present(secrets.nonceHash(token), now)) {
            case Rotation.Successor successor ->
                succeed(store, found, secrets.newRefreshToken(token.session()), successor, now);
            case Rotation.EndFamily _ ->
                store.end(token.session(), found.account(), now).replaceWith(Optional.empty());
            case Rotation.Over _ -> Uni.createFrom().item(Optional.empty());
        };
    }

    private Uni<Optional<NewSession>> succeed(
            Sessions store, Sessions.Locked found, RefreshToken next, Rotation.Successor successor, Instant now) {
        return store.rotate(next.session(), secrets.nonceHash(next), successor.previous(), now)
                .chain(() -> found.limited()
                        ? Uni.createFrom().voidItem()
                        : new Accounts(store.tx()).use(found.account(), now))
                .map(_ -> Optional.of(tokens.of(found.account(), next, found.device(), found.limited())));
    }
}
