package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/** Made-up people who are asked to vouch, and what they answer. */
final class TestingVouchers {

    static final String LINK = "/api/v1/vouches/{token}";
    static final String OFFICERS = "/api/v1/assistance/vouches";

    private static final Pattern TOKEN = Pattern.compile("/vouch#([A-Za-z0-9_-]{22})");

    private TestingVouchers() {}

    static LocalDate today() {
        return TestingClock.advance(Duration.ZERO)
                .atZone(ZoneId.of("Europe/Paris"))
                .toLocalDate();
    }

    /** Asks whoever has that phone. */
    static Response asks(TestingApplicant person, String kind, Phone voucher) {
        return person.request()
                .body(Map.of("kind", kind, "contact", voucher.number(), "language", "en"))
                .post(person.url("vouch-requests"));
    }

    /** The same where it works; gives the id of the request. */
    static UUID asked(TestingApplicant person, String kind, Phone voucher) {
        Response reply = asks(person, kind, voucher);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return UUID.fromString(reply.path("id"));
    }

    /** The tokens of all links that have arrived, the oldest first. */
    static List<String> tokens(Phone phone) {
        return phone.messages().stream()
                .flatMap(body -> TOKEN.matcher(body).results().map(found -> found.group(1)))
                .toList();
    }

    /** The token of the link that arrived last. */
    static String token(Phone phone) {
        return tokens(phone).getLast();
    }

    /** What somebody says who is asked nothing more. */
    static Map<String, Object> statement() {
        Map<String, Object> said = new HashMap<>();
        said.put("name", "Example Person");
        said.put("age", 34);
        said.put("nationality", "ER");
        said.put("photo", "not_shown");
        said.put("how", "She has been my patient");
        said.put("where", "Calais");
        said.put("since", "2025-03");
        said.put("metOn", today().toString());
        said.put("original", Map.of("type", "BAPTISM_CERT", "seenOn", today().toString()));
        said.put(
                "voucher",
                Map.of(
                        "name", "Example Nurse",
                        "capacity", "nurse",
                        "workplace", "Example Clinic",
                        "workContact", "+33399840000"));
        said.put("declarations", List.of("not_paid", "not_in_return", "no_authority", "of_age"));
        return said;
    }

    /** Gives a vouch where nobody is signed in. */
    static Response gives(String token, Map<String, Object> statement) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("vouch", statement))
                .post(LINK, token);
    }

    /** The same where somebody is. */
    static Response gives(SignedIn voucher, String token, Map<String, Object> statement) {
        return voucher.request().body(Map.of("vouch", statement)).post(LINK, token);
    }

    static Response looks(String token) {
        return Contract.given().get(LINK, token);
    }

    /** What the person sees of their only request. */
    static String state(TestingApplicant person) {
        return person.request().get(person.url("vouch-requests")).path("items[0].state");
    }
}
