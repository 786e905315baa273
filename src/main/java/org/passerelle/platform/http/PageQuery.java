package org.passerelle.platform.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: at most {@code limit} items after the one named by the cursor. */
public record PageQuery(int limit, @Nullable UUID after) {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final int CURSOR_BYTES = 16;

    /** Reads {@code ?limit&cursor}; throws {@link ProblemException} for values that are not ours. */
    public static PageQuery of(@Nullable String limit, @Nullable String cursor) {
        return new PageQuery(limit == null ? USUAL : limit(limit), cursor == null ? null : id(cursor));
    }

    /** How many rows to read: one more tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    static String cursor(UUID id) {
        byte[] bytes = ByteBuffer.allocate(CURSOR_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // Falls through to the problem.
        }
        throw new ProblemException(ProblemType.LIMIT_INVALID);
    }

    private static UUID id(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == CURSOR_BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException _) {
            // Falls through to the problem.
        }
        throw new ProblemException(ProblemType.CURSOR_INVALID);
    }
}
