package com.cashupagent.read.pdf;

import com.cashupagent.read.pdf.Drawing.Area;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the characters, rulings and pictures of one page after another. Not thread-safe. */
final class GlyphCollector extends PDFTextStripper {

    private static final double MIN_SIZE = 1;
    private static final int BOLD_WEIGHT = 600;

    private final Limits limits;
    private final Map<PDFont, Boolean> bold = new WeakHashMap<>();
    private final CharacterMap characters = new CharacterMap();
    private PathCollector paths = new PathCollector();
    private Drawing drawing = new Drawing(new PageView(new PDRectangle(), 0));
    private BiConsumer<PDPage, Drawing> onEnd = (page, drawn) -> {};
    private long glyphCount;
    private long operatorCount;

    GlyphCollector(Limits limits) {
        this.limits = limits;
        setShouldSeparateByBeads(false);
    }

    /** Calls back with each page that draws anything, in order. */
    void collect(PDPageTree pages, BiConsumer<PDPage, Drawing> onPage) throws IOException {
        onEnd = onPage;
        processPages(pages);
    }

    @Override
    protected void startPage(PDPage page) {
        paths = new PathCollector();
        drawing = new Drawing(new PageView(page.getCropBox(), page.getRotation()));
    }

    @Override
    protected void endPage(PDPage page) {
        onEnd.accept(page, drawing);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operatorCount > limits.operators()) {
            throw Limits.exceeded("drawing steps", limits.operators());
        }
        String name = operator.getName();
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        if (name.equals("BI") || name.equals("Do") && isPicture(operands)) {
            drawing.addPicture(unitSquare(matrix));
        } else {
            paths.operator(name, operands, matrix, drawing);
        }
        super.processOperator(operator, operands);
    }

    private boolean isPicture(List<COSBase> operands) {
        return getResources() != null
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources().isImageXObject(name);
    }

    /** Every picture is drawn into the unit square (ISO 32000-2, 8.9.5). */
    private Area unitSquare(Matrix matrix) {
        double[] origin = corner(matrix, 0, 0);
        double[] end = corner(matrix, 1, 1);
        return new Area(
                Math.min(origin[0], end[0]),
                Math.min(origin[1], end[1]),
                Math.max(origin[0], end[0]),
                Math.max(origin[1], end[1]));
    }

    private double[] corner(Matrix matrix, float x, float y) {
        var point = matrix.transformPoint(x, y);
        return drawing.view().seenFromUserSpace(point.x, point.y);
    }

    @Override
    protected void writePage() {
        // Nothing is written: the drawing is the result.
    }

    @Override
    protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement)
            throws IOException {
        // Characters without a meaning are dropped further on without a trace, so they are counted here.
        drawing.count(characters.knows(font, code));
        super.showGlyph(textRenderingMatrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++glyphCount > limits.glyphs()) {
            throw Limits.exceeded("characters", limits.glyphs());
        }
        String text = Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFKC);
        PageView view = drawing.view();
        Matrix matrix = position.getTextMatrix();
        double[] start = view.seen(matrix.getTranslateX(), matrix.getTranslateY());
        double[] end = view.seen(position.getEndX(), position.getEndY());
        double[] up = view.turned(matrix.getValue(1, 0), matrix.getValue(1, 1));
        double size = Math.hypot(up[0], up[1]);
        Direction direction = Direction.of(up[0], up[1]);
        boolean onPage = view.holds(start[0], start[1]) && view.holds(end[0], end[1]);
        if (direction == null || !(size >= MIN_SIZE) || text.isEmpty() || !onPage) {
            return;
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        double[] from = direction.turned(start, view.width(), view.height());
        double[] to = direction.turned(end, view.width(), view.height());
        boolean strong = isBold(position.getFont())
                || mode == RenderingMode.FILL_STROKE
                || mode == RenderingMode.FILL_STROKE_CLIP;
        Glyph glyph = new Glyph(text, Math.min(from[0], to[0]), Math.max(from[0], to[0]), to[1], size, strong);
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            drawing.addHidden(direction, glyph, start);
        } else {
            drawing.add(direction, glyph);
        }
    }

    private boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, GlyphCollector::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
