package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;
import org.passerelle.casework.MadeUpNames.Script;
import org.passerelle.casework.names.Birth;
import org.passerelle.casework.names.KnownName;
import org.passerelle.casework.names.Marks;
import org.passerelle.casework.names.Words;
import org.passerelle.platform.Ids;
import org.postgresql.PGConnection;

/**
 * How long a search takes among a million made-up people, over HTTP; no part of the tests:
 * {@code ./mvnw test -Dtest=SearchBenchmark -Dpasserelle.cases=1000000}.
 */
@QuarkusTest
class SearchBenchmark {

    private static final int CASES = Integer.getInteger("passerelle.cases", 20_000);
    private static final int SEARCHES = 40;
    private static final int AT_ONCE = 5_000;
    private static final int CHECKED = 1_000;
    private static final long SEED = 20_261_127;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Inject
    DataSource database;

    @Inject
    NameVault vault;

    @Inject
    LatinLetters letters;

    @TestHTTPResource("/api/v1/casework/searches")
    URI searches;

    private final MadeUpNames names = new MadeUpNames(SEED);
    private final Random chance = new Random(SEED);
    private final Map<String, Spelled> spelled = new HashMap<>();
    private final Map<LocalDate, List<Long>> births = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int checked;
    private final HttpClient client = HttpClient.newHttpClient();

    /** One who is asked for later. */
    private record Known(UUID id, MadeUpNames.Somebody who, Script script, LocalDate born) {}

    @Test
    void searchesAmongManyCases() throws Exception {
        fill();
        StaffMember officer = StaffMember.withRoles("caseworker");
        Question same = one -> Map.of("name", one.who().name(one.script()));
        Question other = one -> Map.of("name", one.who().name(other(one)));
        Question two = one -> Map.of("name", one.who().shortName(other(one)));
        Question common = one -> Map.of("name", MadeUpNames.common(0, other(one)));
        Question born = one -> Map.of("born", one.born().toString());
        measure(officer, "warm-up", same, Must.BE_SHOWN);
        measure(officer, "same script, whole name", same, Must.BE_SHOWN);
        measure(officer, "whole name, another script", other, Must.BE_SHOWN);
        measure(officer, "two words, another script", two, Must.BE_SHOWN);
        measure(officer, "the most common name, another script", common, Must.BE_QUICK);
        measure(officer, "the most common name and a birth date", one -> both(common, born, one), Must.BE_QUICK);
        measure(officer, "name, another script, and birth date", one -> both(other, born, one), Must.BE_FIRST);
        measure(officer, "birth date alone", born, Must.BE_SHOWN);
        measure(officer, "one wrong letter", one -> Map.of("name", wrong(one)), Must.BE_SHOWN);
        measure(officer, "nobody of that name", _ -> Map.of("name", nobody()), Must.BE_QUICK);
        assertThat(missed).isEmpty();
    }

    private static Map<String, Object> both(Question one, Question other, Known about) {
        Map<String, Object> both = new HashMap<>(one.about(about));
        both.putAll(other.about(about));
        return both;
    }

    /** What is asked for somebody. */
    private interface Question {
        Map<String, Object> about(Known one);
    }

    /** What must come of a question. */
    private enum Must {
        /** The one who is meant is the first that is shown. */
        BE_FIRST,
        /** The one who is meant is shown, or the reply says that there are others. */
        BE_SHOWN,
        /** The name is not that of the one who is asked for, or too common for a name alone. */
        BE_QUICK
    }

