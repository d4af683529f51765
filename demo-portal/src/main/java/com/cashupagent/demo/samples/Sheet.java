package com.cashupagent.demo.samples;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One A4 page under the pen: points from the top left corner. Closed by {@link #bytes()}. */
final class Sheet {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream content;
    private final PDFont regular;
    private final PDFont bold;

    Sheet(FontName regular, FontName bold) {
        this.regular = new PDType1Font(regular);
        this.bold = new PDType1Font(bold);
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sheet text(float x, float y, float size, Color colour, String text) {
        return draw(regular, x, y, size, colour, text);
    }

    Sheet bold(float x, float y, float size, Color colour, String text) {
        return draw(bold, x, y, size, colour, text);
    }

    /** Text that ends at x. */
    Sheet right(float x, float y, float size, Color colour, String text) {
        return draw(regular, x - width(regular, size, text), y, size, colour, text);
    }

    Sheet boldRight(float x, float y, float size, Color colour, String text) {
        return draw(bold, x - width(bold, size, text), y, size, colour, text);
    }

    Sheet rule(float x0, float x1, float y, float thickness, Color colour) {
        return fill(x0, y, x1 - x0, thickness, colour);
    }

    Sheet fill(float x, float y, float width, float height, Color colour) {
        try {
            content.setNonStrokingColor(colour);
            content.addRect(x, HEIGHT - y - height, width, height);
            content.fill();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.close();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet draw(PDFont font, float x, float y, float size, Color colour, String text) {
        try {
            content.beginText();
            content.setFont(font, size);
            content.setNonStrokingColor(colour);
            content.newLineAtOffset(x, HEIGHT - y);
            content.showText(text);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float width(PDFont font, float size, String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
