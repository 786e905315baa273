package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.privacy.FieldCipher;

/** What is noted for colleagues with a decision, sealed. */
@ApplicationScoped
class TaskNotes {

    /** The most characters of a note. */
    static final int LONGEST = 1600;

    private static final String TABLE = "staff_tasks";
    private static final String COLUMN = "note";

    private final FieldCipher cipher;

    TaskNotes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Whether a note can be kept: none, or one that says something and is not too long. */
    static boolean fits(@Nullable String note) {
        return note == null || (!note.isBlank() && note.codePointCount(0, note.length()) <= LONGEST);
    }

    Uni<Void> keep(TaskRows rows, UUID task, @Nullable String note) {
        return note == null ? Uni.createFrom().voidItem() : rows.note(task, cipher.seal(TABLE, task, COLUMN, note));
    }

    @Nullable
    String open(UUID task, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(TABLE, task, COLUMN, sealed);
    }
}
