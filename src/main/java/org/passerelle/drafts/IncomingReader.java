package org.passerelle.drafts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.AnswerJson.Reading;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.sync.Incoming;
import org.passerelle.drafts.sync.RefusalCode;

/** Reads sent changes against the version of the form a draft was started with. */
record IncomingReader(Forms forms, AnswerVault vault, UUID application, FormDefinition definition) {

    List<Incoming> read(List<SaveRequest.Change> changes) {
        return changes.stream().map(this::read).toList();
    }

    private Incoming read(SaveRequest.Change change) {
        Optional<FormDefinition.Found> asked = definition.find(change.key());
        return asked.or(() -> forms.everAsked(definition.form(), change.key()))
                .map(found -> read(change, found, asked.isEmpty()))
                .orElseGet(() -> refused(change, RefusalCode.UNKNOWN_KEY));
    }

    private Incoming read(SaveRequest.Change change, FormDefinition.Found found, boolean homeless) {
        if (change.value().tooLarge()) {
            return refused(change, RefusalCode.VALUE_TOO_LARGE);
        }
        return switch (AnswerJson.read(found, change.value().json())) {
            case Reading.Value(AnswerValue value) -> accepted(change, found, value, homeless);
            case Reading.WrongShape() -> refused(change, RefusalCode.WRONG_SHAPE);
            case Reading.TooLarge() -> refused(change, RefusalCode.VALUE_TOO_LARGE);
        };
    }

    private Incoming accepted(
            SaveRequest.Change change, FormDefinition.Found found, @Nullable AnswerValue value, boolean homeless) {
        return new Incoming.Change(
                change.n(),
                found.key(),
                change.base(),
                value,
                vault.fingerprint(application, change.key(), value),
                change.alternatives(),
                homeless);
    }

    private static Incoming refused(SaveRequest.Change change, RefusalCode code) {
        return new Incoming.Refused(change.n(), change.key(), code);
    }
}
