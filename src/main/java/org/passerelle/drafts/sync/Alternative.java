package org.passerelle.drafts.sync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.AnswerValue;

/** A value kept beside the stored answer: until a person chooses, or as a proposed correction. */
public record Alternative(
        UUID id,
        Kind kind,
        String key,
        @Nullable AnswerValue value,
        UUID device,
        Author author,
        Instant at,
        long revision) {

    /** Why it is kept. */
    public enum Kind {
        /** Two devices disagree. */
        CONFLICT,
        /** It came after submission, or has no home in this version of the form. */
        CORRECTION
    }

    public Alternative {
        requireNonNull(id);
        requireNonNull(kind);
        requireNonNull(key);
        requireNonNull(device);
        requireNonNull(author);
        requireNonNull(at);
    }

    boolean isOf(Kind otherKind, String otherKey, UUID otherDevice) {
        return kind == otherKind && key.equals(otherKey) && device.equals(otherDevice);
    }

    Alternative carriedTo(UUID newId, String newKey, Kind newKind, long newRevision) {
        return new Alternative(newId, newKind, newKey, value, device, author, at, newRevision);
    }

    Alternative movedTo(long newRevision) {
        return new Alternative(id, kind, key, value, device, author, at, newRevision);
    }
}
