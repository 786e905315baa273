package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.SignIn;
import org.passerelle.SignedIn;

/** An app on a made-up phone: one device that counts its changes and remembers what the server showed it. */
final class TestingPhoneApp {

    static final String APPLICATIONS = "/api/v1/applications";
    static final String FORM = "expression-of-interest";

    private final SignedIn person;
    private final String application;
    private final Map<String, Long> seen = new HashMap<>();
    private String device = UUID.randomUUID().toString();
    private long lastN;
    private long since;

    private TestingPhoneApp(SignedIn person, String application) {
        this.person = person;
        this.application = application;
    }

    /** Somebody new with an application in which nothing is answered. */
    static TestingPhoneApp ofSomebodyNew() {
        return of(SignIn.asSomebody());
    }

    /** This person's application, begun if there is none. */
    static TestingPhoneApp of(SignedIn person) {
        Response response = person.request().body(Map.of("form", FORM)).post(APPLICATIONS);
        assertThat(response.statusCode()).isIn(200, 201);
        return new TestingPhoneApp(person, response.path("id"));
    }

    /** A second phone of the same person. */
    TestingPhoneApp another() {
        return new TestingPhoneApp(person, application);
    }

    /** This application after its owner signed in again. */
    TestingPhoneApp signedInAgain(SignedIn again) {
        return new TestingPhoneApp(again, application);
    }

    /** This person on another application of theirs. */
    TestingPhoneApp on(String other) {
        return new TestingPhoneApp(person, other);
    }

    /** This phone after a reinstall: the device stays, counters and memory begin anew. */
    TestingPhoneApp reinstalled() {
        TestingPhoneApp same = another();
        same.device = device;
        return same;
    }

    SignedIn person() {
        return person;
    }

    String application() {
        return application;
    }

    String device() {
        return device;
    }

    String url() {
        return APPLICATIONS + "/" + application;
    }

    String url(String part) {
        return url() + "/" + part;
    }

    RequestSpecification request() {
        return person.request();
    }

    long base(String key) {
        return seen.getOrDefault(key, 0L);
    }

    /** Queues a change: number and base are fixed now, whenever it is sent. */
    Map<String, Object> types(String key, Object value, String... settles) {
        return types(key, value, base(key), settles);
    }

    /** Queues a change from a base of the test's choice. */
    Map<String, Object> types(String key, Object value, long base, String... settles) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("n", ++lastN);
        change.put("key", key);
        change.put("base", base);
        change.put("value", value);
        if (settles.length > 0) {
            change.put("settles", List.of(settles));
        }
        return change;
    }

    /** Removes an item from the highest revision seen of it or anything in it. */
    Map<String, Object> removes(String item) {
        long highest = seen.entrySet().stream()
                .filter(one -> one.getKey().equals(item) || one.getKey().startsWith(item + "."))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        return types(item, null, highest);
    }

    Map<String, Object> body(List<Map<String, Object>> changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("formVersion", 2);
        body.put("since", since);
        body.put("device", device);
        body.put("changes", changes);
        return body;
    }

    /** Sends and never hears the reply. */
    Response sendsInVain(List<Map<String, Object>> changes) {
        return request().body(body(changes)).patch(url("answers"));
    }

    @SafeVarargs
    final JsonPath sends(Map<String, Object>... changes) {
        List<Map<String, Object>> inOrder = new ArrayList<>();
        for (Map<String, Object> change : changes) {
            inOrder.add(change);
        }
        return sends(inOrder);
    }

    /** Sends and learns from the reply. */
    JsonPath sends(List<Map<String, Object>> changes) {
        Response response = sendsInVain(changes);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonPath reply = response.jsonPath();
        assertThat(response.header("ETag")).isEqualTo("\"" + reply.getLong("revision") + "\"");
        List<Map<String, Object>> results = reply.getList("results");
        results.stream()
                .filter(result -> List.of("saved", "unchanged").contains(result.get("outcome")))
                .forEach(result -> see((String) result.get("key"), (Number) result.get("revision")));
        return learnt(reply);
    }

    JsonPath saves(String key, Object value, String... settles) {
        return sends(types(key, value, settles));
    }

    /** Pulls what it has not seen. */
    JsonPath pulls() {
        return learnt(pulls(since));
    }

    /** Pulls all pages. */
    List<Map<String, Object>> pullsAll() {
        List<Map<String, Object>> all = new ArrayList<>();
        JsonPath page;
        do {
            page = pulls();
            all.addAll(page.getList("changes"));
        } while (page.getBoolean("more"));
        return all;
    }

    /** Pulls from a revision of the test's choice and learns nothing. */
    JsonPath pulls(long from) {
        return request()
                .queryParam("since", from)
                .get(url("answers"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath everything() {
        return pulls(0);
    }

    Object stored(String key) {
        return one(everything(), key).get("value");
    }

    private JsonPath learnt(JsonPath reply) {
        List<Map<String, Object>> changes = reply.getList("changes");
        changes.forEach(change -> see((String) change.get("key"), (Number) change.get("revision")));
        List<Map<String, Object>> conflicts = reply.getList("conflicts");
        conflicts.forEach(conflict ->
                see((String) conflict.get("key"), (Number) ((Map<?, ?>) conflict.get("stored")).get("revision")));
        since = reply.getBoolean("more")
                ? ((Number) changes.getLast().get("revision")).longValue()
                : reply.getLong("revision");
        return reply;
    }

    private void see(String key, Number revision) {
        seen.put(key, revision.longValue());
    }

    static List<String> outcomes(JsonPath reply) {
        return reply.getList("results.outcome");
    }

    static List<String> changedKeys(JsonPath reply) {
        return reply.getList("changes.key");
    }

    static Map<String, Object> one(JsonPath reply, String key) {
        List<Map<String, Object>> changes = reply.getList("changes");
        return changes.stream()
                .filter(change -> change.get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The values kept beside the stored answer of the only conflict. */
    static List<Object> alternatives(JsonPath reply) {
        return reply.getList("conflicts[0].alternatives.value");
    }

    static String alternativeId(JsonPath reply) {
        return reply.getString("conflicts[0].alternatives[0].id");
    }
}
