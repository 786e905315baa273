package org.passerelle.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.passerelle.drafts.form.AnswerCheck;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.PhoneCheck;
import org.passerelle.drafts.sync.DraftState;

/** Opens stored answers and lays them beside their form. */
@ApplicationScoped
class DraftDesk {

    private final Forms forms;
    private final AnswerVault vault;
    private final AnswerProblems problems;
    private final PhoneCheck phones;
    private final SignalDesk signals;

    DraftDesk(Forms forms, AnswerVault vault, AnswerProblems problems, PhoneCheck phones, SignalDesk signals) {
        this.forms = forms;
        this.vault = vault;
        this.problems = problems;
        this.phones = phones;
        this.signals = signals;
    }

    /** False for what no form can have as a key, so that it need not be looked up. */
    boolean couldBeKey(String key) {
        return AnswerKey.parse(key).isPresent();
    }

    SignalDesk signals() {
        return signals;
    }

    StoredDraft open(DraftHeader header, List<StateRow> rows) {
        return StoredDraft.of(header, rows, vault);
    }

    IncomingReader reader(DraftHeader header) {
        return new IncomingReader(forms, vault, header.id(), form(header));
    }

    WriteRows rows(DraftHeader header) {
        return new WriteRows(vault, forms, header.id(), form(header));
    }

    DraftView view(DraftHeader header, DraftState state, Instant now) {
        return new DraftView(form(header), state, new AnswerCheck(LocalDate.ofInstant(now, Place.ZONE), phones));
    }

    ReplyBuilder reply(DraftHeader header, DraftState state, Instant now, String language) {
        return new ReplyBuilder(view(header, state, now), problems, language);
    }

    private FormDefinition form(DraftHeader header) {
        return forms.version(header.form(), header.version())
                .orElseThrow(() -> new IllegalStateException("A draft's version of the form is gone"));
    }
}
