package org.passerelle.drafts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.AnswerJson.Reading;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.sync.Home;
import org.passerelle.drafts.sync.Incoming;
import org.passerelle.drafts.sync.RefusalCode;

/** Reads sent changes against the version of the form that a draft is on. */
record IncomingReader(Forms forms, AnswerVault vault, UUID application, FormDefinition definition) {

    List<Incoming> read(List<SaveRequest.Change> changes) {
        return changes.stream().map(this::read).toList();
    }

    private Incoming read(SaveRequest.Change change) {
        Optional<FormDefinition.Found> asked = definition.find(change.key());
        return asked.isPresent() ? read(change, asked.get(), new Home.Here()) : elsewhere(change);
    }

    /** A key of an older version belongs where the mappings lead; one of a newer version has no home here yet. */
    private Incoming elsewhere(SaveRequest.Change change) {
        Optional<FormDefinition> older = forms.askedBefore(definition.form(), definition.version(), change.key());
        Home home = older.<Home>map(
                        from -> new Home.Along(forms.route(definition.form(), from.version(), definition.version())))
                .orElseGet(Home.Nowhere::new);
        return older.flatMap(from -> from.find(change.key()))
                .or(() -> forms.everAsked(definition.form(), change.key()))
                .map(found -> read(change, found, home))
                .orElseGet(() -> refused(change, RefusalCode.UNKNOWN_KEY));
    }

    private Incoming read(SaveRequest.Change change, FormDefinition.Found found, Home home) {
        if (change.value().tooLarge()) {
            return refused(change, RefusalCode.VALUE_TOO_LARGE);
        }
        return switch (AnswerJson.read(found, change.value().json())) {
            case Reading.Value(AnswerValue value) -> accepted(change, found, value, home);
            case Reading.WrongShape() -> refused(change, RefusalCode.WRONG_SHAPE);
            case Reading.TooLarge() -> refused(change, RefusalCode.VALUE_TOO_LARGE);
        };
    }

    private Incoming accepted(
            SaveRequest.Change change, FormDefinition.Found found, @Nullable AnswerValue value, Home home) {
        return new Incoming.Change(
                change.n(),
                found.key(),
                change.base(),
                value,
                vault.fingerprint(application, change.key(), value),
                change.alternatives(),
                home);
    }

    private static Incoming refused(SaveRequest.Change change, RefusalCode code) {
        return new Incoming.Refused(change.n(), change.key(), code);
    }
}
