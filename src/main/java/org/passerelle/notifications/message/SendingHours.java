package org.passerelle.notifications.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a message may go out: nobody is woken by news, and a decision against somebody comes when there is somebody to
 * ask. Hours are those of Paris, also on the days when its clocks change.
 */
public final class SendingHours {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

    private SendingHours() {}

    /** The first moment from that one on at which it may go out. */
    public static Instant next(Occasion occasion, Instant from) {
        return switch (occasion) {
            case CODE, ASKED, REPLY, SAFETY, STAFF -> from;
            case NEWS, REMINDER, DIGEST, FOLD -> next(from, MORNING, NIGHT, false);
            case DECISION -> next(from, OFFICE_OPENS, OFFICE_CLOSES, true);
        };
    }

    /** Whether somebody waits for it: it goes out before what nobody does. */
    public static boolean awaited(Occasion occasion) {
        return switch (occasion) {
            case CODE, ASKED, REPLY, SAFETY, STAFF -> true;
            case NEWS, REMINDER, DIGEST, FOLD, DECISION -> false;
        };
    }

    /** True when it may go out now. */
    public static boolean open(Occasion occasion, Instant now) {
        return next(occasion, now).equals(now);
    }

    /** The day in Paris of that moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** When the morning of that day begins. */
    public static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }

    private static Instant next(Instant from, LocalTime opens, LocalTime closes, boolean officeDays) {
        ZonedDateTime there = from.atZone(ZONE);
        LocalDate today = there.toLocalDate();
        LocalTime time = there.toLocalTime();
        boolean todayCounts = !officeDays || office(today);
        if (todayCounts && !time.isBefore(opens) && time.isBefore(closes)) {
            return from;
        }
        LocalDate day = todayCounts && time.isBefore(opens) ? today : today.plusDays(1);
        while (officeDays && !office(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(opens).atZone(ZONE).toInstant();
    }

    private static boolean office(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
    }
}
