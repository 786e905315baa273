package org.passerelle.privacy.chain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first thing found wrong.
 *
 * @param position in the chain; null for an entry that has none yet, and for a checkpoint
 * @param entry which; null where it is gone, and for a checkpoint
 * @param checkpoint how the checkpoint is called; null for an entry
 */
public record Fault(
        Kind kind,
        @Nullable Long position,
        @Nullable UUID entry,
        @Nullable String checkpoint) {

    /** What is wrong. */
    public enum Kind {
        CHANGED("changed"),
        MISSING("missing"),
        OUT_OF_ORDER("out of order"),
        DETAIL_CHANGED("its detail was changed, or it is not as it was written"),
        INVENTED("this service did not write it"),
        DETAIL_MISSING("its detail is missing, and the file was not erased"),
        CHECKPOINT_MISSING("the checkpoint it speaks of is missing, or was changed"),
        CHECKPOINT_UNSIGNED("it does not stand as it was signed"),
        CHECKPOINT_CONTRADICTED("another entry stood there when it was signed"),
        CUT_OFF("the trail ends before it, and went on when it was signed"),
        UNRECORDED("the entry that was written with it is missing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A fault of an entry, which has no position before it is sealed. */
    public static Fault at(Kind kind, FoundEntry found) {
        Long position = found.position() == 0 ? null : found.position();
        return new Fault(kind, position, found.entry().id(), null);
    }

    /** A fault of a checkpoint. */
    public static Fault of(Kind kind, String checkpoint) {
        return new Fault(kind, null, null, checkpoint);
    }

    /** The same row, wrong in another way. */
    public Fault as(Kind other) {
        return new Fault(other, position, entry, checkpoint);
    }

    /** In words, the row first. */
    public String text() {
        StringBuilder row = new StringBuilder();
        if (checkpoint != null) {
            row.append(checkpoint);
        }
        if (position != null) {
            row.append("position ").append(position);
        }
        if (entry != null) {
            row.append(position == null ? "" : ", ").append("entry ").append(entry);
        }
        return row.append(": ").append(kind.words).toString();
    }
}
