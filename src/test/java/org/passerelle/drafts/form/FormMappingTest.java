package org.passerelle.drafts.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Where an answer to an older version belongs in a newer one. */
class FormMappingTest {

    private static final Function<String, Set<String>> NOTHING = _ -> Set.of();
    private static final Route BOTH = new Route(List.of(TestingMappings.first(), TestingMappings.second()));

    @Test
    void aRenamedQuestionHasOneHome() {
        assertThat(homes("p.name", NOTHING)).containsExactly("p.fullName");
    }

    @Test
    void aDroppedQuestionHasNone() {
        assertThat(homes("p.phone", NOTHING)).isEmpty();
        assertThat(homes("p.pets[k7f3q9xa]", NOTHING)).isEmpty();
        assertThat(homes("p.pets[k7f3q9xa].name", NOTHING)).isEmpty();
    }

    @Test
    void itemsAndWhatIsInThemGoWithTheirGroup() {
        assertThat(homes("p.names[k7f3q9xa]", NOTHING)).containsExactly("p.aliases[k7f3q9xa]");
        assertThat(homes("p.names[k7f3q9xa].name", NOTHING)).containsExactly("p.aliases[k7f3q9xa].alias");
        assertThat(homes("p.names[k7f3q9xa].kind", NOTHING)).containsExactly("p.aliases[k7f3q9xa].kind");
    }

    @Test
    void aSplitQuestionGoesWhereverTheChosenCodesSay() {
        assertThat(homes("s.country", NOTHING)).isEmpty();
        assertThat(homes("s.country", _ -> Set.of("none"))).isEmpty();
        assertThat(homes("s.country", _ -> Set.of("held"))).containsExactly("s.held");
        assertThat(homes("s.country", _ -> Set.of("refused", "held"))).containsExactlyInAnyOrder("s.held", "s.refused");
    }

    @Test
    void twoStepsAreOneWay() {
        assertThat(keys(BOTH.homes(key("p.name"), NOTHING))).containsExactly("p.fullName");
        assertThat(keys(BOTH.homes(key("p.names[k7f3q9xa].name"), NOTHING)))
                .containsExactly("p.aliases[k7f3q9xa].alias");
        assertThat(keys(BOTH.homes(key("p.phone"), NOTHING))).isEmpty();
    }

    @Test
    void whatDecidesASplitMayItselfHaveMovedSince() {
        Function<String, Set<String>> standing = key -> key.equals("s.standing") ? Set.of("refused") : Set.of();
        assertThat(keys(BOTH.homes(key("s.country"), standing))).containsExactly("s.no");
    }

    private static List<String> homes(String key, Function<String, Set<String>> codes) {
        return keys(TestingMappings.first().homes(key(key), codes));
    }

    private static AnswerKey key(String text) {
        return AnswerKey.parse(text).orElseThrow();
    }

    private static List<String> keys(List<AnswerKey> keys) {
        return keys.stream().map(AnswerKey::text).toList();
    }
}