    private void measure(StaffMember officer, String what, Question question, Must must) throws Exception {
        new TestingRows(database).change("delete from case_searches where staff_id = ?", officer.staffId());
        double[] took = new double[SEARCHES];
        int shown = 0;
        int more = 0;
        for (int number = 0; number < SEARCHES; number++) {
            Known one = known.get(number);
            long start = System.nanoTime();
            JsonPath reply = JsonPath.from(search(officer, question.about(one)));
            took[number] = (System.nanoTime() - start) / 1e6;
            int place = reply.getList("items.id").indexOf(one.id().toString());
            shown += place >= 0 ? 1 : 0;
            more += reply.getBoolean("more") ? 1 : 0;
            if (must == Must.BE_FIRST && place != 0
                    || must == Must.BE_SHOWN && place < 0 && !reply.getBoolean("more")) {
                missed.add(what + ", number " + number);
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "%-40s median %6.1f ms, 95%% within %6.1f ms, worst %6.1f ms; the one meant shown %d of %d times, others said to be there %d times%n",
                what, took[SEARCHES / 2], took[SEARCHES * 95 / 100], took[SEARCHES - 1], shown, SEARCHES, more);
    }

    private String search(StaffMember officer, Map<String, Object> asked) throws IOException, InterruptedException {
        String body = asked.entrySet().stream()
                .map(entry -> "\"%s\": \"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        HttpRequest request = HttpRequest.newBuilder(searches)
                .header("Authorization", "Bearer " + officer.signedIn().accessToken())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    private static Script other(Known one) {
        return one.script() == Script.ETHIOPIC ? Script.LATIN : Script.ETHIOPIC;
    }

    private static String wrong(Known one) {
        String name = one.who().name(Script.LATIN);
        int place = name.length() - 3;
        return name.substring(0, place) + (name.charAt(place) == 'z' ? 'x' : 'z') + name.substring(place + 1);
    }

    private String nobody() {
        return "Zodwe" + MadeUpNames.written(chance.ints(8, 0, 36).toArray(), Script.LATIN) + " Zhudez"
                + MadeUpNames.written(chance.ints(6, 0, 36).toArray(), Script.LATIN);
    }

    private void fill() throws Exception {
        long start = System.nanoTime();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop index case_names_by_marks");
            for (int done = 0; done < CASES; done += AT_ONCE) {
                copy(connection, Math.min(AT_ONCE, CASES - done));
            }
            spelled.clear();
            double loaded = (System.nanoTime() - start) / 1e9;
            statement.execute("set maintenance_work_mem = '256MB'");
            statement.execute(
                    "create index case_names_by_marks on case_names using gin (marks) with (fastupdate = off)");
            double indexed = (System.nanoTime() - start) / 1e9;
            statement.execute("vacuum analyze case_names");
            statement.execute("analyze applications");
            System.out.printf(
                    "%d cases: filled in %.0f s, indexed in %.0f s, counted in %.0f s; table %s, index of marks %s%n",
                    CASES,
                    loaded,
                    indexed - loaded,
                    (System.nanoTime() - start) / 1e9 - indexed,
                    size(statement, "pg_table_size('case_names')"),
                    size(statement, "pg_relation_size('case_names_by_marks')"));
        }
    }

    private static String size(Statement statement, String of) throws SQLException {
        try (ResultSet result = statement.executeQuery("select pg_size_pretty(" + of + ")")) {
            result.next();
            return result.getString(1);
        }
    }

    private void copy(Connection connection, int rows) throws SQLException, IOException {
        StringBuilder cases = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            add(cases, marks);
        }
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        copies.copyIn(
                "copy applications (id, form, state, reference, created_at, submitted_at, entered_at) from stdin",
                new StringReader(cases.toString()));
        copies.copyIn(
                "copy case_names (application_id, rules, marks, kept, duplicates_sought_at) from stdin",
                new StringReader(marks.toString()));
    }

    private void add(StringBuilder cases, StringBuilder marks) {
        UUID id = Ids.next();
        MadeUpNames.Somebody who = names.somebody();
        Script script = names.script();
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(chance.nextInt(56 * 365));
        String shown = who.name(script);
        List<Spelled> words = Arrays.stream(shown.split(" ")).map(this::spelled).toList();
        String latin = words.stream().map(Spelled::latin).collect(Collectors.joining(" "));
        KnownName name = new KnownName(shown, List.of(latin), Optional.of(new Birth(born, born)));
        Set<Long> found = hashed(name, words, born);
        if (checked++ % CHECKED == 0) {
            assertThat(found).isEqualTo(Set.copyOf(vault.hashed(name.marks())));
            assertThat(letters.of(shown)).isEqualTo(latin);
        }
        cases.append(id).append("\texpression-of-interest\tWAITING\t").append(reference());
        cases.append("\t2026-10-01Z\t2026-10-02Z\t2026-10-02Z\n");
        marks.append(id).append("\t").append(IndexNames.RULES).append("\t{");
        marks.append(found.stream().map(String::valueOf).collect(Collectors.joining(",")));
        marks.append("}\t\\\\x").append(HexFormat.of().formatHex(vault.seal(id, name)));
        marks.append("\t2026-10-02Z\n");
        if (known.size() < SEARCHES && chance.nextInt(CASES / SEARCHES / 2 + 1) == 0) {
            known.add(new Known(id, who, script, born));
        }
    }

    /** A word with the hashes of all that it alone is found by: the same ones are borne by many. */
    private record Spelled(String latin, Set<String> marks, List<Long> hashes) {}

    private Spelled spelled(String word) {
        return spelled.computeIfAbsent(word, this::spellAnew);
    }

    private Spelled spellAnew(String word) {
        String latin = letters.of(word);
        Set<String> marks = Marks.of(List.of(Words.of(latin)));
        return new Spelled(latin, marks, vault.hashed(marks));
    }

    /** What {@link NameVault} gives, hashing no word twice. */
    private Set<Long> hashed(KnownName name, List<Spelled> words, LocalDate born) {
        Set<String> left = new LinkedHashSet<>(Marks.of(name.words()));
        Set<Long> found =
                new LinkedHashSet<>(births.computeIfAbsent(born, day -> vault.hashed(new Birth(day, day).marks())));
        words.forEach(word -> {
            left.removeAll(word.marks());
            found.addAll(word.hashes());
        });
        found.addAll(vault.hashed(left));
        return found;
    }

    /** Unlike those that are issued, so that no test meets one. */
    private String reference() {
        StringBuilder reference = new StringBuilder("X");
        for (int place = 0; place < 12; place++) {
            reference.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
