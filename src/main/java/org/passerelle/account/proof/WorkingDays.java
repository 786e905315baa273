package org.passerelle.account.proof;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Days on which offices in France work, Monday to Friday; public holidays are not looked at. */
public final class WorkingDays {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** How long it is from now until that many working days later, at the same time of day. */
    public static Duration lasting(int days, Instant now) {
        ZonedDateTime end = Stream.iterate(now.atZone(ZONE).plusDays(1), day -> day.plusDays(1))
                .filter(day -> !FREE.contains(day.getDayOfWeek()))
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
        return Duration.between(now, end.toInstant());
    }
}
