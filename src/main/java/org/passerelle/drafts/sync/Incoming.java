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
     * the change; {@code fingerprint} tells one value from another without holding it; {@code home} says where this version
     * of the form has the key.
     */
    record Change(
            long n,
            AnswerKey answerKey,
            long base,
            @Nullable AnswerValue value,
            String fingerprint,
            List<UUID> settles,
            Home home)
            implements Incoming {
        public Change {
            requireNonNull(answerKey);
            requireNonNull(fingerprint);
            requireNonNull(home);
            settles = List.copyOf(settles);
        }

        @Override
        public String key() {
            return answerKey.text();
        }

        /** The same change under the key that took the place of its own. */
        Change at(AnswerKey newKey, Home newHome) {
            return new Change(n, newKey, base, value, fingerprint, settles, newHome);
        }

        /** The same change, now that its answer has no place. */
        Change homeless() {
            return new Change(n, answerKey, base, value, fingerprint, settles, new Home.Nowhere());
        }

        /** True when its base speaks of another key than the one it is stored under. */
        boolean moved() {
            return home instanceof Home.Along || home instanceof Home.Part;
        }

        /** Rule 3: its base has seen this answer, now or before the answer was carried here. */
        boolean hasSeen(StoredAnswer answer) {
            return home instanceof Home.Part ? answer.isAt(base) : answer.seenAt(base);
        }

        /** True when it takes an item out of its group. */
        boolean removesItem() {
            return answerKey instanceof AnswerKey.Item && value == null;
        }
    }

    /** A change that can never be stored. */
    record Refused(long n, String key, RefusalCode code) implements Incoming {}
}
