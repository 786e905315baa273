package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.Question;
import org.passerelle.drafts.form.Route;
import org.passerelle.drafts.form.TestingMappings;

/** Every published version of every form leads to the newest, answer by answer. */
class PublishedMappingsTest {

    private static final String ITEM = "k7f3q9xa";
    private static final FormIndex INDEX = FormIndex.read();
    private static final Forms FORMS = new Forms(INDEX);
    private static final JsonNode FIRST_STEP = TextFiles.json("forms/expression-of-interest/mappings/1-2.json");

    /** What is asked no longer, on purpose: the account holds confirmed contacts. */
    private static final Set<String> WITHOUT_HOME = Set.of("contact.phone", "contact.email");

    @Test
    void everyAnswerOfEveryVersionHasAHomeInTheNewestOrIsNamedHere() {
        INDEX.forms().forEach((form, entry) -> entry.versions().forEach(version -> {
            FormDefinition older = FORMS.version(form, version.version()).orElseThrow();
            Route route = FORMS.toNewest(form, version.version());
            keys(older).forEach(key -> hasAHome(route, key, FORMS.newest(form).orElseThrow()));
        }));
    }

    @Test
    void aLaterFormBeginsWithTheAnswersToEveryVersionOfTheOneBefore() {
        FormDefinition full = FORMS.newest("full").orElseThrow();
        for (int version : List.of(1, 2)) {
            FormDefinition interest =
                    FORMS.version("expression-of-interest", version).orElseThrow();
            Route beginning = FORMS.beginning(interest, full);
            Set<String> reached = new HashSet<>();
            keys(interest).forEach(key -> beginning
                    .homes(key, everyCode())
                    .forEach(home ->
                            reached.add(full.find(home).orElseThrow().key().text())));
            assertThat(reached)
                    .contains(
                            "person.givenNames",
                            "person.otherNames[" + ITEM + "].name",
                            "ties.people",
                            "protection.heldCountry",
                            "journey.currentTown",
                            "papers.reasonNone",
                            "contact.language");
        }
    }

    @Test
    void aForgottenKeyFails() {
        FormDefinition from = FORMS.version("expression-of-interest", 1).orElseThrow();
        FormDefinition to = FORMS.version("expression-of-interest", 2).orElseThrow();
        FIRST_STEP.path("rules").fieldNames().forEachRemaining(forgotten -> {
            ObjectNode file = FIRST_STEP.deepCopy();
            ((ObjectNode) file.path("rules")).remove(forgotten);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MappingReader.read(from, to, file))
                    .withMessageContaining("has no rule");
        });
    }

    @Test
    void aKeyThatWasGoneForAVersionFailsWhenItComesBack() {
        List<FormDefinition> versions = List.of(TestingMappings.FIRST, TestingMappings.SECOND, TestingMappings.FIRST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormMappings().load(versions))
                .withMessageContaining("was gone and comes back");
    }

    @Test
    void aRuleOfAnotherKindFails() {
        FormDefinition form = FORMS.version("expression-of-interest", 1).orElseThrow();
        ObjectNode file = FIRST_STEP.deepCopy();
        ((ObjectNode) file.path("rules")).put("person.familyName", "similar");
        assertThatIllegalArgumentException().isThrownBy(() -> MappingReader.read(form, form, file));
    }

    private static void hasAHome(Route route, AnswerKey key, FormDefinition newest) {
        List<AnswerKey> homes = route.homes(key, everyCode());
        assertThat(homes.isEmpty()).as(key.text()).isEqualTo(WITHOUT_HOME.contains(key.text()) && !route.isEmpty());
        homes.forEach(home -> assertThat(newest.find(home)).as(home.text()).isPresent());
    }

    private static Function<String, Set<String>> everyCode() {
        return _ -> Set.of("applied", "held", "refused");
    }

    private static Stream<AnswerKey> keys(FormDefinition form) {
        return form.sections().stream()
                .flatMap(section -> section.questions().stream().flatMap(PublishedMappingsTest::keys));
    }

    private static Stream<AnswerKey> keys(Question question) {
        return question.isGroup()
                ? Stream.concat(
                        Stream.of(new AnswerKey.Item(question.key(), ITEM)),
                        question.questions().stream()
                                .map(inner -> new AnswerKey.Inner(question.key(), ITEM, inner.key())))
                : Stream.of(new AnswerKey.Plain(question.key()));
    }
}
