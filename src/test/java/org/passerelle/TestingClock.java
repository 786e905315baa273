package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.passerelle.contract.Contract;

/** The clock of the running application, which all tests share and which only moves forward. */
public final class TestingClock {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private TestingClock() {}

    /** Moves it and gives the new time; access tokens do not follow. */
    public static Instant advance(Duration by) {
        Response response = Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("advance", by.toString()))
                .post("/demo/clock");
        assertThat(response.statusCode()).isEqualTo(200);
        return Instant.parse(response.path("now"));
    }

    /**
     * Moves it on to 10:00 in Paris on a day from Monday to Thursday, unless it is between 08:05 and 20:00 of such a day:
     * nothing but codes and what somebody asked for goes out at other times. Gives the time it is then.
     */
    public static Instant toDaytime() {
        ZonedDateTime now = advance(Duration.ZERO).atZone(PARIS);
        boolean daytime = office(now.toLocalDate())
                && !now.toLocalTime().isBefore(LocalTime.of(8, 5))
                && now.toLocalTime().isBefore(LocalTime.of(20, 0));
        if (daytime) {
            return now.toInstant();
        }
        ZonedDateTime ten = now.toLocalDate().atTime(10, 0).atZone(PARIS);
        while (!ten.isAfter(now) || !office(ten.toLocalDate())) {
            ten = ten.plusDays(1);
        }
        return advance(Duration.between(now, ten));
    }

    /** Moves it on to 23:30 in Paris of such a day. */
    public static Instant toNight() {
        ZonedDateTime day = toDaytime().atZone(PARIS);
        return advance(Duration.between(day, day.with(LocalTime.of(23, 30))));
    }

    private static boolean office(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
    }
}
