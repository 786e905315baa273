package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.drafts.TestingPhoneApp.outcomes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week without a network: hundreds of changes in one call, and pages for a phone that has seen none of them. */
@QuarkusTest
class WeekOfflineTest {

    private static final String TOWN = "journey.currentTown";

    private TestingPhoneApp phone;

    @BeforeEach
    void somebodyBegins() {
        phone = TestingPhoneApp.ofSomebodyNew();
    }

    @Test
    void fiveHundredChangesGoInOneCall() {
        JsonPath reply = phone.sends(names(0, 500));
        assertThat(outcomes(reply)).hasSize(500).containsOnly("saved");
        assertThat(reply.getList("results.revision", Long.class))
                .isEqualTo(
                        Stream.iterate(1L, revision -> revision + 1).limit(500).toList());
        assertThat(reply.getList("changes")).isEmpty();
        assertThat(reply.getBoolean("more")).isFalse();
    }

    @Test
    void aWeekOfTypingOneAnswerEndsWithTheLast() {
        List<Map<String, Object>> typed = new ArrayList<>();
        for (int letter = 1; letter <= 500; letter++) {
            typed.add(phone.types("need.urgent", "x".repeat(letter)));
        }
        assertThat(outcomes(phone.sends(typed))).containsOnly("saved");
        assertThat(phone.stored("need.urgent")).isEqualTo("x".repeat(500));
        assertThat(phone.everything().getLong("revision")).isEqualTo(500);
    }

    @Test
    void anotherPhoneGetsMoreThanFiveHundredAnswersInPages() {
        phone.sends(names(0, 500));
        phone.sends(names(500, 720));
        TestingPhoneApp other = phone.another();
        JsonPath first = other.pulls();
        assertThat(first.getList("changes")).hasSize(500);
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(first.getLong("revision")).isEqualTo(720);
        assertThat(first.getList("changes.revision", Long.class))
                .isSorted()
                .last()
                .isEqualTo(500L);
        JsonPath second = other.pulls();
        assertThat(second.getList("changes")).hasSize(220);
        assertThat(second.getBoolean("more")).isFalse();
        assertThat(other.pulls().getList("changes")).isEmpty();
    }

    @Test
    void aSaveFromFarBehindIsPagedTooAndLeavesOutItsOwn() {
        phone.sends(names(0, 500));
        phone.sends(names(500, 520));
        TestingPhoneApp other = phone.another();
        JsonPath reply = other.sends(other.types(TOWN, "Calais"));
        assertThat(outcomes(reply)).containsExactly("saved");
        assertThat(reply.getList("changes")).hasSize(500);
        assertThat(reply.getBoolean("more")).isTrue();
        List<String> rest = other.pullsAll().stream()
                .map(change -> (String) change.get("key"))
                .toList();
        HashSet<String> all = new HashSet<>(TestingPhoneApp.changedKeys(reply));
        all.addAll(rest);
        assertThat(all).hasSize(521).contains(TOWN);
    }

    @Test
    void itsConflictsAndProblemsAreCompleteOnTheFirstPageOfAPull() {
        phone.saves(TOWN, "Calais");
        phone.sends(names(0, 500));
        phone.saves("journey.currentCountry", "XX");
        TestingPhoneApp other = phone.another();
        other.sends(other.types(TOWN, "Dunkirk", 0));
        JsonPath first = phone.everything();
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(first.getList("conflicts.key")).isEqualTo(List.of(TOWN));
        assertThat(first.getList("problems.key", String.class)).contains("journey.currentCountry");
    }

    @Test
    void aWeekOldQueueConflictsOnlyWhereSomebodyElseAnswered() {
        phone.saves(TOWN, "Calais");
        TestingPhoneApp offline = phone.another();
        offline.pulls();
        List<Map<String, Object>> queue = List.of(
                offline.types(TOWN, "Dunkirk"),
                offline.types("person.familyName", "Example"),
                offline.types("person.givenNames", "Test Person"));
        phone.saves(TOWN, "Loon-Plage");
        phone.saves("journey.currentCountry", "FR");
        JsonPath reply = offline.sends(queue);
        assertThat(outcomes(reply)).containsExactly("conflict", "saved", "saved");
        assertThat(TestingPhoneApp.changedKeys(reply)).containsExactly(TOWN, "journey.currentCountry");
    }

    private List<Map<String, Object>> names(int from, int to) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (int item = from; item < to; item++) {
            changes.add(phone.types("person.otherNames[item%05d].name".formatted(item), "Name " + item));
        }
        return changes;
    }
}
