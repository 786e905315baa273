package org.passerelle.assistance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.assistance.witness.MeetingTime;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.partners.PartnerDirectory;
import org.passerelle.platform.security.Actor;

/**
 * Finds whom a helper met: somebody they help, by number or id, or anybody who shows them a code. Nobody else exists for
 * them, and codes that are none are counted.
 */
@ApplicationScoped
class WhoWasMet {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_MISSES = 30;

    private final ShownCodes codes;
    private final PartnerDirectory partners;

    WhoWasMet(ShownCodes codes, PartnerDirectory partners) {
        this.codes = codes;
        this.partners = partners;
    }

    /** Whether what this member says counts: their organisation is approved, and not suspended. */
    Uni<Boolean> counts(Mutiny.StatelessSession tx, Actor.Helper helper) {
        return partners.works(tx, helper.organisationId());
    }

    /** Whether this member has typed so many wrong codes that they wait. */
    Uni<Boolean> mustWait(Mutiny.StatelessSession tx, Actor.Helper helper, Instant now) {
        return new CheckInCodes(tx)
                .missedSince(helper.memberId(), now.minus(HOUR))
                .map(missed -> missed >= MOST_MISSES);
    }

    /** Their application; null for whom this helper cannot have met. */
    Uni<@Nullable UUID> find(Mutiny.StatelessSession tx, Actor.Helper helper, CheckInLine line, Instant now) {
        if (line.code() != null) {
            return shown(tx, helper, line.code(), MeetingTime.recorded(line.metAt(), now), now);
        }
        String reference = line.reference() == null
                ? null
                : CaseReference.parse(line.reference()).map(CaseReference::text).orElse("");
        return new Meetings(tx).helped(helper, line.application(), reference, now);
    }

    private Uni<@Nullable UUID> shown(
            Mutiny.StatelessSession tx, Actor.Helper helper, String typed, Instant metAt, Instant now) {
        CheckInCodes stored = new CheckInCodes(tx);
        return codes.typed(ShownCodes.CHECK_IN, typed)
                .map(hash -> stored.shownAt(hash, metAt))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .call(found -> found == null
                        ? stored.miss(helper.memberId(), now.minus(HOUR), now)
                        : Uni.createFrom().voidItem());
    }
}
