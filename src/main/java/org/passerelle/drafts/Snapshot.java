package org.passerelle.drafts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.Answers;
import org.passerelle.drafts.sync.StoredAnswer;
import org.passerelle.platform.Sha256;

/** What is submitted: canonical JSON (RFC 8785) of the answers, and its SHA-256 in hexadecimal. */
record Snapshot(String json, String sha256) {

    /** Leaves out cleared answers, what this version does not ask, and removed items with all that is in them. */
    static Snapshot of(DraftView view, String language) {
        Answers answers = view.answers();
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        view.state().answers().values().stream()
                .filter(answer -> answer.value() != null
                        && view.form().find(answer.key()).isPresent()
                        && !inRemovedItem(answers, answer))
                .forEach(answer -> values.set(answer.key(), AnswerJson.write(answer.value())));
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("answers", values);
        whole.put("form", view.form().form())
                .put("language", language)
                .put("version", view.form().version());
        String canonical = canonical(whole);
        return new Snapshot(canonical, HexFormat.of().formatHex(Sha256.of(canonical)));
    }

    private static boolean inRemovedItem(Answers answers, StoredAnswer answer) {
        return AnswerKey.parse(answer.key())
                .filter(key -> key instanceof AnswerKey.Inner inner && answers.isRemoved(inner.itemKey()))
                .isPresent();
    }

    private static String canonical(ObjectNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException failure) {
            throw new UncheckedIOException("Answers cannot be written as canonical JSON", failure);
        }
    }
}
