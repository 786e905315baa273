package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.AuditAction;
import org.passerelle.privacy.AuditEntry;
import org.passerelle.privacy.AuditTrail;

/** What an organisation said of people: who said it takes it back, and so does a lead; it names nobody. */
@ApplicationScoped
class OfficersVouches {

    private final Mutiny.SessionFactory sessions;
    private final InstantSource clock;
    private final EndVouch endVouch;
    private final AuditTrail trail;

    OfficersVouches(Mutiny.SessionFactory sessions, InstantSource clock, EndVouch endVouch, AuditTrail trail) {
        this.sessions = sessions;
        this.clock = clock;
        this.endVouch = endVouch;
        this.trail = trail;
    }

    /** A helper's own; a lead sees those of the whole organisation. */
    Uni<Page<VouchOutcome.Receipt>> list(Actor.Helper officer, PageQuery query) {
        return sessions.withStatelessTransaction(tx -> new Vouches(tx)
                .ofOrganisation(officer.organisationId(), officer.memberId(), officer.lead(), query)
                .map(rows -> Page.of(rows, query, Vouch::id, VouchOutcome.Receipt::of)));
    }

    /** False for one that is none of theirs. */
    Uni<Boolean> revoke(Actor.Helper officer, UUID vouch) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction(
                tx -> new Vouches(tx).lock(vouch).chain(found -> revoke(tx, officer, found, now)));
    }

    private Uni<Boolean> revoke(Mutiny.StatelessSession tx, Actor.Helper officer, @Nullable Vouch vouch, Instant now) {
        return vouch == null || !theirs(officer, vouch)
                ? Uni.createFrom().item(false)
                : trail.record(tx, AuditEntry.about(vouch.application(), AuditAction.VOUCH_REVOKED, officer, now))
                        .chain(() -> endVouch.end(tx, vouch, EndVouch.By.ORGANISATION, null, now))
                        .replaceWith(true);
    }

    private static boolean theirs(Actor.Helper officer, Vouch vouch) {
        return officer.organisationId().equals(vouch.organisation())
                && (officer.lead() || officer.memberId().equals(vouch.member()));
    }
}
