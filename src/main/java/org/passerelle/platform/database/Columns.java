package org.passerelle.platform.database;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads columns of native queries, whose times arrive as {@link OffsetDateTime}. */
public final class Columns {

    private Columns() {}

    /** A {@code timestamptz} that may be null. */
    public static @Nullable Instant instantOrNull(Tuple row, int index) {
        OffsetDateTime time = row.get(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A {@code timestamptz} that is never null. */
    public static Instant instant(Tuple row, int index) {
        return Objects.requireNonNull(instantOrNull(row, index), "A time that is never null was");
    }
}
