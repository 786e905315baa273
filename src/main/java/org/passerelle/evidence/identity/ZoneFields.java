package org.passerelle.evidence.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a zone apart whose check digits hold. */
final class ZoneFields {

    private static final Pattern DATE = Pattern.compile("(\\d{2}|<<)(\\d{2}|<<)(\\d{2}|<<)");
    private static final Pattern STATE = Pattern.compile("[A-Z]{1,3}<{0,2}|<<<");
    private static final int CENTURY = 100;
    /** A passport lasts at most ten years, some papers longer: so many years ahead are a date to come. */
    private static final int YEARS_AHEAD = 50;

    private ZoneFields() {}

    /** Whether dates are dates, or unknown in part, and states are letters. */
    static boolean possible(ZoneLayout layout, String zone) {
        ZoneLayout.Fields fields = layout.fields();
        return Character.isLetter(zone.charAt(0))
                && isDate(fields.birth().of(zone))
                && isDate(fields.expiry().of(zone))
                && STATE.matcher(zone.substring(2, 5)).matches()
                && STATE.matcher(fields.nationality().of(zone)).matches();
    }

    static Zone of(ZoneLayout layout, String zone, LocalDate today) {
        ZoneLayout.Fields fields = layout.fields();
        String names = fields.names().of(zone);
        int parting = names.indexOf("<<");
        return new Zone(
                spaced(zone.substring(0, 2)),
                spaced(zone.substring(2, 5)),
                ZoneChecks.number(layout, zone),
                spaced(fields.nationality().of(zone)),
                spaced(parting < 0 ? names : names.substring(0, parting)),
                spaced(parting < 0 ? "" : names.substring(parting)),
                days(fields.birth().of(zone), today, 0),
                days(fields.expiry().of(zone), today, YEARS_AHEAD));
    }

    private static String spaced(String field) {
        return field.replaceAll("<+", " ").strip();
    }

    private static boolean isDate(String field) {
        return DATE.matcher(field).matches()
                && (field.charAt(2) == '<' || within(field.substring(2, 4), 12))
                && (field.charAt(4) == '<' || within(field.substring(4, 6), 31));
    }

    private static boolean within(String digits, int highest) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= highest;
    }

    private static Optional<DayRange> days(String field, LocalDate today, int yearsAhead) {
        if (field.startsWith("<")) {
            return Optional.empty();
        }
        int last = today.getYear() + yearsAhead;
        int year = last - Math.floorMod(last - Integer.parseInt(field.substring(0, 2)), CENTURY);
        try {
            return Optional.of(days(year, field.substring(2, 4), field.substring(4, 6)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static DayRange days(int year, String month, String day) {
        if (month.equals("<<")) {
            return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), 0, false);
        }
        YearMonth in = YearMonth.of(year, Integer.parseInt(month));
        if (day.equals("<<")) {
            return new DayRange(in.atDay(1), in.atEndOfMonth(), 0, false);
        }
        LocalDate exact = in.atDay(Integer.parseInt(day));
        return new DayRange(exact, exact, 0, exact.getDayOfYear() == 1);
    }
}
