package org.passerelle.notifications.deadline;

import java.time.Instant;
import java.time.LocalDate;

/** Where a deadline stands at a moment. */
public sealed interface Standing {

    /** The stable word in replies. */
    String code();

    /** Nothing shows yet that the person could know; {@code since} is when that began. */
    record NotStarted(Why why, Instant since, int daysLeft) implements Standing {

        /** What keeps it from starting. */
        public enum Why {
            NO_RECEIPT,
            MESSAGES_FAIL,
            NO_CONTACT
        }

        @Override
        public String code() {
            return "not_started";
        }
    }

    /** It runs to the end of {@code lastDay}; {@code added} days do not count, because the person could not act. */
    record Running(Proof proof, LocalDate lastDay, int daysLeft, int added) implements Standing {
        @Override
        public String code() {
            return "running";
        }
    }

    /** It stands still. */
    record Stopped(Proof proof, Stop.Cause cause, Instant since, int daysLeft) implements Standing {
        @Override
        public String code() {
            return "stopped";
        }
    }

    /** Its last day is over. */
    record Passed(Proof proof, LocalDate lastDay) implements Standing {
        @Override
        public String code() {
            return "passed";
        }
    }

    /** What was asked was done. */
    record Met(Instant at) implements Standing {
        @Override
        public String code() {
            return "met";
        }
    }

    /** It is no longer asked. */
    record Ended(Instant at) implements Standing {
        @Override
        public String code() {
            return "ended";
        }
    }
}
