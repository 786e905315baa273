package org.passerelle.evidence.inspection.drawing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The markers of a JPEG (ITU-T T.81, annex B). */
final class JpegParts {

    private static final int MARK = 0xff;
    private static final int APP1 = 0xe1;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegParts() {}

    /** The Exif part in the form of a TIFF. */
    static Optional<ByteBuffer> exif(byte[] file) {
        int at = 2;
        while (isPart(file, at) && marker(file, at) != SCAN) {
            int start = at + 4;
            int end = at + 2 + length(file, at);
            if (marker(file, at) == APP1 && begins(file, start)) {
                int body = start + EXIF.length;
                return Optional.of(ByteBuffer.wrap(file, body, Math.max(0, Math.min(end, file.length) - body))
                        .slice());
            }
            at = end;
        }
        return Optional.empty();
    }

    /** Whether the end is missing; the end of a thumbnail before the picture does not count. */
    static boolean cutShort(byte[] file) {
        int at = 2;
        while (isPart(file, at) && marker(file, at) != SCAN) {
            at += 2 + length(file, at);
        }
        for (int place = at; place + 1 < file.length; place++) {
            if (Byte.toUnsignedInt(file[place]) == MARK && marker(file, place) == END) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(byte[] file, int at) {
        return at + 4 <= file.length && Byte.toUnsignedInt(file[at]) == MARK && length(file, at) >= 2;
    }

    private static int marker(byte[] file, int at) {
        return Byte.toUnsignedInt(file[at + 1]);
    }

    private static int length(byte[] file, int at) {
        return Byte.toUnsignedInt(file[at + 2]) << 8 | Byte.toUnsignedInt(file[at + 3]);
    }

    private static boolean begins(byte[] file, int start) {
        return start + EXIF.length <= file.length
                && ByteBuffer.wrap(file, start, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }
}
