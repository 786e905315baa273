package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.LocationFixes.Fix;
import org.passerelle.evidence.location.AccuracyBand;
import org.passerelle.evidence.location.DeviceFix;
import org.passerelle.evidence.location.Oddity;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.evidence.location.Verdict;
import org.passerelle.platform.Ids;
import org.passerelle.platform.security.Actor;

/** Holds a fix against the outline of France and against other fixes, and keeps what it is worth. */
@ApplicationScoped
class JudgeFix {

    private static final String ISSUER = "device";

    /** A coarser fix is shared by many who have nothing to do with each other. */
    private static final double COMPARED = 100;

    private final FranceOutline outline;
    private final LocationSecrets secrets;
    private final CompareFix comparing;
    private final RecordSign recordSign;

    JudgeFix(FranceOutline outline, LocationSecrets secrets, CompareFix comparing, RecordSign recordSign) {
        this.outline = outline;
        this.secrets = secrets;
        this.comparing = comparing;
        this.recordSign = recordSign;
    }

    byte[] nonceHash(SentFix sent) {
        return secrets.nonceHash(sent.nonce());
    }

    Fix judge(Actor actor, UUID application, SentFix sent, Instant now) {
        UUID id = Ids.next();
        DeviceFix fix = new DeviceFix(
                sent.position(),
                sent.accuracy(),
                outline.covers(sent.position()),
                outline.metresToEdge(sent.position()),
                sent.age(now));
        return new Fix(
                id,
                application,
                fix.judge(),
                AccuracyBand.of(sent.accuracy()).code(),
                now,
                secrets.seal(id, sent.position(), sent.accuracy()),
                sent.accuracy() < COMPARED ? secrets.place(sent.position()) : null,
                secrets.device(sent.device(), actor));
    }

    Uni<Set<Oddity>> compare(Mutiny.StatelessSession tx, Fix fix) {
        return comparing.oddities(tx, fix);
    }

    Uni<Void> keep(Mutiny.StatelessSession tx, Fix fix) {
        Verdict verdict = fix.judgement().verdict();
        boolean sign = verdict == Verdict.CONFIRMED || verdict == Verdict.PROBABLE;
        return new LocationFixes(tx)
                .add(fix)
                .chain(() -> sign
                        ? recordSign.record(tx, sign(fix), fix.at())
                        : Uni.createFrom().voidItem());
    }

    private static StoredSign sign(Fix fix) {
        boolean enough = fix.judgement().verdict() == Verdict.CONFIRMED
                && !fix.judgement().flagged();
        PresenceType type = PresenceType.LOC_DEVICE_FIX;
        return new StoredSign(
                fix.id(),
                fix.application(),
                type.name(),
                false,
                enough,
                ISSUER,
                fix.at(),
                fix.at().plus(type.fresh()),
                false,
                fix.id(),
                null);
    }
}
