package org.passerelle.evidence.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.passerelle.cases.status.CaseState;

/** What on the way of a case needs to be known of who the person is; before being called, nothing does. */
public enum Stage {
    /** To leave CALLED. */
    CHECKS(Level.LOW),
    /** To be minded to grant. */
    DECISION(Level.MEDIUM),
    /** To travel. */
    TRAVEL(Level.HIGH);

    private final Level level;

    Stage(Level level) {
        this.level = level;
    }

    /** The word in replies, such as {@code decision}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that is enough by itself. */
    public Level level() {
        return level;
    }

    /** Whether enough is known; the face photo, asked for beside it, is not part of this. */
    public boolean metBy(Identity identity) {
        return identity.level().filter(reached -> reached.compareTo(level) >= 0).isPresent() || metOtherwise(identity);
    }

    private boolean metOtherwise(Identity identity) {
        ReasonableCertainty certainty = identity.reasonableCertainty();
        return switch (this) {
            case CHECKS -> certainty.begun() || certainty.met();
            case DECISION -> certainty.met();
            case TRAVEL -> identity.found().biometrics() && DECISION.metBy(identity);
        };
    }

    /** The first stage still ahead for which not enough is known; empty where nothing more is needed. */
    public static Optional<Stage> next(CaseState state, Identity identity) {
        return Arrays.stream(values())
                .filter(stage -> stage.ahead(state) && !stage.metBy(identity))
                .findFirst();
    }

    private boolean ahead(CaseState state) {
        return switch (state) {
            case DRAFT, SUBMITTED, WAITING, CALLED, MORE_NEEDED, UNDER_REVIEW -> true;
            case CHECKS -> this != CHECKS;
            case MINDED_TO_GRANT, BIOMETRICS, GRANTED -> this == TRAVEL;
            case TRAVEL_BOOKED, ARRIVED, NOT_ELIGIBLE, REFUSED, WITHDRAWN, CLOSED -> false;
        };
    }
}
