package org.passerelle.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.passerelle.StaffMember;
import org.passerelle.TestingClock;
import org.passerelle.contract.Contract;
import org.passerelle.drafts.TestingApplicant;

/**
 * Whoever reads the database without the keys reads no name, no contact and no birth date: every column of every table is
 * looked through, after all was done that writes one.
 */
@QuarkusTest
class NoReadableNameTest {

    private static final String COLUMNS = """
            select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = cast(current_schema() as regnamespace) and c.relkind in ('r', 'p', 'm')
              and a.attnum > 0 and not a.attisdropped
            order by 1, 2""";

    @Inject
    DataSource database;

    @Inject
    LatinLetters letters;

    private final TestingNames.Spelled given = TestingNames.unheard();
    private final TestingNames.Spelled family = TestingNames.unheard();
    private final TestingNames.Spelled other = TestingNames.unheard();
    private final TestingNames.Spelled corrected = TestingNames.unheard();
    private final TestingNames.Spelled helper = TestingNames.unheard();
    private final TestingNames.Spelled mailbox = TestingNames.unheard();
    private StaffMember officer;

    @Test
    void noColumnHoldsANameAContactOrABirthDateInPlain() throws SQLException {
        TestingClock.toDaytime();
        officer = StaffMember.withRoles("caseworker");
        TestingApplicant person =
                TestingNames.submitted(given.latin(), family.ethiopic(), TestingNames.date(1931, 7, 19));
        TestingApplicant same = TestingNames.submitted(given.latin(), family.arabic(), TestingNames.date(1931, 7, 19));
        isWrittenEverywhere(person, same);
        TestingApplicant refused =
                TestingNames.submitted(given.latin(), family.latin(), TestingNames.date(1931, 7, 19));
        WordsAround words = new WordsAround(database, refused, words(person));
        words.areWritten();
        words.areWrittenOfAColleague(helper.latin(), mailbox.latin() + "@example.org");
        Contract.given().post("/demo/jobs/outbox");
        List<String> secrets = List.of(
                given.latin(),
                family.ethiopic(),
                family.arabic(),
                family.latin(),
                other.arabic(),
                corrected.latin(),
                helper.latin(),
                mailbox.latin(),
                refused.phone().number(),
                person.phone().number(),
                "1931-07-19",
                "\"year\": 1931",
                "\"year\":1931");
        assertThat(places(secrets)).isEmpty();
    }

    @Test
    void theLookFindsWhatIsThere() throws SQLException {
        UUID account = TestingApplicant.begins().account();
        assertThat(places(List.of(account.toString()))).contains("accounts.id", "applications.account_id");
        assertThat(forms("Zabafaga").stream().map(Form::text))
                .contains("zabafaga", HexFormat.of().formatHex("zabafaga".getBytes(StandardCharsets.UTF_16LE)));
        String inside = Base64.getEncoder().encodeToString("{\"name\": \"Zabafaga\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(forms("Zabafaga").stream().anyMatch(form -> form.in(inside, "")))
                .isTrue();
    }

    private void isWrittenEverywhere(TestingApplicant person, TestingApplicant same) {
        TestingNames.corrects(person, officer, database, "person.otherNames[k7f3q9xa].name", other.arabic());
        person.says("person.givenNames", corrected.latin());
        String words = words(person);
        person.request()
                .body(Map.of("body", words))
                .post(person.url("messages"))
                .then()
                .statusCode(201);
        person.phone().texts(words);
        assertThat(same.joins(person.invites(), family.latin()).statusCode()).isEqualTo(204);
        for (String name : List.of(given.latin(), family.ethiopic(), family.arabic(), family.latin())) {
            officer.request()
                    .body(Map.of("name", name, "born", "1931-07-19"))
                    .post("/api/v1/casework/searches")
                    .then()
                    .statusCode(200);
        }
        String duplicates = "/api/v1/casework/applications/" + person.id() + "/duplicates";
        officer.request().get(duplicates).then().statusCode(200);
        officer.request().get(duplicates + "/" + same.id()).then().statusCode(200);
        officer.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", words))
                .post(duplicates + "/" + same.id() + "/dismissal")
                .then()
                .statusCode(204);
        Contract.given().post("/demo/jobs/possible-duplicates");
        Contract.given().post("/demo/jobs/outbox");
    }

    private String words(TestingApplicant person) {
        return "I am " + given.latin() + " " + family.ethiopic() + ", born 1931-07-19, "
                + person.phone().number();
    }

    /** Where any of these stands in any form, as table and column. */
    private Set<String> places(List<String> secrets) throws SQLException {
        List<Form> forms =
                secrets.stream().flatMap(secret -> forms(secret).stream()).toList();
        Set<String> places = new LinkedHashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String[] column : columns(statement)) {
                if (holds(statement, column[0], column[1], forms)) {
                    places.add(column[0] + "." + column[1]);
                }
            }
        }
        return places;
    }

    private static List<String[]> columns(Statement statement) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(COLUMNS)) {
            while (result.next()) {
                columns.add(new String[] {result.getString(1), result.getString(2)});
            }
        }
        assertThat(columns).hasSizeGreaterThan(200);
        return columns;
    }

    private static boolean holds(Statement statement, String table, String column, List<Form> forms)
            throws SQLException {
        String query =
                "select cast(\"%s\" as text) from \"%s\" where \"%s\" is not null".formatted(column, table, column);
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                String value = result.getString(1);
                String lower = value.toLowerCase(Locale.ROOT);
                if (forms.stream().anyMatch(form -> form.in(value, lower))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One way to write a secret; Base64 tells capitals apart, all else is compared without. */
    private record Form(String text, boolean exact) {
        boolean in(String value, String lower) {
            return (exact ? value : lower).contains(text);
        }
    }

    private List<Form> forms(String secret) {
        Set<String> spellings = new LinkedHashSet<>(List.of(secret, secret.toLowerCase(Locale.ROOT)));
        if (secret.codePoints().anyMatch(Character::isLetter)) {
            spellings.add(letters.of(secret));
        }
        List<Form> forms = new ArrayList<>();
        for (String spelling : spellings) {
            forms.add(new Form(spelling.toLowerCase(Locale.ROOT), false));
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                forms.add(new Form(HexFormat.of().formatHex(spelling.getBytes(charset)), false));
            }
            forms.addAll(inBase64(spelling.getBytes(StandardCharsets.UTF_8)));
        }
        return forms.stream().distinct().collect(Collectors.toList());
    }

    /** Wherever it stands within what was encoded: the first and last characters hang on the neighbours. */
    private static List<Form> inBase64(byte[] bytes) {
        return Stream.of(0, 1, 2)
                .map(before -> {
                    byte[] shifted = new byte[before + bytes.length];
                    System.arraycopy(bytes, 0, shifted, before, bytes.length);
                    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                    int from = before == 0 ? 0 : before + 1;
                    int to = text.length() - (shifted.length % 3 == 0 ? 0 : 1);
                    return new Form(text.substring(from, to), true);
                })
                .toList();
    }
}
