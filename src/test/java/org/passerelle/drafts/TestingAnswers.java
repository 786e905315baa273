package org.passerelle.drafts;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of a made-up person to everything that must be answered. */
final class TestingAnswers {

    private TestingAnswers() {}

    /** Complete answers, in the order of the form. */
    static Map<String, Object> complete() {
        Map<String, Object> birthDate = new LinkedHashMap<>();
        birthDate.put("calendar", "gregorian");
        birthDate.put("year", 1990);
        birthDate.put("month", 4);
        birthDate.put("day", null);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("person.givenNames", "Test Person");
        answers.put("person.birthDate", birthDate);
        answers.put("person.birthPlace", Map.of("unknown", true));
        answers.put("person.nationality", "ER");
        answers.put("household.under18", "no");
        answers.put("household.adults", "one");
        answers.put("household.children", "none");
        answers.put("ties.kinds", List.of("none"));
        answers.put("protection.status", List.of("none"));
        answers.put("journey.currentCountry", "FR");
        answers.put("journey.currentTown", "Calais « ቃሌ » 🚲\n");
        answers.put("papers.held", List.of("none"));
        answers.put("papers.reasonNone", "lost_on_the_way");
        answers.put("contact.language", "en");
        answers.put("declaration.confirmed", "confirmed");
        return answers;
    }

    /** What the form {@code full} asks for beside what was answered before the call. */
    static Map<String, Object> further() {
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("person.partnership", "single");
        rest.put("journey.leftCountry", "ER");
        rest.put("journey.leftDate", Map.of("unknown", true));
        rest.put("journey.arrivedInFrance", Map.of("unknown", true));
        rest.put("family.members[k7f3q9xa].name", "Example Sister");
        rest.put("family.members[k7f3q9xa].relation", "sibling");
        rest.put("family.members[k7f3q9xa].travels", "no");
        rest.put("travel.needs", List.of("none"));
        rest.put("declaration.truthful", "confirmed");
        return rest;
    }

    /** Saves them all in one call. */
    static JsonPath givenBy(TestingPhoneApp phone) {
        List<Map<String, Object>> changes = new ArrayList<>();
        complete().forEach((key, value) -> changes.add(phone.types(key, value)));
        return phone.sends(changes);
    }
}
