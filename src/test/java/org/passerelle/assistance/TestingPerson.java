package org.passerelle.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.Phone;
import org.passerelle.SignedIn;

/** A made-up applicant with a phone and an application in which a name and a birth date stand. */
record TestingPerson(Phone phone, SignedIn signedIn, UUID application) {

    static final String NAME = "Made-up Person";
    static final String BIRTH_DATE = "1990-04";

    static TestingPerson fresh() {
        Phone phone = Phone.fresh();
        SignedIn signedIn = phone.signsIn();
        UUID application = UUID.fromString(signedIn.request()
                .body(Map.of("form", "expression-of-interest"))
                .post("/api/v1/applications")
                .path("id"));
        TestingPerson person = new TestingPerson(phone, signedIn, application);
        person.writes();
        return person;
    }

    private void writes() {
        Map<String, Object> birthDate = new LinkedHashMap<>();
        birthDate.put("calendar", "gregorian");
        birthDate.put("year", 1990);
        birthDate.put("month", 4);
        birthDate.put("day", null);
        Response saved = signedIn.request()
                .body(Map.of(
                        "formVersion",
                        2,
                        "since",
                        0,
                        "device",
                        UUID.randomUUID(),
                        "changes",
                        List.of(
                                Map.of("n", 1, "key", "person.givenNames", "base", 0, "value", NAME),
                                Map.of("n", 2, "key", "person.birthDate", "base", 0, "value", birthDate))))
                .patch("/api/v1/applications/{id}/answers", application);
        assertThat(saved.statusCode()).isEqualTo(200);
    }
}
