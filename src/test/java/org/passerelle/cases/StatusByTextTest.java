package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Phone;
import org.passerelle.TestingRows;
import org.passerelle.cases.status.CaseState;

/** Where a case stands, asked by text. */
@QuarkusTest
class StatusByTextTest {

    @Inject
    TestingCase cases;

    @Inject
    DataSource database;

    @Inject
    StatusTexts texts;

    private final Phone phone = Phone.fresh();

    private String status() {
        assertThat(phone.texts("STATUS")).hasSize(1);
        return phone.messages().getLast();
    }

    private void state(UUID id, CaseState state) {
        new TestingRows(database).change("update applications set state = ? where id = ?", state.name(), id);
    }

    @Test
    void whoHasNoFormIsToldSo() {
        phone.signsIn();
        assertThat(status()).contains("no form by this number");
    }

    @Test
    void aDraftAndASubmittedCaseAreToldApart() {
        UUID account = phone.signsIn().accountId();
        CaseView draft = cases.draft(account);
        assertThat(status()).contains("begun and not sent yet").doesNotContain("How long");
        state(draft.id(), CaseState.SUBMITTED);
        assertThat(status()).contains("we have your form", "How long: we cannot say yet.");
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyStateIsSaidWithoutAnyReference(CaseState state) {
        UUID account = phone.signsIn().accountId();
        CaseView view = cases.submitted(account);
        state(view.id(), state);
        assertThat(status()).contains(texts.of(state, "en")).doesNotContain(String.valueOf(view.reference()));
    }

    @Test
    void aChildsCaseThatNeedsSomethingComesFirst() {
        UUID account = phone.signsIn().accountId();
        UUID child = cases.draft(account, "child").id();
        cases.submitted(account);
        new TestingRows(database).change("update applications set person = 'CHILD' where id = ?", child);
        assertThat(status()).contains("we have your form");
        state(child, CaseState.MORE_NEEDED);
        assertThat(status()).contains("we need something more from you");
    }

    @Test
    void itFitsOneMessage() {
        phone.signsIn();
        phone.texts("LANG fr");
        assertThat(phone.messages()).last().asString().hasSizeLessThan(160);
    }
}
