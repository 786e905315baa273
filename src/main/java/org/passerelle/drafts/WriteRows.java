package org.passerelle.drafts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.sync.Alternative;
import org.passerelle.drafts.sync.LoggedChange;
import org.passerelle.drafts.sync.Merged;
import org.passerelle.drafts.sync.Recorded;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.drafts.sync.Writer;

/** Turns what a call changed into the rows of {@link DraftQueries#WRITE}. */
record WriteRows(AnswerVault vault, Forms forms, UUID application, FormDefinition definition) {

    String answers(Merged merged) {
        return array(merged.written(), this::answer);
    }

    String opened(Merged merged) {
        return array(merged.opened(), this::alternative);
    }

    String closed(Merged merged) {
        return array(
                merged.closed().entrySet(),
                (row, closed) -> row.put("id", closed.getKey().toString()).put("revision", closed.getValue()));
    }

    String changes(Merged merged) {
        return array(merged.log(), this::change);
    }

    private void answer(ObjectNode row, StoredAnswer answer) {
        row.put("key", answer.key()).put("revision", answer.revision()).put("touched", answer.touched());
        vault.put(row, application, answer.key(), sensitive(answer.key()), answer.value());
        if (answer.lastOrder() != null) {
            row.set("last_order", AnswerJson.write(answer.lastOrder()));
        }
        Writer writer = answer.writer();
        row.put("base", writer == null ? 0 : writer.base());
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
        vault.put(row, application, one.key(), sensitive(one.key()), one.value());
    }

    private void change(ObjectNode row, LoggedChange logged) {
        Recorded recorded = logged.recorded();
        row.put("key", recorded.key())
                .put("n", recorded.n())
                .put("base", recorded.base())
                .put("fingerprint", recorded.fingerprint())
                .put("outcome", recorded.outcome().code())
                .put("revision", recorded.revision());
        vault.put(
                row,
                application,
                recorded.key(),
                sensitive(recorded.key()),
                logged.change().value());
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
