package org.passerelle.evidence.inspection.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes a picture as JPEG in all its sizes, each made of pixels alone. */
final class Copies {

    private static final float FINE = 0.85f;
    private static final float COARSE = 0.3f;
    private static final float STEP = 0.1f;
    private static final double SMALLER = 0.75;

    private Copies() {}

    /** Of the only page of a file. */
    static List<Copy> of(BufferedImage plain) throws IOException {
        return of(1, plain, CopySize.FULL.mostBytes());
    }

    /** Of a page that may weigh so much. */
    static List<Copy> of(int page, BufferedImage plain, int mostBytes) throws IOException {
        List<Copy> copies = new ArrayList<>();
        BufferedImage picture = plain;
        for (CopySize size : CopySize.values()) {
            picture = Pixels.within(picture, size.longestSide());
            copies.add(fitting(page, size, picture, Math.min(mostBytes, size.mostBytes())));
        }
        return copies;
    }

    /** Coarser as far as print stays legible, then smaller, until it is light enough. */
    private static Copy fitting(int page, CopySize size, BufferedImage picture, int mostBytes) throws IOException {
        float quality = FINE;
        byte[] jpeg = jpeg(picture, quality);
        while (jpeg.length > mostBytes && quality - STEP >= COARSE) {
            quality -= STEP;
            jpeg = jpeg(picture, quality);
        }
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        return jpeg.length > mostBytes && longest > 1
                ? fitting(page, size, Pixels.within(picture, (int) (longest * SMALLER)), mostBytes)
                : new Copy(page, size, picture.getWidth(), picture.getHeight(), jpeg);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByMIMEType(MediaKind.JPEG.mediaType()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
