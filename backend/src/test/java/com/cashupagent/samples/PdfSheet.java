package com.cashupagent.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws text on A4 pages with y counted from the top, the way a test thinks of a page. */
public final class PdfSheet implements AutoCloseable {

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    /** For Greek and Cyrillic letters, which the fonts that every reader has cannot write. */
    private static final String ALL_LETTERS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument pdf = new PDDocument();
    private PDFont plain = PLAIN;
    private PDPageContentStream canvas;
    private PDPage page;

    /** A sheet with one empty page. */
    public PdfSheet() {
        page = new PDPage(PDRectangle.A4);
        canvas = open(page);
    }

    /** A sheet with one empty page whose plain text may have letters of other scripts. */
    public static PdfSheet ofAllLetters() {
        PdfSheet sheet = new PdfSheet();
        try (InputStream font = PDDocument.class.getResourceAsStream(ALL_LETTERS)) {
            sheet.plain = PDType0Font.load(sheet.pdf, font);
            return sheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with a new page. */
    public PdfSheet newPage() {
        try {
            canvas.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = new PDPage(PDRectangle.A4);
        canvas = open(page);
        return this;
    }

    /** Text whose baseline begins at x, y points from the top left corner. */
    public PdfSheet text(double x, double y, double size, String text) {
        return draw(plain, x, y, size, text);
    }

    /** The same in bold. */
    public PdfSheet bold(double x, double y, double size, String text) {
        return draw(BOLD, x, y, size, text);
    }

    /** Text that ends at x. */
    public PdfSheet right(double x, double y, double size, String text) {
        try {
            return draw(plain, x - plain.getStringWidth(text) / 1000 * size, y, size, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thin ruling across the page. */
    public PdfSheet ruling(double fromX, double toX, double y) {
        try {
            canvas.moveTo((float) fromX, (float) (PDRectangle.A4.getHeight() - y));
            canvas.lineTo((float) toX, (float) (PDRectangle.A4.getHeight() - y));
            canvas.stroke();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page at work, for what this class has no method for. */
    public PDPage page() {
        return page;
    }

    /** The drawing at work, likewise. */
    public PDPageContentStream canvas() {
        return canvas;
    }

    /** The document, likewise. */
    public PDDocument pdf() {
        return pdf;
    }

    /** Writes the document; nothing can be drawn afterwards. */
    public Path save(Path file) {
        try {
            canvas.close();
            pdf.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfSheet draw(PDFont font, double x, double y, double size, String text) {
        try {
            canvas.beginText();
            canvas.setFont(font, (float) size);
            canvas.newLineAtOffset((float) x, (float) (PDRectangle.A4.getHeight() - y));
            canvas.showText(text);
            canvas.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream open(PDPage onto) {
        try {
            pdf.addPage(onto);
            return new PDPageContentStream(pdf, onto);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
