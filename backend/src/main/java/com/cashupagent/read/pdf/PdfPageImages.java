package com.cashupagent.read.pdf;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.ImageSize;
import com.cashupagent.read.PageImages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of a PDF as a person would see them. Nothing in the file is executed. Thread-safe. */
public final class PdfPageImages implements PageImages {

    private static final double POINTS_PER_INCH = 72;

    /** A larger page, such as a plan, is drawn more coarsely; so much is an A4 page at 400 dpi. */
    private static final double MAX_PIXELS = Math.min(16_000_000, ImageSize.MAX_PIXELS);

    private final double dpi;

    /** With the resolution that recognition reads best. */
    public PdfPageImages() {
        this(300);
    }

    /** With another resolution. */
    public PdfPageImages(double dpi) {
        this.dpi = dpi;
    }

    @Override
    public BufferedImage image(Path file, MediaType mediaType, int page) {
        return PdfDocumentReader.open(file, pdf -> draw(pdf, page));
    }

    private BufferedImage draw(PDDocument pdf, int number) throws IOException {
        if (number > pdf.getNumberOfPages()) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The PDF has no page " + number + ".");
        }
        PDPage page = pdf.getPage(number - 1);
        PageView view = new PageView(page.getCropBox(), page.getRotation());
        double inches = view.width() * view.height() / (POINTS_PER_INCH * POINTS_PER_INCH);
        double drawn = Math.min(dpi, Math.sqrt(MAX_PIXELS / inches));
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(number - 1, (float) drawn, ImageType.BGR);
    }
}
