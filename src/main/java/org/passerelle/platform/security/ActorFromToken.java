package org.passerelle.platform.security;

import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.passerelle.platform.Uuids;

/** Turns a verified access token into an {@link Actor}, asking the database whether the session still lives. */
@ApplicationScoped
class ActorFromToken implements SecurityIdentityAugmentor {

    static final String ACTOR = "actor";

    private final List<SessionCheck> checks;
    private final List<OutsideSessionCheck> outside;

    ActorFromToken(@All List<SessionCheck> checks, @All List<OutsideSessionCheck> outside) {
        this.checks = checks;
        this.outside = outside;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? actorOf(token).map(actor -> withActor(identity, actor))
                : Uni.createFrom().item(identity);
    }

    private Uni<Actor> actorOf(JsonWebToken token) {
        return AccessTokens.ISSUER.equals(token.getIssuer()) ? ours(token) : theirs(token);
    }

    private Uni<Actor> theirs(JsonWebToken token) {
        return outside.getFirst().actor(OutsideClaims.of(token)).map(found -> switch (found) {
            case OutsideSessionCheck.Found.Member(Actor.Staff actor) -> actor;
            case OutsideSessionCheck.Found.Ended _ ->
                throw new AuthenticationFailedException(TokenProblem.SESSION_ENDED);
            case OutsideSessionCheck.Found.Stranger _ ->
                throw new AuthenticationFailedException(TokenProblem.NOT_REGISTERED);
        });
    }

    private Uni<Actor> ours(JsonWebToken token) {
        UUID session = uuid(token.getClaim(AccessTokens.SESSION));
        UUID subject = uuid(token.getSubject());
        return checks.stream()
                .filter(check -> check.knows(token.getGroups()))
                .findFirst()
                .orElseThrow(() -> new AuthenticationFailedException(TokenProblem.INVALID))
                .actor(session, subject)
                .map(found -> found.orElseThrow(() -> new AuthenticationFailedException(TokenProblem.SESSION_ENDED)));
    }

    private static UUID uuid(String text) {
        return Uuids.parse(text).orElseThrow(() -> new AuthenticationFailedException(TokenProblem.INVALID));
    }

    private static SecurityIdentity withActor(SecurityIdentity identity, Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles(identity, actor))
                .addAttribute(ACTOR, actor)
                .build();
    }

    /** Whatever is not opened to a limited session by its own role stays closed to it; an outside token names no roles. */
    private static Set<String> roles(SecurityIdentity identity, Actor actor) {
        return switch (actor) {
            case Actor.Applicant applicant ->
                applicant.limited() ? Set.of(Roles.LIMITED_APPLICANT) : identity.getRoles();
            case Actor.Helper _ -> identity.getRoles();
            case Actor.Staff staff -> staff.roles();
        };
    }
}
