package org.passerelle.evidence.inspection.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A photo or drawing of one page; of a moving one the first picture. */
final class PictureFile {

    /** Beyond this nothing is decoded: a screen of a wall, not a photo of a paper. */
    static final long MOST_PIXELS = 40_000_000;

    private PictureFile() {}

    static List<Copy> copies(MediaKind kind, byte[] file) throws IOException, UnfitException {
        BufferedImage decoded = decode(kind, file);
        if (kind == MediaKind.JPEG && JpegParts.cutShort(file) && Pixels.endsBlank(decoded)) {
            throw new UnfitException(Unfit.DAMAGED);
        }
        return Copies.of(Pixels.upright(Pixels.plain(decoded), Orientation.of(kind, file)));
    }

    private static BufferedImage decode(MediaKind kind, byte[] file) throws IOException, UnfitException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            // Texts and profiles beside the pixels are not read, which PNG can inflate without end.
            reader.setInput(stream, false, true);
            refuseTooMany(reader.getWidth(0), reader.getHeight(0));
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** What the header says, before anything is made room for. */
    private static void refuseTooMany(long width, long height) throws UnfitException {
        if (width * height > MOST_PIXELS) {
            throw new UnfitException(Unfit.TOO_MANY_PIXELS);
        }
    }
}
