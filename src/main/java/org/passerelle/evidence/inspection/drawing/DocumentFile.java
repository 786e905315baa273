package org.passerelle.evidence.inspection.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF, of which nothing is left but how its pages look. */
final class DocumentFile {

    static final int MOST_PAGES = 20;

    /** 200 dots an inch, at which the small print of a paper can be read. */
    private static final float SCALE = 200f / 72f;

    /** Of a side of a page, in pixels; A4 needs 2 339. */
    private static final float LONGEST_SIDE = 3_000f;

    private DocumentFile() {}

    static List<Copy> copies(byte[] file) throws IOException, UnfitException {
        return copies(file, Conversation.MOST_BYTES);
    }

    /** Beyond so many bytes of copies it is not taken: a small picture that fills every page would become a large file. */
    static List<Copy> copies(byte[] file, long mostBytes) throws IOException, UnfitException {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new UnfitException(Unfit.DAMAGED);
            }
            if (pages > MOST_PAGES) {
                throw new UnfitException(Unfit.TOO_MANY_PAGES);
            }
            return drawn(document, pages, mostBytes);
        } catch (InvalidPasswordException _) {
            throw new UnfitException(Unfit.PDF_LOCKED);
        }
    }

    private static List<Copy> drawn(PDDocument document, int pages, long mostBytes) throws IOException, UnfitException {
        PDFRenderer renderer = new WholePages(document);
        renderer.setSubsamplingAllowed(true);
        List<Copy> copies = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            float scale = scale(document.getPage(page).getCropBox());
            BufferedImage picture = renderer.renderImage(page, scale, ImageType.RGB);
            copies.addAll(Copies.of(page + 1, Pixels.plain(picture)));
            refuseTooHeavy(copies, mostBytes);
        }
        return copies;
    }

    private static void refuseTooHeavy(List<Copy> copies, long mostBytes) throws UnfitException {
        if (copies.stream().mapToLong(copy -> copy.jpeg().length).sum() > mostBytes) {
            throw new UnfitException(Unfit.TOO_MANY_PAGES);
        }
    }

    private static float scale(PDRectangle page) {
        return Math.min(SCALE, LONGEST_SIDE / Math.max(page.getWidth(), page.getHeight()));
    }
}
