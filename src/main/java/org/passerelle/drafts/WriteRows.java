package org.passerelle.drafts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.Filing;
import org.passerelle.drafts.sync.Homeless;
import org.passerelle.drafts.sync.LoggedChange;
import org.passerelle.drafts.sync.Recorded;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.drafts.sync.Writer;

/** Turns what one call changed into the rows of {@link DraftQueries#WRITE}; each value is sealed once. */
final class WriteRows {

    private final AnswerVault vault;
    private final Forms forms;
    private final UUID application;
    private final FormDefinition definition;
    private final Map<Cell, String> sealed = new HashMap<>();

    WriteRows(AnswerVault vault, Forms forms, UUID application, FormDefinition definition) {
        this.vault = vault;
        this.forms = forms;
        this.application = application;
        this.definition = definition;
    }

    /** One value of one key: it lies in the answer or beside it, and in the history. */
    private record Cell(String key, AnswerValue value) {}

    String answers(Collection<StoredAnswer> written) {
        return array(written, this::answer);
    }

    String alternatives(Collection<Alternative> opened) {
        return array(opened, this::alternative);
    }

    String closed(Map<UUID, Long> closings) {
        return array(
                closings.entrySet(),
                (row, closed) -> row.put("id", closed.getKey().toString()).put("revision", closed.getValue()));
    }

    String changes(Collection<LoggedChange> log) {
        return array(log, this::change);
    }

    String homeless(Collection<Homeless> answers) {
        return array(answers, this::homeless);
    }

    /** What was filed, with where it stands. */
    String filed(FiledCorrections filed) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        filed.applied().forEach(one -> correction(rows.addObject(), one, CorrectionState.APPLIED));
        filed.reviewed().forEach(one -> correction(rows.addObject(), one, CorrectionState.IN_REVIEW));
        return rows.toString();
    }

    /** A proposal that the person gave up. */
    String takenBack(Filing.Proposal one) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        correction(rows.addObject(), one, CorrectionState.TAKEN_BACK);
        return rows.toString();
    }

    private void correction(ObjectNode row, Filing.Proposal one, CorrectionState state) {
        alternative(row, one.kept());
        row.put("base", one.base()).put("state", state.code());
    }

    private void homeless(ObjectNode row, Homeless one) {
        row.put("id", one.id().toString())
                .put("key", one.key())
                .put("version", one.version())
                .put("revision", one.revision());
        put(row, one.key(), one.value());
        putWriter(row, one.writer());
    }

    private void answer(ObjectNode row, StoredAnswer answer) {
        row.put("key", answer.key()).put("revision", answer.revision()).put("touched", answer.touched());
        put(row, answer.key(), answer.value());
        if (answer.lastOrder() != null) {
            row.set("last_order", AnswerJson.write(answer.lastOrder()));
        }
        if (answer.carriedFrom() > 0) {
            row.put("carried_from", answer.carriedFrom());
        }
        Writer writer = answer.writer();
        row.put("base", writer == null ? 0 : writer.base());
        putWriter(row, writer);
    }

    private static void putWriter(ObjectNode row, @Nullable Writer writer) {
        if (writer != null) {
            row.put("author", writer.author().code())
                    .put("device", writer.device().toString())
                    .put("at", writer.at().toString());
        }
    }

    private void alternative(ObjectNode row, Alternative one) {
        row.put("id", one.id().toString())
                .put("kind", one.kind() == Alternative.Kind.CONFLICT ? "conflict" : "correction")
                .put("key", one.key())
                .put("device", one.device().toString())
                .put("author", one.author().code())
                .put("at", one.at().toString())
                .put("revision", one.revision());
        put(row, one.key(), one.value());
    }

    private void change(ObjectNode row, LoggedChange logged) {
        Recorded recorded = logged.recorded();
        row.put("key", recorded.key())
                .put("n", recorded.n())
                .put("base", recorded.base())
                .put("fingerprint", recorded.fingerprint())
                .put("outcome", recorded.outcome().code())
                .put("revision", recorded.revision());
        put(row, recorded.key(), logged.change().value());
    }

    private void put(ObjectNode row, String key, @Nullable AnswerValue value) {
        if (value == null) {
            return;
        }
        if (sensitive(key)) {
            row.put("sealed", sealed.computeIfAbsent(new Cell(key, value), this::seal));
        } else {
            row.set("value", AnswerJson.write(value));
        }
    }

    private String seal(Cell cell) {
        return vault.sealed(application, cell.key(), cell.value());
    }

    private boolean sensitive(String key) {
        return definition
                .find(key)
                .or(() -> forms.everAsked(definition.form(), key))
                .map(WriteRows::sensitive)
                .orElse(true);
    }

    /** The place of an item tells nothing. */
    private static boolean sensitive(FormDefinition.@Nullable Found found) {
        return found == null
                || !(found.key() instanceof AnswerKey.Item) && found.question().sensitive();
    }

    private static <T> String array(Collection<T> items, BiConsumer<ObjectNode, T> fill) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> fill.accept(rows.addObject(), item));
        return rows.toString();
    }
}
