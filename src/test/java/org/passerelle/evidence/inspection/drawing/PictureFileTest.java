package org.passerelle.evidence.inspection.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is drawn anew: upright, on white, in three sizes, and nothing but what is seen. */
class PictureFileTest {

    @ParameterizedTest
    @CsvSource({
        "1, RED GREEN BLUE BLACK",
        "2, GREEN RED BLACK BLUE",
        "3, BLACK BLUE GREEN RED",
        "4, BLUE BLACK RED GREEN",
        "5, RED BLUE GREEN BLACK",
        "6, BLUE RED BLACK GREEN",
        "7, BLACK GREEN BLUE RED",
        "8, GREEN BLACK RED BLUE"
    })
    void itIsTurnedAsTheCameraWasHeld(int orientation, String corners) {
        byte[] file = TestingPictures.asTheCameraWrites(TestingPictures.quarters(64, 32), orientation);
        Copy full = copies(MediaKind.JPEG, file).getFirst();
        assertThat(List.of(full.width(), full.height())).isEqualTo(orientation < 5 ? List.of(64, 32) : List.of(32, 64));
        assertThat(corners(full.jpeg())).isEqualTo(corners);
        byte[] png = TestingPictures.pngWithTexts(TestingPictures.quarters(64, 32), orientation);
        assertThat(corners(copies(MediaKind.PNG, png).getFirst().jpeg())).isEqualTo(corners);
    }

    @Test
    void aBrokenOrUnknownOrientationIsNone() {
        BufferedImage picture = TestingPictures.quarters(64, 32);
        for (int orientation : new int[] {0, 9, -1}) {
            byte[] file = TestingPictures.asTheCameraWrites(picture, orientation);
            assertThat(corners(copies(MediaKind.JPEG, file).getFirst().jpeg())).isEqualTo("RED GREEN BLUE BLACK");
        }
    }

    @Test
    void nothingButPixelsIsLeft() {
        byte[] jpeg = TestingPictures.asTheCameraWrites(TestingPictures.paper(600, 400), 6);
        byte[] png = TestingPictures.pngWithTexts(TestingPictures.paper(600, 400), 6);
        assertThat(text(jpeg)).contains(TestingPictures.MARKER).contains(text(TestingPictures.GPS));
        assertThat(text(png)).contains(TestingPictures.MARKER).contains(text(TestingPictures.GPS));
        assertThat(copies(MediaKind.JPEG, jpeg)).allSatisfy(PictureFileTest::holdsPixelsOnly);
        assertThat(copies(MediaKind.PNG, png)).allSatisfy(PictureFileTest::holdsPixelsOnly);
        assertThat(copies(MediaKind.WEBP, TestingPictures.TURNED_WEBP))
                .allSatisfy(copy -> assertThat(text(copy.jpeg())).doesNotContain("MARKER", "Exif"));
    }

    @Test
    void previewsAreLightAndSmallOnesLighter() {
        byte[] file = TestingPictures.file(TestingPictures.paper(3000, 2000), "jpg");
        List<Copy> copies = copies(MediaKind.JPEG, file);
        assertThat(copies.stream().map(Copy::size)).containsExactly(CopySize.values());
        assertThat(copies.get(0).width()).isEqualTo(3000);
        assertThat(copies.get(1).jpeg().length).isLessThanOrEqualTo(100_000);
        assertThat(copies.get(1).width()).isBetween(300, 1280);
        assertThat(copies.get(2).jpeg().length).isLessThanOrEqualTo(20_000);
        assertThat(copies.get(2).width()).isBetween(100, 480);
        assertThat(copies).allSatisfy(copy -> {
            BufferedImage read = TestingPictures.read(copy.jpeg());
            assertThat(read.getWidth()).isEqualTo(copy.width());
            assertThat(read.getHeight()).isEqualTo(copy.height());
        });
    }

    @Test
    void whatCanBeSeenThroughLiesOnWhite() {
        BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        picture.createGraphics().dispose();
        byte[] file = TestingPictures.file(picture, "png");
        assertThat(colour(copies(MediaKind.PNG, file).getFirst().jpeg(), 0.5, 0.5))
                .isEqualTo("WHITE");
        byte[] turned =
                copies(MediaKind.WEBP, TestingPictures.TURNED_WEBP).getFirst().jpeg();
        assertThat(TestingPictures.read(turned).getWidth()).isEqualTo(8);
        assertThat(colour(turned, 0.5, 0.1)).isEqualTo("WHITE");
        assertThat(colour(turned, 0.5, 0.9)).isEqualTo("GREEN");
    }

