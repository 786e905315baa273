package org.passerelle.cases.status;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Where a case stands; paused is a flag over a state, not a state. */
public enum CaseState {
    DRAFT,
    SUBMITTED,
    WAITING,
    CALLED,
    CHECKS,
    MORE_NEEDED,
    MINDED_TO_GRANT,
    BIOMETRICS,
    GRANTED,
    TRAVEL_BOOKED,
    ARRIVED,
    NOT_ELIGIBLE,
    REFUSED,
    UNDER_REVIEW,
    WITHDRAWN,
    CLOSED;

    /** True from submission until the person travels, a question to them or a review in between included. */
    public boolean open() {
        return switch (this) {
            case SUBMITTED,
                    WAITING,
                    CALLED,
                    CHECKS,
                    MORE_NEEDED,
                    MINDED_TO_GRANT,
                    BIOMETRICS,
                    GRANTED,
                    TRAVEL_BOOKED,
                    UNDER_REVIEW -> true;
            case DRAFT, ARRIVED, NOT_ELIGIBLE, REFUSED, WITHDRAWN, CLOSED -> false;
        };
    }

    /** True where nothing follows but the correction of a mistake. */
    public boolean isFinal() {
        return this == ARRIVED || this == CLOSED;
    }

    /** True for a case the person is still in the middle of: a draft or an open case. */
    public boolean live() {
        return this == DRAFT || open();
    }

    /**
     * True where an account holds at most one case of a form.
     *
     * <p>A review does not count: a person who began anew after a decision may still challenge it.
     */
    public boolean exclusive() {
        return live() && this != UNDER_REVIEW;
    }

    /** True where the later form of a case may be submitted: once called, until the end. */
    public boolean takesSupplement() {
        return switch (this) {
            case CALLED, CHECKS, MORE_NEEDED, MINDED_TO_GRANT, BIOMETRICS, GRANTED, TRAVEL_BOOKED, UNDER_REVIEW -> true;
            case DRAFT, SUBMITTED, WAITING, ARRIVED, NOT_ELIGIBLE, REFUSED, WITHDRAWN, CLOSED -> false;
        };
    }

    /** True where the case must know the state it came from, because a move leads back there. */
    boolean remembersWhereFrom() {
        return switch (this) {
            case MORE_NEEDED, NOT_ELIGIBLE, REFUSED, UNDER_REVIEW, WITHDRAWN -> true;
            case DRAFT,
                    SUBMITTED,
                    WAITING,
                    CALLED,
                    CHECKS,
                    MINDED_TO_GRANT,
                    BIOMETRICS,
                    GRANTED,
                    TRAVEL_BOOKED,
                    ARRIVED,
                    CLOSED -> false;
        };
    }

    static Set<CaseState> allThat(Predicate<CaseState> condition) {
        var states = EnumSet.noneOf(CaseState.class);
        Arrays.stream(values()).filter(condition).forEach(states::add);
        return Collections.unmodifiableSet(states);
    }
}
