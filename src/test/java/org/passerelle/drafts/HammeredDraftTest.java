package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.TestingRows;

/** Several phones hammer the same draft at once: nothing that was accepted is lost, and no revision is skipped. */
@QuarkusTest
class HammeredDraftTest {

    private static final int CALLS = 30;
    private static final List<String> KEYS =
            List.of("journey.currentTown", "person.familyName", "person.otherNames[k7f3q9xa].name");

    @Inject
    DataSource database;

    private TestingPhoneApp first;

    /** What one phone was told: the revision and value of each change that took one. */
    private record Told(long revision, String key, String value, String outcome) {}

    @BeforeEach
    void somebodyBegins() {
        first = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void everyRevisionIsGivenOnceAndEveryValueIsReadable() throws Exception {
        List<TestingPhoneApp> phones = List.of(first, first.another(), first.another());
        List<Callable<List<Told>>> people = new ArrayList<>();
        phones.forEach(phone -> people.add(() -> hammer(phone, new Random(phones.indexOf(phone)))));
        List<Told> all = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(phones.size())) {
            for (Future<List<Told>> told : hands.invokeAll(people)) {
                all.addAll(told.get());
            }
        }
        long revision = first.everything().getLong("revision");
        assertThat(new TreeSet<>(all.stream().map(Told::revision).toList()))
                .hasSize(all.size())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, revision).boxed().toList());
        assertThat(all.stream().map(Told::outcome)).contains("saved", "conflict");
        everyValueIsInTheHistory(all);
        theLastOfEachKeyIsShown(all);
    }

    private static List<Told> hammer(TestingPhoneApp phone, Random chance) {
        List<Told> told = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            List<Map<String, Object>> changes = new ArrayList<>();
            for (int change = 0; change <= chance.nextInt(3); change++) {
                String key = KEYS.get(chance.nextInt(KEYS.size()));
                changes.add(phone.types(key, "x" + call + "-" + change + "-" + phone.device()));
            }
            JsonPath reply = phone.sends(changes);
            for (int i = 0; i < changes.size(); i++) {
                assertThat(reply.getString("results[" + i + "].outcome")).isIn("saved", "conflict");
                told.add(new Told(
                        reply.getLong("results[" + i + "].revision"),
                        (String) changes.get(i).get("key"),
                        (String) changes.get(i).get("value"),
                        reply.getString("results[" + i + "].outcome")));
            }
        }
        return told;
    }

    private void everyValueIsInTheHistory(List<Told> all) {
        TestingRows rows = new TestingRows(database);
        assertThat(rows.number("""
                        select count(distinct revision) from answer_changes
                        where application_id = ? and sealed is not null""", java.util.UUID.fromString(first.application())))
                .isEqualTo(all.size());
    }

    /** The latest saved value is the answer, and each phone's last conflict that nobody settled lies beside it. */
    private void theLastOfEachKeyIsShown(List<Told> all) {
        JsonPath shown = first.everything();
        for (String key : KEYS) {
            Told saved = last(all, key, "saved", "");
            assertThat(TestingPhoneApp.one(shown, key))
                    .containsEntry("value", saved.value())
                    .containsEntry("revision", (int) saved.revision());
        }
        Set<Object> beside = new HashSet<>();
        shown.<Map<String, Object>>getList("conflicts").forEach(conflict -> ((List<?>) conflict.get("alternatives"))
                .forEach(one -> beside.add(((Map<?, ?>) one).get("value"))));
        Set<Object> expected = new HashSet<>();
        for (Told told : all) {
            String device = told.value().replaceFirst("^x\\d+-\\d+-", "");
            if (told.outcome().equals("conflict") && told.equals(last(all, told.key(), "conflict", device))) {
                expected.add(told.value());
            }
        }
        assertThat(beside).isEqualTo(expected);
    }

    private static Told last(List<Told> all, String key, String outcome, String device) {
        return all.stream()
                .filter(one -> one.key().equals(key) && one.outcome().equals(outcome))
                .filter(one -> one.value().endsWith(device))
                .max(java.util.Comparator.comparingLong(Told::revision))
                .orElseThrow();
    }
}
