package org.passerelle.evidence.identity;

import java.util.Map;

/** Puts right what people type for what looks alike, where only a digit, or only a letter, can stand. */
final class ZoneLooks {

    private static final Map<Character, Character> AS_DIGIT =
            Map.of('O', '0', 'Q', '0', 'D', '0', 'I', '1', 'L', '1', 'Z', '2', 'S', '5', 'G', '6', 'B', '8');

    private static final Map<Character, Character> AS_LETTER = Map.of('0', 'O', '1', 'I', '2', 'Z', '5', 'S', '8', 'B');

    private ZoneLooks() {}

    /** The zone as it was probably meant; the number of the paper, where both can stand, stays as it is. */
    static String meant(ZoneLayout layout, String zone) {
        StringBuilder meant = new StringBuilder(zone);
        ZoneLayout.Fields fields = layout.fields();
        digits(meant, fields.birth().from(), fields.birth().to() + 1);
        digits(meant, fields.expiry().from(), fields.expiry().to() + 1);
        digits(meant, fields.number().to(), fields.number().to() + 1);
        digits(meant, layout.compositeDigit(), layout.compositeDigit() + 1);
        if (layout == ZoneLayout.TD3) {
            digits(meant, layout.optional().to(), layout.optional().to() + 1);
        }
        letters(meant, 0, 1);
        letters(meant, 2, 5);
        letters(meant, fields.nationality().from(), fields.nationality().to());
        letters(meant, fields.names().from(), fields.names().to());
        return meant.toString();
    }

    private static void digits(StringBuilder zone, int from, int to) {
        replace(zone, from, to, AS_DIGIT);
    }

    private static void letters(StringBuilder zone, int from, int to) {
        replace(zone, from, to, AS_LETTER);
    }

    private static void replace(StringBuilder zone, int from, int to, Map<Character, Character> looks) {
        for (int place = from; place < to; place++) {
            zone.setCharAt(place, looks.getOrDefault(zone.charAt(place), zone.charAt(place)));
        }
    }
}
