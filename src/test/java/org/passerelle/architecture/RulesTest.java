package org.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves on classes that break them that the rules can fail. */
class RulesTest {

    private static final String FIXTURE = "org.passerelle.architecture.fixture";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void aLookAheadAndAClassOfNoFeatureAreNoticed() {
        assertBroken(new FeatureOrder(FIXTURE, List.of("early", "late")).rule(), "EarlyRow.late", "Something belongs");
    }

    @Test
    void aLookBackIsFine() {
        ArchRule rule = new FeatureOrder(FIXTURE, List.of("late", "early", "helper")).rule();
        assertThat(rule.evaluate(CLASSES).hasViolation()).isFalse();
    }

    @Test
    void aFrameworkInAPurePackageIsNoticed() {
        assertBroken(Rules.PURE, "Impure");
        assertThat(broken(Rules.PURE)).doesNotContain("Plain");
    }

    @Test
    void rowsAndStoresInTheOpenAreNoticed() {
        assertBroken(Rules.HIDDEN, "EarlyRow", "Session");
    }

    @Test
    void httpAwayFromTheEdgeIsNoticed() {
        assertBroken(Rules.HTTP_AT_THE_EDGE, "Late");
    }

    @Test
    void anEndpointThatIsNotPublicIsNoticed() {
        assertBroken(Rules.ENDPOINTS_ARE_PUBLIC, "Late.ignored()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "today", "clock", "millis", "random", "seeded", "secure", "id", "waits"})
    void timeChanceAndWaitingAreNoticed(String method) {
        assertThat(broken(Rules.NO_NOW_NO_CHANCE_NO_WAITING)).contains("Loose." + method + "(");
    }

    @Test
    void printingIsNoticed() {
        assertBroken(Rules.NO_PRINTING, "Loose.prints()");
    }

    @Test
    void aPackageNameThatSaysNothingIsNoticed() {
        assertBroken(Rules.NO_EMPTY_WORDS, "Something");
    }

    private static void assertBroken(ArchRule rule, String... by) {
        assertThat(broken(rule)).contains(by);
    }

    private static String broken(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().toString();
    }
}
