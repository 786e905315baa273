package org.passerelle.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.Author;
import org.passerelle.drafts.sync.DraftState;
import org.passerelle.drafts.sync.Homeless;
import org.passerelle.drafts.sync.Outcome;
import org.passerelle.drafts.sync.Recorded;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.drafts.sync.Writer;

/**
 * The answers of an application as they were read, those that lost their place, and where the calling device belongs;
 * null when it is new.
 */
record StoredDraft(
        DraftState state, List<Homeless> homeless, @Nullable DeviceHome device) {

    /** The account and application that used a device first. */
    record DeviceHome(UUID account, UUID application) {}

    static StoredDraft of(DraftHeader header, List<StateRow> rows, AnswerVault vault) {
        return new Builder(header, vault).build(rows);
    }

    /** The same at the latest revision that was read. */
    StoredDraft caughtUp() {
        return new StoredDraft(state.caughtUp(), homeless, device);
    }

    /** True when the device was first used by another account or for another application. */
    boolean deviceElsewhere(UUID account, UUID application) {
        return device != null
                && !(device.account().equals(account) && device.application().equals(application));
    }

    private static final class Builder {

        private final DraftHeader header;
        private final AnswerVault vault;
        private final List<StoredAnswer> answers = new ArrayList<>();
        private final List<Alternative> alternatives = new ArrayList<>();
        private final List<Recorded> recorded = new ArrayList<>();
        private final List<Homeless> homeless = new ArrayList<>();
        private @Nullable DeviceHome device;

        private Builder(DraftHeader header, AnswerVault vault) {
            this.header = header;
            this.vault = vault;
        }

        private StoredDraft build(List<StateRow> rows) {
            rows.forEach(this::add);
            return new StoredDraft(
                    DraftState.of(header.revision(), answers, alternatives, recorded), List.copyOf(homeless), device);
        }

        private void add(StateRow row) {
            switch (row.kind()) {
                case "answer" -> answers.add(answer(row));
                case "conflict" -> alternatives.add(alternative(row, Alternative.Kind.CONFLICT));
                case "correction" -> alternatives.add(alternative(row, Alternative.Kind.CORRECTION));
                case "homeless" -> homeless.add(homeless(row));
                case "recorded" -> recorded.add(recorded(row));
                case "device" -> device = new DeviceHome(known(row.device()), known(row.id()));
                default -> throw new IllegalStateException("The statement has no rows of kind " + row.kind());
            }
        }

        private StoredAnswer answer(StateRow row) {
            String order = row.note();
            return new StoredAnswer(
                    row.key(),
                    vault.value(header.id(), row),
                    known(row.revision()),
                    row.author() == null ? null : writer(row),
                    row.touched(),
                    order == null ? null : vault.parse(order),
                    row.n());
        }

        private static Writer writer(StateRow row) {
            return new Writer(Author.of(known(row.author())), known(row.device()), row.base(), known(row.at()));
        }

        private Alternative alternative(StateRow row, Alternative.Kind kind) {
            return new Alternative(
                    known(row.id()),
                    kind,
                    row.key(),
                    vault.value(header.id(), row),
                    known(row.device()),
                    Author.of(known(row.author())),
                    known(row.at()),
                    known(row.revision()));
        }

        private Homeless homeless(StateRow row) {
            return new Homeless(
                    known(row.id()),
                    row.key(),
                    (int) row.n(),
                    known(vault.value(header.id(), row)),
                    row.author() == null ? null : writer(row),
                    known(row.revision()));
        }

        private static Recorded recorded(StateRow row) {
            return new Recorded(
                    row.key(), row.n(), row.base(), known(row.value()), Outcome.of(known(row.note())), row.revision());
        }

        private static <T> T known(@Nullable T column) {
            return Objects.requireNonNull(column, "A column that is never null was");
        }
    }
}
