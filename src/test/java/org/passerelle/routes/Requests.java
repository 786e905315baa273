package org.passerelle.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.Phone;
import org.passerelle.TestingClock;
import org.passerelle.TestingPapers;
import org.passerelle.TestingRows;
import org.passerelle.contract.Operations.Operation;
import org.passerelle.drafts.TestingApplicant;

/** The bodies of calls: the example of the contract, unless that would end or change what other calls need. */
final class Requests {

    private static final String WRONG_PIN = "9375";
    private static final String CASE = "/api/v1/casework/applications/{id}";
    private static final String PROPOSAL = "POST /api/v1/casework/proposals/{id}";
    private static final String TRANSITIONS = CASE + "/transitions";

    private final Map<String, Supplier<Object>> bodies = new HashMap<>();
    private final Map<String, BiFunction<Caller, Which, Object>> callers = new HashMap<>();
    private final People people;
    private final TestingRows rows;

    Requests(People people, TestingRows rows) {
        this.people = people;
        this.rows = rows;
        ofApplicants();
        ofHelpers();
        ofStaff();
        bodies.put("POST /demo/clock", () -> Map.of("advance", "PT0S"));
        bodies.put("POST /demo/phones", () -> Map.of("number", Phone.fresh().number(), "body", "INFO"));
    }

    @Nullable
    Object body(Operation operation, Caller caller, Which which) {
        BiFunction<Caller, Which, Object> own = callers.get(operation.name());
        if (own != null) {
            return own.apply(caller, which);
        }
        Supplier<Object> alike = bodies.get(operation.name());
        return alike == null ? operation.example() : alike.get();
    }

    /** As if all had been seen as it stands, but for the list of who is told of urgent messages: others need that. */
    Map<String, String> headers(Operation operation) {
        if (SubjectsOfUploads.concern(operation.path())) {
            return new SubjectsOfUploads(people, rows).headers(operation.method());
        }
        boolean seen = operation.conditional() && !operation.name().equals("PUT /api/v1/casework/duty");
        return seen ? Map.of("If-Match", "*") : Map.of();
    }

    private void ofApplicants() {
        bodies.put(
                "POST /api/v1/sign-in/codes",
                () -> Map.of("contact", Phone.fresh().number(), "language", "en"));
        bodies.put("POST /api/v1/me/contacts", () -> Map.of("contact", email()));
        bodies.put("POST /api/v1/me/sessions/current/proof", () -> Map.of("pin", WRONG_PIN));
        bodies.put("PATCH /api/v1/applications/{id}/answers", Requests::answers);
    }

    private void ofHelpers() {
        UUID application = people.first().application();
        bodies.put("POST /api/v1/applications/{id}/contacts", () -> Map.of("contact", email()));
        bodies.put("POST /api/v1/applications/{id}/vouch-requests", VouchRequests::asked);
        bodies.put("POST /api/v1/assistance/vouches", () -> VouchRequests.given(application));
        bodies.put("POST /api/v1/assistance/applications", Requests::signUp);
        bodies.put("POST /api/v1/assistance/vouchers", () -> Map.of("application", application, "present", true));
        bodies.put("POST /api/v1/assistance/check-ins/days", Requests::day);
        Map<Caller, UUID> days = days();
        callers.put(
                "POST /api/v1/assistance/check-ins",
                (caller, _) -> met(days.getOrDefault(caller, UUID.randomUUID()), application));
        callers.put(
                "POST /api/v1/partners/{id}/invitations",
                (caller, _) -> invitedMember(caller == Caller.PROGRAMME_MANAGER ? "lead" : "helper"));
        bodies.put("POST /api/v1/partners", Requests::organisation);
    }

    private void ofStaff() {
        bodies.put(
                "POST " + CASE + "/presence",
                () -> Map.of(
                        "type",
                        "LOC_OFFICIAL_POINT",
                        "at",
                        TestingClock.advance(Duration.ZERO).toString()));
        UUID application = people.first().application();
        bodies.put("POST /api/v1/staff/invitations", Requests::invitation);
        bodies.put("POST /api/v1/casework/interruptions", () -> interruption(application));
        bodies.put("POST /api/v1/casework/teams", Requests::team);
        bodies.put(
                "POST " + CASE + "/tasks",
                () -> Map.of("due", now().plus(Duration.ofDays(2)).toString(), "note", "Ask about the certificate"));
        bodies.put("POST /api/v1/casework/views", Requests::view);
        bodies.put("PATCH /api/v1/casework/conversations/{id}", () -> Map.of("urgent", false));
        bodies.put("PUT " + CASE + "/team", () -> Map.of("team", people.team()));
        bodies.put("POST /api/v1/casework/tasks/{id}/outcome", () -> Map.of("outcome", "accept"));
        callers.put("PUT " + CASE + "/assignment", (caller, _) -> Map.of("to", colleague(caller)));
        callers.put("POST " + TRANSITIONS, this::transition);
        evidence(application);
        bodies.put("POST " + TRANSITIONS + "/preview", Requests::move);
        callers.put(PROPOSAL + "/confirmation", this::confirmation);
        String duplicate = TestingApplicant.begins().submits();
        bodies.put("POST " + CASE + "/merges", () -> Map.of("duplicate", duplicate));
    }

    private void evidence(UUID application) {
        TestingPapers evidence = new TestingPapers(rows.database(), application);
        bodies.put(
                "POST " + CASE + "/evidence-reviews",
                () -> Map.of("piece", evidence.photographed("ID_LOCAL", 2), "revision", 1, "outcome", "accepted"));
        bodies.put(
                "POST " + CASE + "/interviews",
                () -> Map.of(
                        "day", now().toString().substring(0, "2026-01-01".length()), "words", "It fits together."));
        callers.put("POST " + CASE + "/evidence-requests", this::wanted);
        bodies.put("POST " + CASE + "/evidence-requests/preview", Requests::presence);
    }

