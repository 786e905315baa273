package org.passerelle.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.location.PresenceRule;
import org.passerelle.evidence.location.PresenceType;
import org.passerelle.evidence.location.Sign;

/** What is known of a person's presence at a moment. */
record PresenceFacts(
        CaseView view,
        List<StoredSign> stored,
        List<PresenceDays.Shown> days,
        Optional<Instant> called,
        List<LocationFixes.Kept> fixes,
        Instant now) {

    /** How long after a call there is to show it once more; whoever is later is not refused for it. */
    private static final Duration WINDOW = Duration.ofDays(60);

    Optional<Instant> shownBefore() {
        return PresenceDays.find(days, null);
    }

    Optional<Instant> shownAfter() {
        return called.flatMap(at -> PresenceDays.find(days, at));
    }

    /** What is to be shown now. */
    Optional<PresencePhase> needed() {
        return PresencePhase.of(view.state(), called.isPresent())
                .filter(phase -> shown(phase).isEmpty());
    }

    private Optional<Instant> shown(PresencePhase phase) {
        return switch (phase) {
            case BEFORE_CALL -> shownBefore();
            case AFTER_CALL -> shownAfter();
        };
    }

    /** Until when, after a call. */
    Optional<Instant> until() {
        return needed().filter(phase -> phase == PresencePhase.AFTER_CALL)
                .flatMap(_ -> called)
                .map(at -> at.plus(WINDOW));
    }

    boolean present() {
        return PresenceRule.present(signs(), now);
    }

    PresenceRule.Lack lack() {
        return PresenceRule.lack(signs(), now, since());
    }

    /** Whether one more sign of this type would be enough. */
    boolean enoughWith(PresenceType type) {
        return PresenceRule.enoughWith(signs(), type, now);
    }

    private Instant since() {
        return needed().filter(phase -> phase == PresencePhase.AFTER_CALL)
                .flatMap(_ -> called)
                .orElse(Instant.EPOCH);
    }

    private List<Sign> signs() {
        return stored.stream().map(StoredSign::sign).toList();
    }
}
