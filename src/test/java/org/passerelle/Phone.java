package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.passerelle.contract.Contract;

/** A made-up phone: it asks for codes and reads those that arrive. */
public record Phone(String number) {

    private static final String SESSIONS = "/api/v1/sign-in/sessions";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final int NUMBERS = 10_000_000;
    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(NUMBERS));
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A French mobile number that no other test has used: limits count for each number. */
    public static Phone fresh() {
        return new Phone("+3361%07d".formatted(NEXT.getAndIncrement() % NUMBERS));
    }

    /** Asks for a code in English. */
    public Response asksForCode() {
        return asksForCode("en");
    }

    /** Asks for a code in a language. */
    public Response asksForCode(String language) {
        return Contract.given()
                .contentType(ContentType.JSON)
                .body(Map.of("contact", number, "language", language))
                .post("/api/v1/sign-in/codes");
    }

    /** Asks for a code and reads it when it has arrived. */
    public String newCode() {
        return newCode("en");
    }

    /** Asks for a code in a language and reads it when it has arrived. */
    public String newCode(String language) {
        int before = codes().size();
        assertThat(asksForCode(language).statusCode()).isEqualTo(202);
        return codeAfter(before);
    }

    /** Types a code in the app, which keeps what it learned of this phone. */
    public Response types(String code) {
        Map<String, Object> known = new HashMap<>();
        Optional.ofNullable(TOKENS.get(number)).ifPresent(token -> known.put("deviceToken", token));
        Response response = signsInWith(code, known);
        if (response.statusCode() == 201) {
            TOKENS.put(number, response.path("deviceToken"));
        }
        return response;
    }

    /** Types a code where nobody was before, with these further members. */
    public Response signsInWith(String code, Map<String, Object> further) {
        Map<String, Object> body = new HashMap<>(further);
        body.put("contact", number);
        body.put("code", code);
        return Contract.given().contentType(ContentType.JSON).body(body).post(SESSIONS);
    }

    /** Goes on with a ticket of this phone. */
    public Response shows(String ticket, Map<String, Object> further) {
        Map<String, Object> body = new HashMap<>(further);
        body.put("ticket", ticket);
        return Contract.given().contentType(ContentType.JSON).body(body).post(SESSIONS);
    }

    /** All messages that have arrived, oldest first. */
    public List<String> messages() {
        Contract.given().post("/demo/jobs/outbox");
        return Contract.given()
                .get("/demo/phones/{number}/messages", number)
                .jsonPath()
                .getList("body", String.class);
    }

    /** Texts us; gives what arrives in reply, oldest first. */
    public List<String> texts(String body) {
        int before = messages().size();
        assertThat(Contract.given()
                        .contentType(ContentType.JSON)
                        .body(Map.of("body", body))
                        .post("/demo/phones/{number}/messages", number)
                        .statusCode())
                .isEqualTo(202);
        List<String> all = messages();
        return all.subList(before, all.size());
    }

    /** Signs in with a new code. */
    public SignedIn signsIn() {
        return SignedIn.from(types(newCode()));
    }

    /** All codes that have arrived, oldest first. */
    public List<String> codes() {
        return Contract.given()
                .get("/demo/phones/{number}/messages", number)
                .jsonPath()
                .getList("body", String.class)
                .stream()
                .flatMap(body -> CODE.matcher(body).results().map(MatchResult::group))
                .toList();
    }

    private String codeAfter(int before) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Contract.given().post("/demo/jobs/outbox");
            List<String> codes = codes();
            if (codes.size() > before) {
                return codes.getLast();
            }
        }
        throw new AssertionError("No code arrived");
    }
}
