package org.passerelle.evidence.inspection.drawing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The chunks of PNG (ISO/IEC 15948) and of the RIFF that WebP is kept in. */
final class Chunks {

    private static final int PNG_EXIF = 0x6558_4966;
    private static final int WEBP_EXIF = 0x4558_4946;
    private static final int PNG_START = 8;
    private static final int WEBP_START = 12;
    private static final int CHECK_BYTES = 4;
    private static final int HEAD_BYTES = 8;

    private Chunks() {}

    /** The {@code eXIf} chunk. */
    static Optional<ByteBuffer> exifOfPng(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        long at = PNG_START;
        while (at + HEAD_BYTES <= file.length) {
            int length = bytes.getInt((int) at);
            if (length < 0) {
                return Optional.empty();
            }
            if (bytes.getInt((int) at + 4) == PNG_EXIF) {
                return body(bytes, (int) at, length);
            }
            at += HEAD_BYTES + (long) length + CHECK_BYTES;
        }
        return Optional.empty();
    }

    /** The {@code EXIF} chunk. */
    static Optional<ByteBuffer> exifOfWebp(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        long at = WEBP_START;
        while (at + HEAD_BYTES <= file.length) {
            int name = bytes.order(ByteOrder.BIG_ENDIAN).getInt((int) at);
            int length = bytes.order(ByteOrder.LITTLE_ENDIAN).getInt((int) at + 4);
            if (length < 0) {
                return Optional.empty();
            }
            if (name == WEBP_EXIF) {
                return body(bytes, (int) at, length);
            }
            at += HEAD_BYTES + (long) length + length % 2;
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> body(ByteBuffer bytes, int at, int length) {
        int start = at + HEAD_BYTES;
        return Optional.of(bytes.slice(start, Math.min(length, bytes.capacity() - start)));
    }
}
