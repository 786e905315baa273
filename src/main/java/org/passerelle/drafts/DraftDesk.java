package org.passerelle.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.drafts.form.AnswerCheck;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.PhoneCheck;
import org.passerelle.drafts.form.Route;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.Author;
import org.passerelle.drafts.sync.Beginning;
import org.passerelle.drafts.sync.Carried;
import org.passerelle.drafts.sync.Carry;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Filing;
import org.passerelle.drafts.sync.Homeless;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.platform.Ids;
import org.passerelle.platform.database.ArrayText;

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

    /** True for a draft that was begun on an older version of its form than the one that is offered now. */
    boolean outdated(DraftHeader header) {
        return header.draft()
                && !forms.toNewest(header.form(), header.version()).isEmpty();
    }

    /** The draft on the version that is offered now. */
    OpenedDraft opened(DraftHeader header, StoredDraft stored, Instant now) {
        if (!outdated(header)) {
            return new OpenedDraft(header, stored.state(), null);
        }
        Route route = forms.toNewest(header.form(), header.version());
        Carried carried = Carry.over(stored.state(), route, Ids::next);
        DraftHeader there = header.carriedTo(
                route.steps().getLast().to().version(), carried.after().revision());
        return new OpenedDraft(there, carried.after(), write(there, carried, now));
    }

    /** The first answers of the form that goes on from this one. */
    CarryWrite beginning(DraftHeader header, StoredDraft stored, UUID id, FormDefinition further, Instant now) {
        Route route = forms.beginning(form(header), further);
        List<StoredAnswer> answers = Beginning.of(stored.state(), route, Ids::next);
        WriteRows rows = new WriteRows(vault, forms, id, further);
        return CarryWrite.ofAnswers(id, further.version(), answers.size(), now, rows.answers(answers));
    }

    /** What takes the stored answers to these. */
    CarryWrite write(DraftHeader header, Carried carried, Instant now) {
        WriteRows rows = rows(header);
        return new CarryWrite(
                header.id(),
                header.version(),
                header.revision(),
                now,
                ArrayText.of(carried.gone()),
                rows.answers(carried.written()),
                rows.alternatives(carried.moved()),
                rows.closed(carried.closed()),
                rows.homeless(carried.homeless()));
    }

    /** True for a key that this version of the form asks for. */
    boolean asks(DraftHeader header, String key) {
        return form(header).find(key).isPresent();
    }

    /** A correction that was filed, as it was proposed. */
    Filing.Proposal proposal(DraftHeader header, Corrections.Row row) {
        Alternative kept = new Alternative(
                row.id(),
                Alternative.Kind.CORRECTION,
                row.key(),
                vault.value(header.id(), row.key(), row.value(), row.sealed()),
                row.device(),
                Author.of(row.author()),
                row.at(),
                header.revision());
        return new Filing.Proposal(kept, row.base());
    }

    /** These answers beside the form. */
    DraftView view(DraftHeader header, DraftState state, Instant now) {
        return view(header, state, List.of(), now);
    }

    IncomingReader reader(DraftHeader header) {
        return new IncomingReader(forms, vault, header.id(), form(header));
    }

    WriteRows rows(DraftHeader header) {
        return new WriteRows(vault, forms, header.id(), form(header));
    }

    /** Everything that is stored, beside the form. */
    DraftView view(DraftHeader header, StoredDraft stored, Instant now) {
        return view(header, stored.state(), stored.homeless(), now);
    }

    ReplyBuilder reply(DraftHeader header, DraftState state, Instant now, String language) {
        return new ReplyBuilder(view(header, state, List.of(), now), problems, language);
    }

    private DraftView view(DraftHeader header, DraftState state, List<Homeless> homeless, Instant now) {
        AnswerCheck check = new AnswerCheck(LocalDate.ofInstant(now, Place.ZONE), phones);
        return new DraftView(form(header), state, homeless, check);
    }

    private FormDefinition form(DraftHeader header) {
        return forms.version(header.form(), header.version())
                .orElseThrow(() -> new IllegalStateException("A draft's version of the form is gone"));
    }
}
