package org.passerelle.routes;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Phone;
import org.passerelle.SignedIn;

/** Somebody who submitted, asked for a correction of their name, and wrote to us. */
record MadeUpPerson(Phone phone, SignedIn signedIn, UUID application, UUID correction) {

    private static final String FORM = "expression-of-interest";
    private static final String NAME = "person.familyName";

    static MadeUpPerson withEverything() {
        Phone phone = Phone.fresh();
        SignedIn person = phone.signsIn();
        UUID application = begun(person);
        String path = "/api/v1/applications/" + application;
        String device = UUID.randomUUID().toString();
        Response saved = saves(person, path, device, answers());
        done(person.request()
                .header("If-Match", "\"" + saved.jsonPath().getLong("revision") + "\"")
                .post(path + "/submission"));
        saves(person, path, device, List.of(change(100, NAME, "Person")));
        Response filed =
                done(person.request().body(Map.of("keys", List.of(NAME))).post(path + "/corrections"));
        done(person.request()
                .body(Map.of("body", "What must I do?", "urgent", false))
                .post(path + "/messages"));
        return new MadeUpPerson(phone, person, application, UUID.fromString(filed.path("results[0].id")));
    }

    /** Somebody who only began. */
    static UUID begun(SignedIn person) {
        return UUID.fromString(done(person.request().body(Map.of("form", FORM)).post("/api/v1/applications"))
                .path("id"));
    }

    /** Lets somebody new into their household; gives who that is there. */
    UUID isJoined() {
        String household = "/api/v1/applications/" + application + "/household";
        String code = done(signedIn.request().post(household + "/invitations")).path("code");
        SignedIn other = Phone.fresh().signsIn();
        done(other.request()
                .body(Map.of("code", code, "name", "Example Person"))
                .post("/api/v1/applications/" + begun(other) + "/household/membership"));
        return UUID.fromString(done(signedIn.request().get(household)).path("members.find { !it.you }.id"));
    }

    static Response done(Response response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.statusCode() + " " + response.asString());
        }
        return response;
    }

    private static Response saves(SignedIn person, String path, String device, List<Map<String, Object>> changes) {
        return done(person.request()
                .body(Map.of("formVersion", 2, "since", 0, "device", device, "changes", changes))
                .patch(path + "/answers"));
    }

    private static List<Map<String, Object>> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(NAME, "Example");
        answers.put("person.givenNames", "Test");
        answers.put("person.birthDate", Map.of("calendar", "gregorian", "year", 1990, "month", 4, "day", 2));
        answers.put("person.birthPlace", Map.of("unknown", true));
        answers.put("person.nationality", "ER");
        answers.put("household.under18", "no");
        answers.put("household.adults", "one");
        answers.put("household.children", "none");
        answers.put("ties.kinds", List.of("none"));
        answers.put("protection.status", List.of("none"));
        answers.put("journey.currentCountry", "FR");
        answers.put("journey.currentTown", "Calais");
        answers.put("papers.held", List.of("none"));
        answers.put("papers.reasonNone", "lost_on_the_way");
        answers.put("contact.language", "en");
        answers.put("declaration.confirmed", "confirmed");
        List<Map<String, Object>> changes = new ArrayList<>();
        answers.forEach((key, value) -> changes.add(change(changes.size() + 1, key, value)));
        return changes;
    }

    /** A correction is made from what was submitted, the first revision of its answer. */
    private static Map<String, Object> change(int n, String key, Object value) {
        return Map.of("n", n, "key", key, "base", n < 100 ? 0 : 1, "value", value);
    }
}
