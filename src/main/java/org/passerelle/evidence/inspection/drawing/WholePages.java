package org.passerelle.evidence.inspection.drawing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages as they are meant, or not at all: a scan that cannot be decoded would be an empty page to whoever looks. */
final class WholePages extends PDFRenderer {

    WholePages(PDDocument document) {
        super(document);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new WholePage(parameters);
    }

    private static final class WholePage extends PageDrawer {

        WholePage(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                throws IOException {
            if (failure instanceof MissingImageReaderException) {
                throw failure;
            }
            super.operatorException(operator, operands, failure);
        }
    }
}
