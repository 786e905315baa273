package org.passerelle.evidence.inspection.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;

/** Turns what decoders give into plain pictures: three bytes a pixel, red, green and blue of sRGB, upright. */
final class Pixels {

    private static final int BYTES = 3;
    private static final int BLANK_PART = 10;

    private Pixels() {}

    /** Whatever can be seen through is laid on white. */
    static BufferedImage plain(BufferedImage decoded) {
        if (decoded.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return decoded;
        }
        BufferedImage known = needsConversion(decoded) ? converted(decoded) : decoded;
        if (known.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return known;
        }
        BufferedImage plain = new BufferedImage(known.getWidth(), known.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(known, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    /** Grey and sRGB are drawn fast and right; any other colours go through their profile in one piece. */
    private static boolean needsConversion(BufferedImage decoded) {
        var space = decoded.getColorModel().getColorSpace();
        return !space.isCS_sRGB() && space.getNumComponents() > 1;
    }

    private static BufferedImage converted(BufferedImage decoded) {
        int type = decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage target = new BufferedImage(decoded.getWidth(), decoded.getHeight(), type);
        return new ColorConvertOp(null).filter(decoded, target);
    }

    /** Turns and mirrors a plain picture as the camera says that it was held. */
    static BufferedImage upright(BufferedImage plain, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return plain;
        }
        int width = orientation.swaps() ? plain.getHeight() : plain.getWidth();
        int height = orientation.swaps() ? plain.getWidth() : plain.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] from = bytes(plain);
        byte[] to = bytes(upright);
        int target = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = BYTES * orientation.source(x, y, plain.getWidth(), plain.getHeight());
                to[target++] = from[source];
                to[target++] = from[source + 1];
                to[target++] = from[source + 2];
            }
        }
        return upright;
    }

    /** Half the size, or less, in steps that lose no line of a small print. */
    static BufferedImage within(BufferedImage plain, int longestSide) {
        BufferedImage picture = plain;
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        while (longest > longestSide) {
            int next = Math.max(longestSide, (longest + 1) / 2);
            picture = scaled(picture, (double) next / longest);
            longest = next;
        }
        return picture;
    }

    private static BufferedImage scaled(BufferedImage plain, double by) {
        int width = Math.max(1, (int) Math.round(plain.getWidth() * by));
        int height = Math.max(1, (int) Math.round(plain.getHeight() * by));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(plain, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    /** Whether the last tenth of the rows is of one colour: a decoder fills in so what never arrived. */
    static boolean endsBlank(BufferedImage decoded) {
        int first = decoded.getHeight() - Math.max(1, decoded.getHeight() / BLANK_PART);
        int colour = decoded.getRGB(0, first);
        for (int y = first; y < decoded.getHeight(); y++) {
            for (int x = 0; x < decoded.getWidth(); x++) {
                if (decoded.getRGB(x, y) != colour) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] bytes(BufferedImage plain) {
        return ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
    }
}
