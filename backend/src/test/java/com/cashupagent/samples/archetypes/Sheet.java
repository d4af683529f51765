package com.cashupagent.samples.archetypes;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Pages of one size with y counted from the top, in points; remembers where every text stands. */
final class Sheet implements AutoCloseable {

    /** Where a text stands. */
    record Run(int page, double x0, double y0, double x1, double y1, String text) {

        boolean meets(Run other) {
            return page == other.page
                    && Math.min(x1, other.x1) - Math.max(x0, other.x0) > 1
                    && Math.min(y1, other.y1) - Math.max(y0, other.y0) > 1.2;
        }
    }

    final double width;
    final double height;
    private final PDDocument pdf = new PDDocument();
    private Face face;
    private final boolean wordByWord;
    private final List<Run> runs = new ArrayList<>();
    private PDPageContentStream stream;
    private int pages;

    /** @param family 0 to 2 a standard one, 3 embedded */
    Sheet(PDRectangle size, int family, double scale, boolean wordByWord) {
        width = size.getWidth();
        height = size.getHeight();
        face = family < 3 ? Face.standard(family, scale) : Face.embedded(pdf, scale);
        this.wordByWord = wordByWord;
        stream = begin();
    }

    /** All that is still to be drawn in one of the standard families. */
    void typeface(int family, double scale) {
        face = Face.standard(family, scale);
    }

    private PDPageContentStream begin() {
        try {
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            pdf.addPage(page);
            pages++;
            return new PDPageContentStream(pdf, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void newPage() {
        end();
        stream = begin();
    }

    int pages() {
        return pages;
    }

    double width(String text, Ink ink) {
        return face.width(clean(text), ink);
    }

    private static String clean(String text) {
        return text.replace('\u202F', '\u00A0');
    }

    /** The x where the text ends. */
    double left(double x, double y, Ink ink, String text) {
        if (text.isEmpty()) {
            return x;
        }
        double end = x + width(text, ink);
        runs.add(new Run(pages, x, y - ink.size() * 0.72, end, y + ink.size() * 0.08, text));
        if (wordByWord) {
            double at = x;
            for (String word : text.split("(?<= )")) {
                show(Matrix.getTranslateInstance((float) at, (float) (height - y)), ink, word.stripTrailing());
                at += width(word, ink);
            }
        } else {
            show(Matrix.getTranslateInstance((float) x, (float) (height - y)), ink, text);
        }
        return end;
    }

    void right(double x, double y, Ink ink, String text) {
        left(x - width(text, ink), y, ink, text);
    }

    void middle(double x, double y, Ink ink, String text) {
        left(x - width(text, ink) / 2, y, ink, text);
    }

    /** Text turned against the clock; it may cross other text. */
    void turned(double x, double y, double degrees, Ink ink, String text) {
        show(Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) (height - y)), ink, text);
    }

    private void show(Matrix place, Ink ink, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            stream.beginText();
            stream.setFont(face.font(ink), (float) ink.size());
            stream.setNonStrokingColor(new Color(ink.rgb()));
            stream.setStrokingColor(new Color(ink.rgb()));
            stream.setLineWidth((float) (ink.size() / 30));
            stream.setRenderingMode(face.drawsBold(ink) ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            stream.setCharacterSpacing((float) ink.spacing());
            stream.setHorizontalScaling((float) (face.scale() * 100));
            stream.setTextMatrix(place);
            stream.showText(clean(text));
            stream.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(double x0, double y0, double x1, double y1, double weight, int rgb) {
        try {
            stream.setStrokingColor(new Color(rgb));
            stream.setLineWidth((float) weight);
            stream.moveTo((float) x0, (float) (height - y0));
            stream.lineTo((float) x1, (float) (height - y1));
            stream.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void box(double x, double y, double wide, double high, double weight, int rgb) {
        line(x, y, x + wide, y, weight, rgb);
        line(x, y + high, x + wide, y + high, weight, rgb);
        line(x, y, x, y + high, weight, rgb);
        line(x + wide, y, x + wide, y + high, weight, rgb);
    }

    void fill(double x, double y, double wide, double high, int rgb) {
        try {
            stream.setNonStrokingColor(new Color(rgb));
            stream.addRect((float) x, (float) (height - y - high), (float) wide, (float) high);
            stream.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts that lie on one another or off the page; none in a document that can be read. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.x0 < 2 || run.x1 > width - 2 || run.y0 < 2 || run.y1 > height - 2) {
                faults.add("off page " + run);
            }
            for (int j = 0; j < i; j++) {
                if (run.meets(runs.get(j))) {
                    faults.add(run + " on " + runs.get(j));
                }
            }
        }
        return faults;
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