    @Test
    void theInksOfPrintersMovingPicturesAndSixteenBitsAreRead() {
        assertThat(colour(first(MediaKind.JPEG, TestingPictures.CMYK_JPEG), 0.5, 0.5))
                .isEqualTo("RED");
        assertThat(colour(first(MediaKind.WEBP, TestingPictures.MOVING_WEBP), 0.5, 0.5))
                .isEqualTo("RED");
        assertThat(colour(first(MediaKind.WEBP, TestingPictures.LOSSY_WEBP), 0.5, 0.5))
                .isEqualTo("RED");
        BufferedImage deep = new BufferedImage(40, 40, BufferedImage.TYPE_USHORT_GRAY);
        for (int pixel = 0; pixel < 800; pixel++) {
            deep.getRaster().setSample(pixel % 40, pixel / 40, 0, 65_535);
        }
        byte[] grey = first(MediaKind.PNG, TestingPictures.file(deep, "png"));
        assertThat(colour(grey, 0.5, 0.2)).isEqualTo("WHITE");
        assertThat(colour(grey, 0.5, 0.8)).isEqualTo("BLACK");
    }

    @Test
    void aPictureOfNineHundredMillionPixelsIsRefusedByItsHeader() {
        byte[] file = TestingPictures.blackPng(30_000, 30_000, 100);
        long before = allocated();
        assertThat(Drawer.draw(MediaKind.PNG, file)).isEqualTo(new Drawn.NotShown(Unfit.TOO_MANY_PIXELS));
        assertThat(allocated() - before).isLessThan(30_000_000);
        assertThat(Drawer.draw(MediaKind.PNG, TestingPictures.blackPng(8_001, 5_000, 1)))
                .isEqualTo(new Drawn.NotShown(Unfit.TOO_MANY_PIXELS));
    }

    @Test
    void whatIsCutShortIsReadWhereMostOfItIsThere() {
        byte[] whole = TestingPictures.file(TestingPictures.paper(800, 600), "jpg");
        assertThat(Drawer.draw(MediaKind.JPEG, Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
        assertThat(copies(MediaKind.JPEG, Arrays.copyOf(whole, whole.length - 2)))
                .hasSize(3);
        assertThat(Drawer.draw(MediaKind.JPEG, Arrays.copyOf(whole, 100))).isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
    }

    @Test
    void whatIsBrokenIsUnreadable() {
        byte[] png = TestingPictures.file(TestingPictures.paper(300, 200), "png");
        assertThat(Drawer.draw(MediaKind.PNG, Arrays.copyOf(png, png.length / 2)))
                .isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
        assertThat(Drawer.draw(MediaKind.PNG, TestingPictures.blackPng(5_000, 4_000, 3)))
                .isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
        assertThat(Drawer.draw(MediaKind.WEBP, Arrays.copyOf(TestingPictures.LOSSY_WEBP, 30)))
                .isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static void holdsPixelsOnly(Copy copy) {
        assertThat(text(copy.jpeg()))
                .doesNotContain(TestingPictures.MARKER, "Exif", text(TestingPictures.GPS), "ICC_PROFILE");
    }

    private static byte[] first(MediaKind kind, byte[] file) {
        return copies(kind, file).getFirst().jpeg();
    }

    private static List<Copy> copies(MediaKind kind, byte[] file) {
        Drawn drawn = Drawer.draw(kind, file);
        assertThat(drawn).isInstanceOf(Drawn.Pages.class);
        return ((Drawn.Pages) drawn).copies();
    }

    private static String corners(byte[] jpeg) {
        return String.join(
                " ",
                colour(jpeg, 0.25, 0.25),
                colour(jpeg, 0.75, 0.25),
                colour(jpeg, 0.25, 0.75),
                colour(jpeg, 0.75, 0.75));
    }

    /** The nearest pure colour at a place. */
    private static String colour(byte[] jpeg, double across, double down) {
        BufferedImage picture = TestingPictures.read(jpeg);
        Color colour =
                new Color(picture.getRGB((int) (across * picture.getWidth()), (int) (down * picture.getHeight())));
        String parts = "%d%d%d".formatted(colour.getRed() / 128, colour.getGreen() / 128, colour.getBlue() / 128);
        return switch (parts) {
            case "100" -> "RED";
            case "010" -> "GREEN";
            case "001" -> "BLUE";
            case "000" -> "BLACK";
            case "111" -> "WHITE";
            default -> parts;
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
