package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A: that an identity existed over time, from the oldest to the newest day of the dated pieces that show it and have a
 * validity of 1 or more. Two pieces of one issuing event make no time between them, days to come do not count, and months
 * are those of the calendar: from 31 January one month ends on the last of February.
 */
final class Activity {

    static final int SHORT_MONTHS = 3;
    static final int SEVERAL_ISSUERS_MONTHS = 6;
    static final int MIDDLE_MONTHS = 12;
    static final int RECORD_MONTHS = 24;
    static final int LONG_MONTHS = 36;

    private static final int LONG = 3;
    private static final int MIDDLE = 2;
    private static final int SHORT = 1;

    private static final int SEVERAL_ISSUERS = 3;
    private static final int RECORD_STRENGTH = 2;
    private static final Set<Category> RECORDS = Set.of(
            Category.TRAVEL_DOCUMENT,
            Category.STATE_IDENTITY,
            Category.REFUGEE_RECORD,
            Category.EUROPEAN_RECORD,
            Category.FRENCH_PAPER);

    private final List<Trace> traces = new ArrayList<>();
    private final LocalDate today;

    private Activity(List<HeldPiece> pieces, LocalDate today) {
        this.today = today;
        for (HeldPiece piece : pieces) {
            Trace trace = trace(piece, today);
            if (trace != null) {
                traces.add(trace);
            }
        }
    }

    /** From when to when one piece shows that somebody was known by this identity. */
    private record Trace(UUID event, String issuer, LocalDate from, LocalDate to, boolean record) {}

    /** Works it out, 0–3. */
    static int of(List<HeldPiece> pieces, LocalDate today) {
        Activity activity = new Activity(pieces, today);
        if (activity.spans(LONG_MONTHS) || activity.oldRecord()) {
            return LONG;
        }
        if (activity.spans(MIDDLE_MONTHS) || activity.spans(SEVERAL_ISSUERS_MONTHS) && activity.severalIssuers()) {
            return MIDDLE;
        }
        return activity.spans(SHORT_MONTHS) ? SHORT : 0;
    }

    /** Whether a type is a record of a state or of UNHCR. */
    static boolean record(EvidenceType type) {
        return RECORDS.contains(type.category()) && type.strength() >= RECORD_STRENGTH;
    }

    private boolean spans(int months) {
        for (Trace trace : traces) {
            if (!trace.from.plusMonths(months).isAfter(newestWith(trace))) {
                return true;
            }
        }
        return false;
    }

    /** The newest day of this piece, and of all that are of other issuing events. */
    private LocalDate newestWith(Trace trace) {
        LocalDate newest = trace.to;
        for (Trace other : traces) {
            if (other.to.isAfter(newest) && !other.event.equals(trace.event)) {
                newest = other.to;
            }
        }
        return newest;
    }

    private boolean oldRecord() {
        for (Trace trace : traces) {
            if (trace.record && !trace.from.plusMonths(RECORD_MONTHS).isAfter(today)) {
                return true;
            }
        }
        return false;
    }

    /** Each issuing event has one issuer: that of its first piece. */
    private boolean severalIssuers() {
        Map<UUID, String> issuers = new HashMap<>();
        traces.forEach(trace -> issuers.putIfAbsent(trace.event, trace.issuer));
        return new HashSet<>(issuers.values()).size() >= SEVERAL_ISSUERS;
    }

    private static @Nullable Trace trace(HeldPiece piece, LocalDate today) {
        LocalDate from = piece.from() == null ? piece.to() : piece.from();
        if (piece.validity() < 1 || !piece.type().canShow(Shows.ACTIVITY) || from == null || from.isAfter(today)) {
            return null;
        }
        LocalDate to = piece.to() == null ? from : piece.to();
        LocalDate newest = to.isAfter(today) ? today : to;
        return new Trace(piece.issuingEvent(), piece.issuer(), from, newest, record(piece.type()));
    }
}
