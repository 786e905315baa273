package org.passerelle.evidence.inspection.drawing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** How a camera was held, by tag 274 of Exif (CIPA DC-008), in the order of its numbers from 1 to 8. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_TO_THE_LEFT,
    TO_THE_LEFT,
    MIRRORED_TO_THE_RIGHT,
    TO_THE_RIGHT;

    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;
    private static final int LITTLE = 0x4949;
    private static final int MOST_ENTRIES = 500;

    static Orientation of(MediaKind kind, byte[] file) {
        Optional<ByteBuffer> exif =
                switch (kind) {
                    case JPEG -> JpegParts.exif(file);
                    case PNG -> Chunks.exifOfPng(file);
                    case WEBP -> Chunks.exifOfWebp(file);
                    case PDF -> Optional.empty();
                };
        return exif.map(Orientation::read).orElse(UPRIGHT);
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return ordinal() >= MIRRORED_TO_THE_LEFT.ordinal();
    }

    /** The pixel of the picture as it is stored, counted row by row, that is seen at this place. */
    int source(int x, int y, int width, int height) {
        return switch (this) {
            case UPRIGHT -> y * width + x;
            case MIRRORED -> y * width + width - 1 - x;
            case UPSIDE_DOWN -> (height - 1 - y) * width + width - 1 - x;
            case MIRRORED_UPSIDE_DOWN -> (height - 1 - y) * width + x;
            case MIRRORED_TO_THE_LEFT -> x * width + y;
            case TO_THE_LEFT -> (height - 1 - x) * width + y;
            case MIRRORED_TO_THE_RIGHT -> (height - 1 - x) * width + width - 1 - y;
            case TO_THE_RIGHT -> x * width + width - 1 - y;
        };
    }

    /** What a broken header says of it is nothing. */
    private static Orientation read(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int start = tiff.getInt(4);
            int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort(start)));
            for (int entry = start + 2; entries > 0; entries--, entry += ENTRY_BYTES) {
                if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                    return numbered(tiff.getShort(entry + 8));
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException | BufferUnderflowException _) {
            return UPRIGHT;
        }
    }

    private static Orientation numbered(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }
}
