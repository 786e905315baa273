package org.passerelle.evidence.inspection.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A page weighs no more than it may, whatever is on it. */
class CopiesTest {

    @Test
    void whatIsTooHeavyIsWrittenCoarserAndThenSmaller() throws IOException {
        BufferedImage noise = noise(1_000, 800);
        Copy fine = Copies.of(noise).getFirst();
        Copy coarse = Copies.of(2, noise, fine.jpeg().length * 3 / 4).getFirst();
        assertThat(coarse.jpeg().length).isLessThanOrEqualTo(fine.jpeg().length * 3 / 4);
        assertThat(List.of(coarse.page(), coarse.width())).containsExactly(2, 1_000);
        Copy small = Copies.of(1, noise, 30_000).getFirst();
        assertThat(small.jpeg().length).isLessThanOrEqualTo(30_000);
        assertThat(small.width()).isLessThan(1_000);
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        new Random(1).nextBytes(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        return picture;
    }
}
