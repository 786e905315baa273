package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerKey;
import org.passerelle.drafts.form.AnswerValue;

/** One change of a call, in list order. */
public sealed interface Incoming {

    /** The device's own counter. */
    long n();

    /** The key as it was sent. */
    String key();

    /**
     * A change that can be stored. {@code base} is the revision of the answer which the device had seen when it queued
     * the change; {@code fingerprint} tells one value from another without holding it; {@code homeless} is true for a
     * key that only other versions of the form have.
     */
    record Change(
            long n,
            AnswerKey answerKey,
            long base,
            @Nullable AnswerValue value,
            String fingerprint,
            List<UUID> settles,
            boolean homeless)
            implements Incoming {
        public Change {
            requireNonNull(answerKey);
            requireNonNull(fingerprint);
            settles = List.copyOf(settles);
        }

        @Override
        public String key() {
            return answerKey.text();
        }

        /** True when it takes an item out of its group. */
        boolean removesItem() {
            return answerKey instanceof AnswerKey.Item && value == null;
        }
    }

    /** A change that can never be stored. */
    record Refused(long n, String key, RefusalCode code) implements Incoming {}
}