    /** What the officer saw just before. */
    private Object wanted(Caller caller, Which which) {
        Map<String, Object> wish = new HashMap<>(presence());
        if (caller == Caller.CASEWORKER && which == Which.OWN) {
            String path = CASE.replace("{id}", people.first().application().toString());
            wish.put("preview", seen(caller, path + "/evidence-requests/preview", wish));
        }
        return wish;
    }

    private String seen(Caller caller, String path, Map<String, Object> wish) {
        return MadeUpPerson.done(people.as(caller)
                        .request()
                        .header("If-Match", "*")
                        .body(wish)
                        .post(path))
                .path("preview");
    }

    private static Map<String, Object> presence() {
        return Map.of("wanted", List.of(Map.of("category", "presence", "why", "presence_unclear")));
    }

    /** Whoever works cases takes it themself. */
    private UUID colleague(Caller caller) {
        return people.as(caller.worksCases() ? caller : Caller.CASEWORKER).accountId();
    }

    /** What the officer saw of the move just before. */
    private Object transition(Caller caller, Which which) {
        Map<String, Object> wish = new HashMap<>(move());
        if (caller == Caller.CASEWORKER && which == Which.OWN) {
            String path =
                    TRANSITIONS.replace("{id}", people.first().application().toString());
            wish.put(
                    "preview",
                    MadeUpPerson.done(people.as(caller)
                                    .request()
                                    .header("If-Match", "*")
                                    .body(wish)
                                    .post(path + "/preview"))
                            .path("preview"));
        }
        return wish;
    }

    /** What the second officer saw of the decision just before; the others confirm without a look. */
    private Object confirmation(Caller caller, Which which) {
        String path = "/api/v1/casework/proposals/" + SubjectsOfStaff.proposal(people, rows);
        return caller == Caller.CASEWORKER && which == Which.OWN
                ? Map.of("preview", people.as(caller).request().get(path).path("preview.preview"))
                : Map.of("preview", "AAAAAAAAAAAAAAAA");
    }

    private static Map<String, Object> move() {
        return Map.of("kind", "ask_for_more", "reason", "other", "message", "Please tell us where you live.");
    }

    /** One for each helper: a person is met once a day. */
    private Map<Caller, UUID> days() {
        return Caller.helpers().stream()
                .collect(Collectors.toMap(
                        helper -> helper,
                        helper -> Subjects.made(people, helper, "/api/v1/assistance/check-ins/days", day())));
    }

    private static Object met(UUID day, UUID application) {
        return Map.of(
                "day",
                day,
                "lines",
                List.of(Map.of("line", UUID.randomUUID(), "application", application, "metAt", now().toString())));
    }

    /** For one application only: one for everyone would stand in the way of other tests. */
    static Map<String, Object> interruption(UUID application) {
        Map<String, Object> body = new HashMap<>();
        body.put("from", now().minus(Duration.ofDays(2)).toString());
        body.put("to", now().minus(Duration.ofDays(1)).toString());
        body.put("reason", "Storm: no network along the coast");
        body.put("scope", application.toString());
        return body;
    }

    static Map<String, Object> invitation() {
        return Map.of("email", email(), "name", "Example Caseworker", "roles", List.of("caseworker"));
    }

    /** Takes no cases, so that those of other tests are not given to it. */
    static Map<String, Object> team() {
        return Map.of("name", "Example Team " + UUID.randomUUID(), "takesCases", false);
    }

    static Map<String, Object> view() {
        return Map.of("name", "Example View " + UUID.randomUUID(), "filter", Map.of("assigned", "me"));
    }

    static Map<String, Object> signUp() {
        return Map.of(
                "form",
                "expression-of-interest",
                "consent",
                Map.of("how", "spoken", "language", "ti", "interpreter", "in_person", "version", 1, "present", true),
                "help",
                Map.of(
                        "capacity",
                        "helper",
                        "reads",
                        List.of("form", "messages"),
                        "writes",
                        List.of("form", "messages"),
                        "rights",
                        List.of("submit")));
    }

    /** One that began an hour ago. */
    static Map<String, Object> day() {
        return Map.of(
                "place",
                "Made-up day centre",
                "opensAt",
                now().minus(Duration.ofHours(1)).toString(),
                "closesAt",
                now().plus(Duration.ofHours(3)).toString());
    }

    static Map<String, Object> askedHelp() {
        return Map.of("reads", List.of("form"), "writes", List.of(), "rights", List.of());
    }

    private static Map<String, Object> invitedMember(String role) {
        return Map.of("email", email(), "name", "Example Member", "role", role);
    }

    private static Map<String, Object> organisation() {
        return Map.of(
                "name",
                "Made-up Aid " + UUID.randomUUID(),
                "towns",
                List.of("Calais"),
                "languages",
                List.of("en"),
                "phone",
                "+33321000000",
                "email",
                "contact@example.org",
                "listed",
                false,
                "lead",
                Map.of("email", email(), "name", "Example Lead"));
    }

    private static Map<String, Object> answers() {
        Map<String, Object> change = Map.of("n", 1, "key", "journey.currentTown", "base", 0, "value", "Lille");
        return Map.of("formVersion", 2, "since", 0, "device", UUID.randomUUID().toString(), "changes", List.of(change));
    }

    private static Instant now() {
        return TestingClock.advance(Duration.ZERO);
    }

    private static String email() {
        return "test.person." + UUID.randomUUID() + "@example.org";
    }
}
