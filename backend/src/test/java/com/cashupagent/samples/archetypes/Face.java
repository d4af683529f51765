package com.cashupagent.samples.archetypes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The typeface of one document. Condensed and wide faces come from horizontal scaling; the embedded one writes every
 * script the markets need, but has no bold of its own, so bold is drawn with an outline as many word processors do.
 */
final class Face {

    private static final String EMBEDDED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDFont plain;
    private final PDFont bold;
    private final PDFont italic;
    private final double scale;

    private Face(PDFont plain, PDFont bold, PDFont italic, double scale) {
        this.plain = plain;
        this.bold = bold;
        this.italic = italic;
        this.scale = scale;
    }

    static Face standard(int family, double scale) {
        return switch (family) {
            case 0 -> of(FontName.HELVETICA, FontName.HELVETICA_BOLD, FontName.HELVETICA_OBLIQUE, scale);
            case 1 -> of(FontName.TIMES_ROMAN, FontName.TIMES_BOLD, FontName.TIMES_ITALIC, scale);
            default -> of(FontName.COURIER, FontName.COURIER_BOLD, FontName.COURIER_OBLIQUE, scale);
        };
    }

    private static Face of(FontName plain, FontName bold, FontName italic, double scale) {
        return new Face(new PDType1Font(plain), new PDType1Font(bold), new PDType1Font(italic), scale);
    }

    static Face embedded(PDDocument pdf, double scale) {
        try (InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(EMBEDDED))) {
            PDFont face = PDType0Font.load(pdf, font, true);
            return new Face(face, face, face, scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont font(Ink ink) {
        return ink.bold() ? bold : ink.italic() ? italic : plain;
    }

    boolean drawsBold(Ink ink) {
        return ink.bold() && bold == plain;
    }

    /** Horizontal scaling, 1 is as designed. */
    double scale() {
        return scale;
    }

    double width(String text, Ink ink) {
        try {
            double glyphs = font(ink).getStringWidth(text) / 1000 * ink.size() + ink.spacing() * text.length();
            return glyphs * scale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
