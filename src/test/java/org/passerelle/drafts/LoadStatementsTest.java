package org.passerelle.drafts;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.WrittenDocs;

/** Keeps the script of {@code deploy/load} the same as what a save really sends to the database. */
class LoadStatementsTest {

    private static final Path SCRIPT = Path.of("deploy/load/save.sql");
    private static final Pattern PARAMETER = Pattern.compile(":([a-z][A-Za-z]*)");

    private static final String HEAD = """
            -- What one saved answer sends to the database; written by LoadStatementsTest from the application's own
            -- statements. pgbench computes the ids and numbers that the application sends as parameters.
            \\set n random(1, :applicants)
            \\set counter random(1, 9000000000000000)
            \\set revision random(1, 1000000000)
            """;
    private static final String SEALED = "DmZpZWxkLTAxYTIwMGFjAAECAwQFBgcICQoLqrvM3e7/ABEiM0RVZneImaq7zN3u/wARIg==";
    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("id", "load_id(:n)"),
            entry("account", "load_id(:n)"),
            entry("device", "load_id(:n)"),
            entry("since", "(now() - interval '30 days')"),
            entry("keys", "'{\"person.familyName\"}'"),
            entry("now", "now()"),
            entry("lapsesAt", "(now() + interval '90 days')"),
            entry("firstUse", "false"),
            entry("member", "null"),
            entry("author", "'applicant'"),
            entry("revision", "cast(:revision as bigint)"),
            entry("opened", "'[]'"),
            entry("closed", "'[]'"),
            entry("answers", """
                    format('[{"key": "person.familyName", "revision": %1$s, "touched": %1$s, \
                    "sealed": "SEALED", "base": 0, "author": "applicant", "device": "%2$s", \
                    "at": "2026-11-22T00:00:00.123456Z"}]', cast(:revision as bigint), load_id(:n))"""),
            entry("changes", """
                    format('[{"key": "person.familyName", "n": %1$s, "base": 0, "fingerprint": \
                    "AAECAwQFBgcICQoLDA0ODw", "outcome": "saved", "revision": %2$s, "sealed": "SEALED"}]', \
                    cast(:counter as bigint), cast(:revision as bigint))"""));

    @Test
    void theLoadTestRunsTheVeryStatementsOfASave() throws Exception {
        List<String> statements = List.of(
                sessionRead(), "begin", DraftQueries.LOCK, DraftQueries.READ_FOR_SAVE, DraftQueries.WRITE, "commit");
        String script =
                statements.stream().map(LoadStatementsTest::withValues).collect(Collectors.joining(";\n", HEAD, ";\n"));

        assertThat(script).contains("begin;", "for no key update", "commit;");
        WrittenDocs.check(SCRIPT, script);
    }

    /** The statement belongs to the feature that knows sessions. */
    private static String sessionRead() throws ReflectiveOperationException {
        Field field =
                Class.forName("org.passerelle.account.ApplicantSessionCheck").getDeclaredField("LIVE");
        field.setAccessible(true);
        return (String) field.get(null);
    }

    private static String withValues(String statement) {
        return PARAMETER.matcher(statement.strip()).replaceAll(found -> VALUES.get(found.group(1))
                .replace("SEALED", SEALED)
                .replace("$", "\\$"));
    }
}
