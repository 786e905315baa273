package org.passerelle.drafts;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Columns;

/**
 * A row of {@link CarryQueries#READ_ALL} or {@link DraftQueries#READ_FOR_SAVE}: the kinds share one statement and so one
 * list of columns. For an answer, {@code n} is the revision it was carried from, for one
 * without a home the version that asked for it. For what was recorded, {@code note} is the outcome and {@code value} the fingerprint; for the
 * device, {@code id} is the application it belongs to and {@code device} the account.
 */
record StateRow(
        String kind,
        String key,
        @Nullable UUID id,
        @Nullable UUID device,
        @Nullable String value,
        byte @Nullable [] sealed,
        @Nullable String author,
        @Nullable Instant at,
        @Nullable Long revision,
        long touched,
        long base,
        long n,
        @Nullable String note) {

    static StateRow of(Tuple row) {
        return new StateRow(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, byte[].class),
                row.get(6, String.class),
                Columns.instantOrNull(row, 7),
                row.get(8, Long.class),
                row.get(9, Long.class),
                row.get(10, Long.class),
                row.get(11, Long.class),
                row.get(12, String.class));
    }
}
