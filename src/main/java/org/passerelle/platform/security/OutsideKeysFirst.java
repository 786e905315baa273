package org.passerelle.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/** Sees to it that the key of an outside token is there before the token is read, which cannot wait. */
@ApplicationScoped
@Alternative
@Priority(1)
class OutsideKeysFirst implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final JWTAuthMechanism bearer;
    private final OutsideKeys keys;
    private final OutsideProvider provider;

    OutsideKeysFirst(JWTAuthMechanism bearer, OutsideKeys keys, OutsideProvider provider) {
        this.bearer = bearer;
        this.keys = keys;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return provider.there() && sent != null && sent.startsWith(SCHEME)
                ? keys.ready(UnverifiedToken.of(sent.substring(SCHEME.length())))
                        .chain(() -> bearer.authenticate(context, manager))
                : bearer.authenticate(context, manager);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return bearer.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return bearer.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return bearer.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return bearer.getPriority() + 1;
    }
}
