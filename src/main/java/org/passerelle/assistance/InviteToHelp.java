package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.assistance.consent.Giving;
import org.passerelle.assistance.consent.ShortCode;
import org.passerelle.assistance.consent.Terms;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Makes the code with which a helper asks one applicant for access. */
@ApplicationScoped
class InviteToHelp {

    /** So many codes of a helper work at a time. */
    private static final int MOST_OPEN = 10;

    private static final int MOST_DRAWS = 50;

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final HelperCodes codes;

    InviteToHelp(Mutiny.SessionFactory sessions, InstantSource clock, HelperCodes codes) {
        this.sessions = sessions;
        this.clock = clock;
        this.codes = codes;
    }

    /** A code, and the first moment at which it no longer works. */
    record Invited(ShortCode code, Instant expiresAt) {}

    Uni<Invited> invite(Actor.Helper actor, Terms terms) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(tx -> new HelperInvitations(tx)
                .closeAllBut(MOST_OPEN - 1, actor.memberId(), now)
                .chain(() -> drawn(new HelperInvitations(tx), actor, terms, now, MOST_DRAWS)));
    }

    /** Another one where somebody shows the same, or did until a short while ago. */
    private Uni<Invited> drawn(HelperInvitations stored, Actor.Helper actor, Terms terms, Instant now, int left) {
        ShortCode code = codes.draw();
        Instant expiresAt = now.plus(Giving.LIFETIME);
        return stored.add(new HelperInvitations.New(
                        Ids.next(), actor.memberId(), actor.organisationId(), codes.hash(code), terms, now, expiresAt))
                .chain(added -> added
                        ? Uni.createFrom().item(new Invited(code, expiresAt))
                        : again(stored, actor, terms, now, left - 1));
    }

    private Uni<Invited> again(HelperInvitations stored, Actor.Helper actor, Terms terms, Instant now, int left) {
        return left > 0
                ? drawn(stored, actor, terms, now, left)
                : Uni.createFrom().failure(new IllegalStateException("Nearly all codes of helpers are in use"));
    }
}
