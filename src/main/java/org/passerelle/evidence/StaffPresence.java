package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.platform.Ids;

/** Presence as officers see it, with what phones said and what was odd about it, and what officers record themselves. */
@ApplicationScoped
public class StaffPresence {

    /** So long a visit or a call can be recorded after it was. */
    private static final Duration LATEST = Duration.ofDays(30);

    private final InstantSource clock;
    private final GatherPresence gathering;
    private final RecordSign recordSign;

    StaffPresence(InstantSource clock, GatherPresence gathering, RecordSign recordSign) {
        this.clock = clock;
        this.gathering = gathering;
        this.recordSign = recordSign;
    }

    /**
     * What an officer sees; a verdict is a note, from which only a person concludes anything.
     *
     * @param needed before_call or after_call; null where nothing is to be shown now
     */
    public record Seen(
            @Nullable String needed,
            boolean present,
            @Nullable Instant shownBeforeCall,
            @Nullable Instant shownAfterCall,
            List<SeenSign> signs,
            List<SeenFix> fixes,
            List<SeenTrouble> troubles) {}

    /**
     * One sign; whether it is of the case itself or of a parent's that covers it.
     *
     * @param id of what an officer recorded in this case, who can take it back; null for all else
     */
    public record SeenSign(
            @Nullable UUID id,
            String type,
            String list,
            boolean enough,
            Instant shownAt,
            Instant freshUntil,
            boolean parents) {}

    /** What a phone said. */
    public record SeenFix(String verdict, String band, List<String> oddities, Instant at) {}

    /** Why a phone could not say anything. */
    public record SeenTrouble(String trouble, String platform, Instant at) {}

    /** A sign that an officer recorded. */
    public record Recorded(UUID id, String type, Instant shownAt, Instant freshUntil) {}

    /** Reads it for an officer who was let in. */
    public Uni<Seen> read(Mutiny.StatelessSession tx, CaseView view) {
        return gathering
                .of(tx, view, clock.instant())
                .chain(facts -> new LocationTroubles(tx).of(view.id()).map(troubles -> seen(facts, troubles)));
    }

    /** Records a video call or a visit; empty for another type, and for a time to come or long ago. */
    public Uni<Optional<Recorded>> record(
            Mutiny.StatelessSession tx, CaseView view, String type, Instant at, UUID officer) {
        Instant now = clock.instant();
        boolean timely = !at.isAfter(now) && !at.isBefore(now.minus(LATEST));
        Optional<StoredSign> sign = PresenceType.of(type)
                .filter(known -> timely && PresenceType.BY_OFFICERS.contains(known))
                .map(known -> StoredSign.usual(view.id(), known, "officer", at, Ids.next(), officer));
        return sign.map(added -> recordSign.record(tx, added, now).replaceWith(Optional.of(recorded(added))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Takes back what an officer recorded wrongly, and what rested on it alone; false where there is no such record. */
    public Uni<Boolean> takeBack(Mutiny.StatelessSession tx, UUID application, UUID sign) {
        Instant now = clock.instant();
        return new PresenceSigns(tx)
                .recordedSource(application, sign)
                .chain(source -> source == null
                        ? Uni.createFrom().item(false)
                        : recordSign.withdraw(tx, application, source, now).replaceWith(true));
    }

    private static Recorded recorded(StoredSign sign) {
        return new Recorded(sign.id(), sign.type(), sign.shownAt(), sign.freshUntil());
    }

    private static Seen seen(PresenceFacts facts, List<LocationTroubles.Reported> troubles) {
        return new Seen(
                facts.needed().map(PresencePhase::code).orElse(null),
                facts.present(),
                facts.shownBefore().orElse(null),
                facts.shownAfter().orElse(null),
                facts.stored().stream().map(sign -> seen(facts.view(), sign)).toList(),
                facts.fixes().stream()
                        .map(fix -> new SeenFix(fix.verdict(), fix.band(), fix.oddities(), fix.at()))
                        .toList(),
                troubles.stream()
                        .map(one -> new SeenTrouble(one.trouble(), one.platform(), one.at()))
                        .toList());
    }

    private static SeenSign seen(CaseView view, StoredSign sign) {
        boolean own = sign.application().equals(view.id());
        return new SeenSign(
                own && sign.recordedBy() != null ? sign.id() : null,
                sign.type(),
                sign.probative() ? "A" : "B",
                sign.probative() || sign.confirmedFix(),
                sign.shownAt(),
                sign.freshUntil(),
                !own);
    }
}
