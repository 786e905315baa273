package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that is not right is stored too, with its problem in the person's language. */
@QuarkusTest
class InvalidAnswerTest {

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void isStoredWithItsProblem() {
        hasProblem("journey.currentCountry", "XX", "country_unknown");
        hasProblem("household.adults", "thousands", "option_unknown");
        hasProblem("household.under18", "maybe", "option_unknown");
        hasProblem("ties.kinds", List.of("partner", "dragon"), "option_unknown");
        hasProblem("ties.kinds", List.of("partner", "partner"), "option_repeated");
        hasProblem("person.familyName", "x".repeat(201), "too_long");
        hasProblem("person.birthDate", date("gregorian", 1990, 13, 2), "date_impossible");
        hasProblem("person.birthDate", date("moon", 1990, 1, 2), "calendar_unknown");
        hasProblem("person.birthDate", date("gregorian", 2999, 1, 2), "date_in_future");
        hasProblem("person.birthDate", date("gregorian", 1600, 1, 2), "date_too_early");
        hasProblem("person.otherNames[k7f3q9xa].kind", "alias", "option_unknown");
    }

    @Test
    void onlyTheKeysOfTheCallAreToldInItsReplyAndAllInAPull() {
        phone.saves("journey.currentCountry", "XX");
        assertThat(phone.saves("household.adults", "thousands").getList("problems.key"))
                .isEqualTo(List.of("household.adults"));
        assertThat(phone.everything().getList("problems.key", String.class))
                .containsExactlyInAnyOrder("journey.currentCountry", "household.adults");
    }

    @Test
    void isNoProblemOnceItIsRight() {
        phone.saves("journey.currentCountry", "XX");
        assertThat(phone.saves("journey.currentCountry", "FR").getList("problems"))
                .isEmpty();
    }

    @Test
    void isExplainedInTheLanguageAskedFor() {
        phone.saves("journey.currentCountry", "XX");
        assertThat(detail("fr")).startsWith("Choisissez un pays");
        assertThat(detail("en")).startsWith("Choose a country");
        assertThat(detail("fr-CA, en;q=0.5")).startsWith("Choisissez");
        assertThat(detail("ti")).startsWith("Choose");
        assertThat(detail("nonsense;;;")).startsWith("Choose");
    }

    @Test
    void isExplainedInASaveToo() {
        Map<String, Object> body = phone.body(List.of(phone.types("journey.currentCountry", "XX")));
        assertThat(phone.request()
                        .header("Accept-Language", "fr")
                        .body(body)
                        .patch(phone.url("answers"))
                        .<String>path("problems[0].detail"))
                .startsWith("Choisissez");
    }

    private void hasProblem(String key, Object value, String code) {
        JsonPath reply = phone.saves(key, value);
        assertThat(outcomes(reply)).containsExactly("saved");
        assertThat(reply.getList("problems.key")).isEqualTo(List.of(key));
        assertThat(reply.getList("problems.code")).isEqualTo(List.of(code));
        assertThat(phone.stored(key)).isEqualTo(value);
    }

    private String detail(String language) {
        return phone.request()
                .header("Accept-Language", language)
                .get(phone.url("answers"))
                .path("problems[0].detail");
    }

    private static Map<String, Object> date(String calendar, int year, int month, int day) {
        Map<String, Object> date = new LinkedHashMap<>();
        date.put("calendar", calendar);
        date.put("year", year);
        date.put("month", month);
        date.put("day", day);
        return date;
    }
}
