package com.cashupagent.samples.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A4 pages with y from the top; text to the left, right or around a place; straight lines. */
final class Canvas implements AutoCloseable {

    private final PDDocument pdf = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;
    private PDPageContentStream stream;

    Canvas(int family) {
        plain = new PDType1Font(
                family == 0 ? FontName.HELVETICA : family == 1 ? FontName.TIMES_ROMAN : FontName.COURIER);
        bold = new PDType1Font(
                family == 0 ? FontName.HELVETICA_BOLD : family == 1 ? FontName.TIMES_BOLD : FontName.COURIER_BOLD);
        stream = begin();
    }

    private PDPageContentStream begin() {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            return new PDPageContentStream(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void newPage() {
        end();
        stream = begin();
    }

    double left(double x, double y, double size, boolean strong, String text) {
        PDFont font = strong ? bold : plain;
        try {
            stream.beginText();
            stream.setFont(font, (float) size);
            stream.newLineAtOffset((float) x, (float) (PDRectangle.A4.getHeight() - y));
            stream.showText(text.replace('\u202F', ' ').replace('\u00A0', ' '));
            stream.endText();
            return x + width(text, size, strong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void right(double x, double y, double size, boolean strong, String text) {
        left(x - width(text, size, strong), y, size, strong, text);
    }

    void middle(double x, double y, double size, boolean strong, String text) {
        left(x - width(text, size, strong) / 2, y, size, strong, text);
    }

    double width(String text, double size, boolean strong) {
        try {
            return (strong ? bold : plain).getStringWidth(text.replace('\u202F', ' ')) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(double x0, double y0, double x1, double y1) {
        try {
            float height = PDRectangle.A4.getHeight();
            stream.setLineWidth(0.6f);
            stream.moveTo((float) x0, (float) (height - y0));
            stream.lineTo((float) x1, (float) (height - y1));
            stream.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(Path file) {
        end();
        try {
            pdf.save(file.toFile());
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
}
