package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A version that was published by mistake, and one whose definition is gone. */
@QuarkusTest
class WithdrawnVersionTest {

    private static final String FORM = "expression-of-interest";

    @Inject
    FormsInUse inUse;

    @Inject
    Forms forms;

    @Test
    void isNoLongerOfferedToNewDrafts() throws JsonProcessingException {
        Forms withdrawn = index("[1, {\"version\": 2, \"withdrawn\": true}]");
        assertThat(withdrawn.newest(FORM))
                .get()
                .extracting(form -> form.version())
                .isEqualTo(1);
        assertThat(withdrawn.toNewest(FORM, 1).isEmpty()).isTrue();
    }

    @Test
    void isStillThereForTheDraftsThatAreOnIt() throws JsonProcessingException {
        Forms withdrawn = index("[1, {\"version\": 2, \"withdrawn\": true}]");
        assertThat(withdrawn.version(FORM, 2)).isPresent();
        assertThat(withdrawn.toNewest(FORM, 2).isEmpty())
                .as("nothing goes backwards")
                .isTrue();
        assertThat(withdrawn.rendered(FORM, 2, "fr")).isPresent();
    }

    @Test
    void isReinstatedByOneEdit() throws JsonProcessingException {
        Forms again = index("[1, {\"version\": 2}]");
        assertThat(again.newest(FORM)).get().extracting(form -> form.version()).isEqualTo(2);
        assertThat(again.toNewest(FORM, 1).steps()).hasSize(1);
    }

    @Test
    void whoseDefinitionIsGoneIsNamedWhileAnApplicationNeedsIt() throws JsonProcessingException, SQLException {
        TestingPhoneApp.ofSomebodyNew();
        assertThat(inUse.gone(forms)).isEmpty();
        assertThat(inUse.gone(index("[1]"))).contains(FORM + " 2");
    }

    private static Forms index(String versions) throws JsonProcessingException {
        return new Forms(FormIndex.of(new JsonMapper().readTree("{\"" + FORM + "\": " + versions + "}")));
    }
}
