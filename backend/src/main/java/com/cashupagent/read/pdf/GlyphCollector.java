package com.cashupagent.read.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Collects the visible, upright characters of one page after another. Not thread-safe. */
final class GlyphCollector extends PDFTextStripper {

    private static final double MIN_SIZE = 1;
    private static final double MAX_TILT = 0.1;
    private static final int BOLD_WEIGHT = 600;

    private final Limits limits;
    private final Map<PDFont, Boolean> bold = new WeakHashMap<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private PageView view = new PageView(new PDRectangle(), 0);
    private BiConsumer<PDPage, List<Glyph>> onEnd = (page, drawn) -> {};
    private long glyphCount;
    private long operatorCount;

    GlyphCollector(Limits limits) {
        this.limits = limits;
        setShouldSeparateByBeads(false);
    }

    /** Calls back with each page that draws anything, in order. */
    void collect(PDPageTree pages, BiConsumer<PDPage, List<Glyph>> onPage) throws IOException {
        onEnd = onPage;
        processPages(pages);
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs = new ArrayList<>();
        view = new PageView(page.getCropBox(), page.getRotation());
    }

    @Override
    protected void endPage(PDPage page) {
        onEnd.accept(page, glyphs);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operatorCount > limits.operators()) {
            throw Limits.exceeded("drawing steps", limits.operators());
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writePage() {
        // Nothing is written: the glyphs are the result.
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++glyphCount > limits.glyphs()) {
            throw Limits.exceeded("characters", limits.glyphs());
        }
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        String text = Normalizer.normalize(position.getUnicode(), Normalizer.Form.NFKC);
        Matrix matrix = position.getTextMatrix();
        double[] start = view.seen(matrix.getTranslateX(), matrix.getTranslateY());
        double[] end = view.seen(position.getEndX(), position.getEndY());
        double[] up = view.turned(matrix.getValue(1, 0), matrix.getValue(1, 1));
        double size = Math.hypot(up[0], up[1]);
        double tilt = Math.abs(up[0]) + Math.max(0, up[1]);
        // Comparisons are written so that NaN fails them.
        boolean upright = size >= MIN_SIZE && tilt <= MAX_TILT * size;
        if (!upright || text.isEmpty() || !view.holds(start[0], start[1]) || !view.holds(end[0], end[1])) {
            return;
        }
        double x0 = Math.min(start[0], end[0]);
        double x1 = Math.max(start[0], end[0]);
        glyphs.add(new Glyph(text, x0, x1, start[1], size, isBold(position.getFont())));
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
