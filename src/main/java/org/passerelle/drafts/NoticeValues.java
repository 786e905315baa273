package org.passerelle.drafts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What goes into the texts of notices: short, discreet, and the same in every language. */
final class NoticeValues {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Place.ZONE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Place.ZONE);
    private static final int ENDING = 6;

    private NoticeValues() {}

    /** The day, and the end of the reference: enough for its owner to know it again, too little for others. */
    static Map<String, String> submitted(String reference, Instant at) {
        return Map.of("ending", reference.substring(reference.length() - ENDING), "date", DAY.format(at));
    }

    /** The day on which something happens. */
    static Map<String, String> day(Instant at) {
        return Map.of("date", DAY.format(at));
    }

    /** Until when a withdrawal can be undone. */
    static Map<String, String> withdrawn(Instant until) {
        return Map.of("until", MOMENT.format(until));
    }
}
