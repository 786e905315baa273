package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;

/** {@code /q/metrics} counts what people do, and never says who did it. */
@QuarkusTest
class FiguresTest {

    private static final String SAVED = "passerelle_answers_changes_total{outcome=\"saved\"}";
    private static final String CONFLICT = "passerelle_answers_changes_total{outcome=\"conflict\"}";
    private static final String CODES_SENT = "passerelle_codes_sent_total";
    private static final String CODES_USED = "passerelle_codes_used_total";
    private static final String MESSAGES = "passerelle_messages_total{notice=\"sign_in_code\",state=\"sent\"}";

    @Test
    void savesConflictsCodesAndMessagesAreCountedAndNobodyIsNamed() {
        String before = metrics();
        Phone phone = Phone.fresh();
        SignedIn person = phone.signsIn();
        String path = person.request()
                .body("{\"form\":\"expression-of-interest\"}")
                .post("/api/v1/applications")
                .header("Location");
        save(person, path, "Zzyzxqwert");
        save(person, path, "Zzyzxqwertz");
        String after = metrics();

        assertThat(value(after, SAVED)).isEqualTo(value(before, SAVED) + 1);
        assertThat(value(after, CONFLICT)).isEqualTo(value(before, CONFLICT) + 1);
        assertThat(value(after, CODES_SENT)).isEqualTo(value(before, CODES_SENT) + 1);
        assertThat(value(after, CODES_USED)).isEqualTo(value(before, CODES_USED) + 1);
        assertThat(value(after, MESSAGES)).isEqualTo(value(before, MESSAGES) + 1);
        assertThat(after)
                .doesNotContain("Zzyzxqwert", phone.number().substring(1))
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")
                .doesNotContainPattern("\"[^\"]*\\+\\d{6,}");
    }

    private static void save(SignedIn person, String path, String town) {
        String body = """
                {"since":0,"device":"%s","changes":[{"n":1,"key":"journey.currentTown","base":0,"value":"%s"}]}""".formatted(UUID.randomUUID(), town);
        assertThat(person.request().body(body).patch(path + "/answers").statusCode())
                .isEqualTo(200);
    }

    private static String metrics() {
        return RestAssured.given()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static double value(String metrics, String name) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
