package org.passerelle.evidence.inspection.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a file can do to the process that draws it, it cannot do to the service. */
class DrawAnewTest {

    private static final DrawAnew DRAWING = new DrawAnew(Duration.ofSeconds(60), 128);

    @Test
    void itDrawsInAProcessOfItsOwn() {
        byte[] file = TestingPictures.asTheCameraWrites(TestingPictures.quarters(640, 320), 6);
        assertThat(DRAWING.draw(MediaKind.JPEG, file)).isInstanceOfSatisfying(Drawn.Pages.class, pages -> {
            assertThat(pages.copies()).hasSize(3);
            assertThat(pages.copies().getFirst().width()).isEqualTo(320);
        });
        assertThat(DRAWING.draw(MediaKind.WEBP, TestingPictures.LOSSY_WEBP)).isInstanceOf(Drawn.Pages.class);
        assertThat(DRAWING.draw(MediaKind.PDF, TestingDocuments.scans(1))).isInstanceOf(Drawn.Pages.class);
        assertThat(DRAWING.draw(MediaKind.PDF, TestingDocuments.locked()))
                .isEqualTo(new Drawn.NotShown(Unfit.PDF_LOCKED));
    }

    @Test
    void aFileThatUnpacksToGigabytesRunsOutOfTheMemoryOfThatProcess() {
        byte[] bomb = TestingDocuments.bomb();
        assertThat(bomb.length).isLessThan(4_000_000);
        assertThat(DRAWING.draw(MediaKind.PDF, bomb)).isEqualTo(new Drawn.NotShown(Unfit.TOO_MANY_PIXELS));
    }

    @Test
    void oneThatTakesTooLongIsEnded() {
        DrawAnew impatient = new DrawAnew(Duration.ofMillis(1), 128);
        assertThat(impatient.draw(MediaKind.PDF, TestingDocuments.scans(20))).isInstanceOf(Drawn.Failed.class);
    }

    /** Whoever began it may have died: nobody says anything to it, and nobody ends it. */
    @Test
    void oneThatIsForgottenEndsItself() throws Exception {
        Process forgotten = new DrawAnew(Duration.ofMillis(100), 64).start();
        assertThat(forgotten.waitFor()).isEqualTo(1);
    }

    @Test
    void aProcessThatCannotStartFails() {
        assertThat(new DrawAnew(Duration.ofSeconds(60), 0).draw(MediaKind.JPEG, new byte[10]))
                .isInstanceOf(Drawn.Failed.class);
    }
}
