package org.passerelle.evidence.inspection.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Made-up documents. */
public final class TestingDocuments {

    private TestingDocuments() {}

    /** What is done to a document before it is written. */
    interface Change {
        void make(PDDocument document) throws IOException;
    }

    /** So many pages, each with a scan on it. */
    public static byte[] scans(int pages) {
        return written(pages, _ -> {});
    }

    /** With a script that runs when it is opened, and a file inside. */
    public static byte[] withScriptAndAttachment() {
        return written(1, document -> {
            document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('" + TestingPictures.MARKER + "')"));
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("harmless.exe");
            byte[] content = TestingPictures.MARKER.getBytes(StandardCharsets.US_ASCII);
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("harmless.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentInformation().setAuthor(TestingPictures.MARKER);
        });
    }

    public static byte[] locked() {
        return written(
                1,
                document -> document.protect(
                        new StandardProtectionPolicy("made-up owner", "made-up user", new AccessPermission())));
    }

    /** Whose pages hold a picture that no decoder here knows. */
    static byte[] withUnknownScan() {
        return written(1, document -> picture(document).setItem(COSName.FILTER, COSName.JPX_DECODE));
    }

    /** With a picture whose palette unpacks to three gigabytes. */
    static byte[] bomb() {
        return written(1, document -> {
            COSStream palette = document.getDocument().createCOSStream();
            try (OutputStream out = palette.createRawOutputStream()) {
                out.write(threeGigabytes());
            }
            palette.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            COSArray colours = new COSArray(List.of(COSName.INDEXED, COSName.DEVICERGB, COSInteger.get(255), palette));
            picture(document).setItem(COSName.COLORSPACE, colours);
        });
    }

    /** As zlib packs three thousand times the same million of zeros. */
    private static byte[] threeGigabytes() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[1_000_000]);
        byte[] block = new byte[64 * 1024];
        int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        deflater.end();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x78, (byte) 0xda});
        for (int million = 0; million < 3_000; million++) {
            bytes.write(block, 0, length);
        }
        bytes.writeBytes(new byte[] {3, 0, 0, 0, 0, 1});
        return bytes.toByteArray();
    }

    private static COSStream picture(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        COSName name = resources.getXObjectNames().iterator().next();
        return resources.getXObject(name).getCOSObject();
    }

    private static byte[] written(int pages, Change change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            BufferedImage picture = TestingPictures.quarters(200, 300);
            for (int page = 0; page < pages; page++) {
                scan(document, picture);
            }
            change.make(document);
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void scan(PDDocument document, BufferedImage picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(document, picture),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
    }
}
