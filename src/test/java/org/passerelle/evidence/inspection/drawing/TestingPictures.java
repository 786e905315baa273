package org.passerelle.evidence.inspection.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Made-up photos and drawings. */
public final class TestingPictures {

    /** What no copy may hold: written into every part in which a camera or a program keeps what is not seen. */
    public static final String MARKER = "MARKER-OF-THE-CAMERA";

    /** 50.9513 north, 1.8587 east, as Exif keeps it. */
    public static final byte[] GPS = gps();

    /** Red, then blue, sixteen by eight. */
    public static final byte[] MOVING_WEBP = decoded("UklGRoQAAABXRUJQVlA4WAoAAAACAAAADwAABwAAQU5JTQYAAAAAAAAAAABB"
            + "Tk1GKAAAAAAAAAAAAA8AAAcAAGQAAAJWUDhMDwAAAC8PwAEABxD9j/4HIqL/AQBBTk1GKAAAAAAAAAAAAA8AAAcAAGQAAABWUDhM"
            + "DwAAAC8PwAEABxDR//4HIqL/AQA=");

    /** Red, sixteen by eight, with losses. */
    public static final byte[] LOSSY_WEBP = decoded(
            "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQAAgAAUAmJaACdLoB+AADsAD+8ut//NgV" + "zXPv9//S4P0uD9Lg/9KQAAA=");

    /** The left half see-through, the right half green, and to be turned to the right. */
    public static final byte[] TURNED_WEBP =
            decoded("UklGRnAAAABXRUJQVlA4WAoAAAAYAAAADwAABwAAVlA4TBcAAAAvD8ABEA8w/xHzHwyx"
                    + "YDJ/6c4UIvofOgBFWElGMgAAAE1NACoAAAAIAAIBDwACAAAADAAAACYBEgADAAAAAQAGAAAAAAAATUFSS0VSLUVYSUYA");

    /** Red in the four inks of printers, sixteen by eight. */
    public static final byte[] CMYK_JPEG =
            decoded("/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwK"
                    + "DAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgME"
                    + "BQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5"
                    + "OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY"
                    + "2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD9U6/Kqvyqr9U6KKKK/9k=");

    private TestingPictures() {}

    /** Something like a paper on a table, with noise, so that it does not become too light. */
    public static BufferedImage paper(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = (x * 31 + y * 17 + x * y) % 37;
                int ink = x / 40 % 2 == 0 && y / 60 % 3 == 1 ? 30 : 200;
                picture.setRGB(x, y, new Color(ink + noise, ink + noise / 2, ink).getRGB());
            }
        }
        return picture;
    }

    /** Four quarters: red, green, blue, black. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.BLACK};
        for (int quarter = 0; quarter < colours.length; quarter++) {
            graphics.setColor(colours[quarter]);
            graphics.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, width / 2, height / 2);
        }
        graphics.dispose();
        return picture;
    }

    /** As a file of that format. */
    public static byte[] file(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A JPEG with what cameras and programs write beside the picture: Exif with place, XMP, IPTC, a comment. */
    public static byte[] asTheCameraWrites(BufferedImage picture, int orientation) {
        byte[] jpeg = file(picture, "jpg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        part(bytes, 0xe1, concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation)));
        part(bytes, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MARKER + "</x:xmpmeta>"));
        part(bytes, 0xed, ascii("Photoshop 3.0\0" + MARKER));
        part(bytes, 0xfe, ascii(MARKER));
        bytes.write(jpeg, 2, jpeg.length - 2);
        bytes.writeBytes(ascii(MARKER + " behind the end"));
        return bytes.toByteArray();
    }

    /** A PNG with texts and Exif beside the picture. */
    public static byte[] pngWithTexts(BufferedImage picture, int orientation) {
        byte[] png = file(picture, "png");
        int afterHeader = 8 + 25;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, afterHeader);
        chunk(bytes, "tEXt", ascii("Comment\0" + MARKER));
        chunk(bytes, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + MARKER));
        chunk(bytes, "eXIf", exif(orientation));
        bytes.write(png, afterHeader, png.length - afterHeader);
        return bytes.toByteArray();
    }

    /** A grey PNG that says it is so large; of its rows so many are there, all black. */
    public static byte[] blackPng(int width, int height, int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        chunk(bytes, "IHDR", header);
        chunk(bytes, "IDAT", deflated(new byte[(width + 1) * rows]));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** The big-endian TIFF in which a camera keeps how it was held, who made it, and where. */
    static byte[] exif(int orientation) {
        byte[] marker = ascii(MARKER + "\0");
        int makerAt = 8 + 2 + 3 * 12 + 4;
        int gpsAt = makerAt + marker.length + marker.length % 2;
        ByteBuffer tiff = ByteBuffer.allocate(gpsAt + 2 + 12 + 4 + GPS.length);
        tiff.putShort((short) 0x4d4d).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(tiff, 0x010f, 2, marker.length, makerAt);
        tiff.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, gpsAt);
        tiff.putInt(0).put(marker).position(gpsAt).putShort((short) 1);
        entry(tiff, 2, 5, 3, gpsAt + 2 + 12 + 4);
        return tiff.putInt(0).put(GPS).array();
    }

    private static byte[] gps() {
        ByteBuffer bytes = ByteBuffer.allocate(48);
        int[] numbers = {50, 1, 57, 1, 46_813, 10_000, 1, 1, 51, 1, 313_277, 10_000};
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void part(ByteArrayOutputStream bytes, int marker, byte[] body) {
        bytes.write(0xff);
        bytes.write(marker);
        bytes.write(body.length + 2 >> 8);
        bytes.write(body.length + 2);
        bytes.writeBytes(body);
    }

    private static void chunk(ByteArrayOutputStream bytes, String name, byte[] body) {
        byte[] named = concat(ascii(name), body);
        CRC32 check = new CRC32();
        check.update(named);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        bytes.writeBytes(named);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** As zlib packs it. */
    public static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            bytes.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
