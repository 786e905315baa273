package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.evidence.identity.ZoneReading.Field;
import org.passerelle.evidence.identity.ZoneReading.NotVerified;
import org.passerelle.evidence.identity.ZoneReading.Slip;
import org.passerelle.evidence.identity.ZoneReading.Unreadable;
import org.passerelle.evidence.identity.ZoneReading.Verified;
import org.passerelle.evidence.identity.ZoneReading.Why;

/** Reads machine-readable zones of ICAO 9303, typed by hand or by a machine: capitals and spaces do not matter. */
public final class ReadableZone {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cf}\\u00a0]+");
    private static final Pattern ANGLES = Pattern.compile("[‹«〈＜]");
    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9<]*");

    private ReadableZone() {}

    /** Reads the lines in order; two-digit years are taken to be of the last hundred years, seen from {@code today}. */
    public static ZoneReading read(List<String> typed, LocalDate today) {
        List<String> lines = typed.stream()
                .map(ReadableZone::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!lines.stream().allMatch(line -> ALLOWED.matcher(line).matches())) {
            return new Unreadable(Why.CHARACTERS);
        }
        if (lines.size() != 2 && lines.size() != 3) {
            return new Unreadable(Why.LINES);
        }
        Optional<ZoneLayout> layout = layout(lines);
        return layout.<ZoneReading>map(known -> read(known, zone(known, lines), today))
                .orElseGet(() -> new Unreadable(Why.LENGTH));
    }

    private static String plain(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        return SPACES.matcher(ANGLES.matcher(upper).replaceAll("<")).replaceAll("");
    }

    private static Optional<ZoneLayout> layout(List<String> lines) {
        return List.of(ZoneLayout.values()).stream()
                .filter(layout -> layout.lines() == lines.size() && fits(layout, lines))
                .findFirst();
    }

    private static boolean fits(ZoneLayout layout, List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            int length = lines.get(line).length();
            if (length > layout.width() || length < layout.width() && !layout.mayBeShort(line)) {
                return false;
            }
        }
        return true;
    }

    private static String zone(ZoneLayout layout, List<String> lines) {
        StringBuilder zone = new StringBuilder();
        for (String line : lines) {
            zone.append(line).repeat("<", layout.width() - line.length());
        }
        return zone.toString();
    }

    private static ZoneReading read(ZoneLayout layout, String zone, LocalDate today) {
        List<Field> failed = ZoneChecks.failed(layout, zone);
        if (failed.isEmpty() && ZoneFields.possible(layout, zone)) {
            return new Verified(ZoneFields.of(layout, zone, today));
        }
        String meant = ZoneLooks.meant(layout, zone);
        boolean better = ZoneChecks.failed(layout, meant).isEmpty() && ZoneFields.possible(layout, meant);
        return new NotVerified(failed, better ? slips(layout, zone, meant) : List.of());
    }

    private static List<Slip> slips(ZoneLayout layout, String zone, String meant) {
        List<Slip> slips = new ArrayList<>();
        for (int place = 0; place < zone.length(); place++) {
            if (zone.charAt(place) != meant.charAt(place)) {
                int line = place / layout.width();
                int inLine = place % layout.width();
                slips.add(new Slip(line + 1, inLine + 1, zone.charAt(place), meant.charAt(place)));
            }
        }
        return slips;
    }
}
