package org.passerelle.evidence.identity;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.evidence.identity.ZoneReading.Field;

/** Works out all check digits of a zone. */
final class ZoneChecks {

    private static final char FILLER = '<';

    private ZoneChecks() {}

    /** The fields whose digit does not hold, in the order in which they stand. */
    static List<Field> failed(ZoneLayout layout, String zone) {
        ZoneLayout.Fields fields = layout.fields();
        List<Field> failed = new ArrayList<>();
        add(
                failed,
                Field.NUMBER,
                longNumber(layout, zone) ? longNumberHolds(layout, zone) : holds(zone, fields.number()));
        add(failed, Field.BIRTH, holds(zone, fields.birth()));
        add(failed, Field.EXPIRY, holds(zone, fields.expiry()));
        if (layout == ZoneLayout.TD3) {
            add(failed, Field.OPTIONAL, optionalHolds(zone, layout.optional()));
        }
        add(failed, Field.COMPOSITE, CheckDigit.of(covered(layout, zone)) == zone.charAt(layout.compositeDigit()));
        return failed;
    }

    /** The number of the paper, also one that runs on into what follows. */
    static String number(ZoneLayout layout, String zone) {
        String begun = layout.fields().number().of(zone);
        String number = longNumber(layout, zone) ? begun + longTail(layout, zone) : begun;
        return number.replace("<", "");
    }

    private static void add(List<Field> failed, Field field, boolean holds) {
        if (!holds) {
            failed.add(field);
        }
    }

    private static boolean holds(String zone, ZoneLayout.Span span) {
        return CheckDigit.of(span.of(zone)) == zone.charAt(span.to());
    }

    /** Where nothing is written, the digit may be left out, too. */
    private static boolean optionalHolds(String zone, ZoneLayout.Span span) {
        boolean empty = span.of(zone).chars().allMatch(character -> character == FILLER);
        return holds(zone, span) || empty && zone.charAt(span.to()) == FILLER;
    }

    /** A filler in place of the digit says that a number of more than nine characters runs on (ICAO 9303, part 5, note j). */
    private static boolean longNumber(ZoneLayout layout, String zone) {
        return layout != ZoneLayout.TD3
                && zone.charAt(layout.fields().number().to()) == FILLER
                && zone.charAt(layout.optional().from()) != FILLER;
    }

    private static boolean longNumberHolds(ZoneLayout layout, String zone) {
        String rest = rest(layout, zone);
        String number = layout.fields().number().of(zone) + longTail(layout, zone);
        return rest.length() > 1 && CheckDigit.of(number) == rest.charAt(rest.length() - 1);
    }

    private static String longTail(ZoneLayout layout, String zone) {
        String rest = rest(layout, zone);
        return rest.substring(0, Math.max(0, rest.length() - 1));
    }

    private static String rest(ZoneLayout layout, String zone) {
        String optional = layout.optional().of(zone);
        int end = optional.indexOf(FILLER);
        return end < 0 ? optional : optional.substring(0, end);
    }

    private static String covered(ZoneLayout layout, String zone) {
        StringBuilder covered = new StringBuilder();
        layout.composite().forEach(span -> covered.append(span.of(zone)));
        return covered.toString();
    }
}
