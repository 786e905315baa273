package org.passerelle.evidence.inspection.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a PDF only what its pages look like is left. */
class DocumentFileTest {

    @Test
    void eachPageIsDrawn() {
        List<Copy> copies = ((Drawn.Pages) draw(TestingDocuments.scans(2))).copies();
        assertThat(copies.stream().map(Copy::page)).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(copies.getFirst().height()).isBetween(2_330, 2_345);
        assertThat(TestingPictures.read(copies.getFirst().jpeg()).getRGB(100, 100) & 0xff0000)
                .isGreaterThan(0xe00000);
    }

    @Test
    void scriptsAndAttachmentsDoNotSurvive() {
        byte[] file = TestingDocuments.withScriptAndAttachment();
        assertThat(text(file)).contains("JavaScript").contains("harmless.exe");
        assertThat(((Drawn.Pages) draw(file)).copies()).hasSize(3).allSatisfy(copy -> assertThat(text(copy.jpeg()))
                .doesNotContain("JavaScript", "harmless", TestingPictures.MARKER, "%PDF"));
    }

    @Test
    void oneThatNeedsAPasswordIsLocked() {
        assertThat(draw(TestingDocuments.locked())).isEqualTo(new Drawn.NotShown(Unfit.PDF_LOCKED));
    }

    @Test
    void oneWithoutPagesOrWithTooManyIsNotTaken() {
        assertThat(draw(TestingDocuments.scans(0))).isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
        assertThat(draw(TestingDocuments.scans(21))).isEqualTo(new Drawn.NotShown(Unfit.TOO_MANY_PAGES));
        assertThat(draw("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
    }

    @Test
    void oneWhosePagesWeighTooMuchTogetherIsNotTaken() throws Exception {
        byte[] file = TestingDocuments.scans(2);
        List<Copy> copies = DocumentFile.copies(file);
        long weight = copies.stream().mapToLong(copy -> copy.jpeg().length).sum();
        assertThat(DocumentFile.copies(file, weight)).hasSize(6);
        assertThatThrownBy(() -> DocumentFile.copies(file, weight - 1))
                .isInstanceOfSatisfying(UnfitException.class, unfit -> assertThat(unfit.reason())
                        .isEqualTo(Unfit.TOO_MANY_PAGES));
    }

    @Test
    void aScanThatCannotBeDecodedIsNotTakenForAnEmptyPage() {
        assertThat(draw(TestingDocuments.withUnknownScan())).isEqualTo(new Drawn.NotShown(Unfit.DAMAGED));
    }

    private static Drawn draw(byte[] file) {
        return Drawer.draw(MediaKind.PDF, file);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
