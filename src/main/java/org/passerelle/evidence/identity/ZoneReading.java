package org.passerelle.evidence.identity;

import java.util.List;
import java.util.Locale;

/** What comes of reading the machine-readable zone of a paper. None of it refuses anything: who mistyped tries again. */
public sealed interface ZoneReading {

    /** All check digits hold. */
    record Verified(Zone zone) implements ZoneReading {}

    /**
     * It has the form of a zone, and some check digit does not hold.
     *
     * @param failed which fields to look at again
     * @param slips what was probably typed for something that looks alike; with these put right all would hold
     */
    record NotVerified(List<Field> failed, List<Slip> slips) implements ZoneReading {
        public NotVerified {
            failed = List.copyOf(failed);
            slips = List.copyOf(slips);
        }
    }

    /** It has not the form of a zone. */
    record Unreadable(Why why) implements ZoneReading {}

    /** The fields that a check digit belongs to. */
    enum Field {
        NUMBER,
        BIRTH,
        EXPIRY,
        OPTIONAL,
        /** The last digit, over all of them. */
        COMPOSITE;

        /** The word in replies. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it has not the form of a zone. */
    enum Why {
        /** Not two or three lines. */
        LINES,
        /** A line is too short or too long. */
        LENGTH,
        /** Something else than letters without marks, digits and fillers. */
        CHARACTERS;

        /** The word in replies. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A character that looks like another one.
     *
     * @param line from 1
     * @param place from 1
     */
    record Slip(int line, int place, char typed, char meant) {}
}
