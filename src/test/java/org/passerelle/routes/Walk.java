package org.passerelle.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.passerelle.TestingRows;
import org.passerelle.contract.Operations;
import org.passerelle.contract.Operations.Operation;

/** Walks all routes as everybody; gives what it saw, and what no table can allow. */
final class Walk {

    /** They end or change what others need, so they come last, in this order. */
    private static final List<String> LAST = List.of(
            "POST /api/v1/casework/tasks/{id}/outcome",
            "DELETE /api/v1/applications/{id}/corrections/{correction}",
            "POST /api/v1/casework/applications/{id}/transitions",
            "POST /api/v1/applications/{id}/answered",
            "POST /api/v1/applications/{id}/challenge",
            "POST /api/v1/applications/{id}/declined-call",
            "POST /api/v1/casework/applications/{id}/merges",
            "POST /api/v1/casework/applications/{id}/access",
            "POST /api/v1/applications/{id}/withdrawal",
            "DELETE /api/v1/applications/{id}/withdrawal",
            "DELETE /api/v1/applications/{id}/helpers/{grant}",
            "DELETE /api/v1/sign-in/sessions/current",
            "DELETE /api/v1/staff/sessions/current");

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final People people;
    private final Subjects subjects;
    private final Requests requests;
    private final Entries entries;
    private final Stage stage;
    private final Knocks knocks;
    private final TestingRows rows;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    Walk(People people, TestingRows rows, Knocks knocks) {
        this.people = people;
        this.subjects = new Subjects(people, rows);
        this.requests = new Requests(people, rows);
        this.entries = new Entries(people, rows);
        this.stage = new Stage(people, rows);
        this.knocks = knocks;
        this.rows = rows;
    }

    /** What one route answered. */
    record Seen(Map<String, String> cells, String recorded) {}

    Map<String, Seen> all() {
        Map<String, Seen> seen = new TreeMap<>();
        Operations.all().stream()
                .sorted(Comparator.comparingInt(Walk::turn).thenComparing(Walk::depth, Comparator.reverseOrder()))
                .forEach(operation -> seen.put(operation.name(), walk(operation)));
        return seen;
    }

    List<String> faults() {
        return faults;
    }

    int calls() {
        return calls;
    }

    private static int turn(Operation operation) {
        int last = LAST.indexOf(operation.name());
        return last >= 0 ? 2 + last : operation.method().equals("DELETE") ? 1 : 0;
    }

    /** Of what is taken away, the part goes before the whole. */
    private static int depth(Operation operation) {
        return operation.method().equals("DELETE") ? operation.path().length() : 0;
    }

    private Seen walk(Operation operation) {
        people.revive(rows);
        stage.before(operation);
        Map<Caller, String> cells = new EnumMap<>(Caller.class);
        Set<Boolean> recorded = new LinkedHashSet<>();
        for (Caller caller : Caller.values()) {
            List<Answer> answers = answers(operation, caller, recorded);
            List<String> words = answers.stream().map(Answer::word).toList();
            cells.put(caller, Set.copyOf(words).size() == 1 ? words.getFirst() : String.join(", ", words));
        }
        Map<String, String> named = new TreeMap<>();
        cells.forEach((caller, cell) -> named.put(caller.label(), cell));
        boolean nobody = operation.open()
                || cells.entrySet().stream()
                        .noneMatch(cell ->
                                cell.getKey().watched() && cell.getValue().contains("ok"));
        return new Seen(named, nobody ? Recorded.NOBODY : summary(recorded));
    }

    private static String summary(Set<Boolean> recorded) {
        if (recorded.isEmpty()) {
            return "unseen";
        }
        return recorded.size() > 1 ? Recorded.SOME : recorded.contains(true) ? "yes" : "no";
    }

    private List<Answer> answers(Operation operation, Caller caller, Set<Boolean> recorded) {
        if (!operation.aboutSomething()) {
            return List.of(knock(operation, caller, Which.OWN, Which.OWN, recorded));
        }
        List<Which> tried = subjects.tried(operation, caller);
        List<Answer> answers = new ArrayList<>();
        for (Which which : tried) {
            boolean spared = which == Which.OTHERS && forbidden(answers.getFirst());
            answers.add(spared ? answers.getFirst() : knock(operation, caller, which, which, recorded));
        }
        if (forbidden(answers.getFirst())) {
            return answers;
        }
        boolean nested = operation.path().indexOf('{') != operation.path().lastIndexOf('{');
        if (nested && tried.size() > 1) {
            mixed(operation, caller, tried, answers.getLast());
        }
        if (tried.contains(Which.OTHERS) && !ofAnotherTeam(caller, answers.get(1))) {
            alike(operation, caller, answers.get(1), answers.getLast());
        }
        return answers;
    }

    /** For a role that is not let in, one id that there is and one that there is not are enough. */
    private static boolean forbidden(Answer answer) {
        return answer.status() == FORBIDDEN && answer.code().equals("forbidden");
    }

    /** Staff who work cases may know that another team has one; the table says what they are answered. */
    private static boolean ofAnotherTeam(Caller caller, Answer answer) {
        return caller.staff() && answer.status() != NOT_FOUND;
    }

    /** A part of somebody else's below one's own is as unknown as one that nobody has. */
    private void mixed(Operation operation, Caller caller, List<Which> tried, Answer unknown) {
        for (Which which : tried) {
            Answer mixed =
                    which == Which.OWN ? unknown : knock(operation, caller, Which.OWN, which, new LinkedHashSet<>());
            if (!ofAnotherTeam(caller, mixed)) {
                alike(operation, caller, unknown, mixed);
            }
        }
    }

    private void alike(Operation operation, Caller caller, Answer one, Answer other) {
        if (!one.equals(other)) {
            faults.add(operation.name() + " as " + caller.label() + " tells an id of somebody else from one that nobody"
                    + " has: " + one + " and " + other);
        }
    }

    private Answer knock(Operation operation, Caller caller, Which before, Which last, Set<Boolean> recorded) {
        Knocks.Call call = new Knocks.Call(
                operation.method(),
                subjects.path(operation, caller, before, last),
                operation.contentType(),
                requests.body(operation, caller, last),
                requests.headers(operation));
        calls++;
        boolean watched = caller.watched() && last == Which.OWN && !operation.open();
        long earlier = watched ? entries.of(caller) : 0;
        Answer answer = knocks.send(call, people.token(caller));
        check(operation, caller, answer);
        if (watched && answer.done()) {
            recorded.add(entries.of(caller) > earlier);
        }
        return answer;
    }

    private void check(Operation operation, Caller caller, Answer answer) {
        boolean listed = operation.replies().contains(Integer.toString(answer.status()))
                && (answer.status() < 400
                        || operation.method().equals("HEAD")
                        || operation.codes().contains(answer.code()));
        if (!listed || answer.status() == 400 || answer.status() >= 500) {
            faults.add(operation.name() + " as " + caller.label() + " answered " + answer.status() + " " + answer.code()
                    + (listed ? "" : ", which the contract does not list"));
        }
    }
}
