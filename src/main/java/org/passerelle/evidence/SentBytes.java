package org.passerelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.tus.Checksum;

/** The bytes of one request as they arrive. A cut is an end like any other, but known for one. */
final class SentBytes {

    private static final int END = -1;

    private final InputStream body;
    private final long offset;
    private final @Nullable Long announced;
    private final @Nullable Checksum checksum;
    private boolean cut;

    /** {@code announced} is the length of the body where it was said. */
    SentBytes(InputStream body, long offset, @Nullable Long announced, @Nullable Checksum checksum) {
        this.body = body;
        this.offset = offset;
        this.announced = announced;
        this.checksum = checksum;
    }

    long offset() {
        return offset;
    }

    /** Whether more was announced than is left of the file. */
    boolean longerThan(long left) {
        return announced != null && announced > left;
    }

    /** Waits for bytes; gives how many came, none at the end. */
    int read(byte[] into, int start, int most) {
        int count = next(into, start, most);
        if (count > 0 && checksum != null) {
            checksum.add(into, start, count);
        }
        return Math.max(count, 0);
    }

    /** Whether there is a byte beyond those that were read. */
    boolean goOn() {
        return next(new byte[1], 0, 1) > 0;
    }

    /** Whether the connection broke before the end. */
    boolean cut() {
        return cut;
    }

    /** Whether nothing may count before all of it was read. */
    boolean checked() {
        return checksum != null;
    }

    /** Whether what was read is what was sent. */
    boolean intact() {
        return checksum == null || !cut && checksum.fits();
    }

    private int next(byte[] into, int start, int most) {
        try {
            return cut ? END : body.read(into, start, most);
        } catch (IOException _) {
            cut = true;
            return END;
        }
    }
}
