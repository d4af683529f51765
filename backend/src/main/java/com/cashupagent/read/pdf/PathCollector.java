package com.cashupagent.read.pdf;

import com.cashupagent.read.pdf.Drawing.Area;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows path operators (ISO 32000-2, 8.5) and keeps what looks like a ruling: straight strokes along the page's edges
 * and filled rectangles as thin as a stroke. Curves and slanted lines are nothing to a table. Not thread-safe.
 */
final class PathCollector {

    private static final double SHORTEST = 5;
    private static final double THICKEST = 3;
    private static final double STRAIGHT = 0.7;
    private static final int MAX_RULINGS = 5_000;
    private static final int MAX_SEGMENTS = 20_000;

    private final List<double[]> segments = new ArrayList<>();
    private final List<Area> shapes = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private int found;

    /** Takes one operator; those that are not about paths are ignored. */
    void operator(String name, List<COSBase> operands, Matrix matrix, Drawing drawing) {
        switch (name) {
            case "m" -> move(point(operands, 0, matrix, drawing));
            case "l" -> line(point(operands, 0, matrix, drawing));
            case "c" -> jump(point(operands, 4, matrix, drawing));
            case "v", "y" -> jump(point(operands, 2, matrix, drawing));
            case "h" -> close();
            case "re" -> rectangle(operands, matrix, drawing);
            case "S" -> paint(drawing, true, false);
            case "s" -> {
                close();
                paint(drawing, true, false);
            }
            case "f", "F", "f*" -> paint(drawing, false, true);
            case "B", "B*" -> paint(drawing, true, true);
            case "b", "b*" -> {
                close();
                paint(drawing, true, true);
            }
            case "n" -> clear();
            default -> {}
        }
    }

    private static double[] point(List<COSBase> operands, int at, Matrix matrix, Drawing drawing) {
        return at + 1 < operands.size()
                        && operands.get(at) instanceof COSNumber x
                        && operands.get(at + 1) instanceof COSNumber y
                ? seen(x.floatValue(), y.floatValue(), matrix, drawing)
                : new double[] {Double.NaN, Double.NaN};
    }

    private static double[] seen(float x, float y, Matrix matrix, Drawing drawing) {
        var point = matrix.transformPoint(x, y);
        return drawing.view().seenFromUserSpace(point.x, point.y);
    }

    private void move(double[] to) {
        endShape();
        points.add(to);
    }

    private void line(double[] to) {
        if (!points.isEmpty() && segments.size() < MAX_SEGMENTS) {
            double[] from = points.get(points.size() - 1);
            segments.add(new double[] {from[0], from[1], to[0], to[1]});
        }
        jump(to);
    }

    private void jump(double[] to) {
        if (points.size() < MAX_SEGMENTS) {
            points.add(to);
        }
    }

    private void close() {
        if (!points.isEmpty()) {
            line(points.get(0));
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix, Drawing drawing) {
        if (operands.size() >= 4
                && operands.get(0) instanceof COSNumber x
                && operands.get(1) instanceof COSNumber y
                && operands.get(2) instanceof COSNumber width
                && operands.get(3) instanceof COSNumber height) {
            float right = x.floatValue() + width.floatValue();
            float top = y.floatValue() + height.floatValue();
            move(seen(x.floatValue(), y.floatValue(), matrix, drawing));
            line(seen(right, y.floatValue(), matrix, drawing));
            line(seen(right, top, matrix, drawing));
            line(seen(x.floatValue(), top, matrix, drawing));
            close();
        }
    }

    private void endShape() {
        if (points.size() > 1 && shapes.size() < MAX_SEGMENTS) {
            shapes.add(new Area(
                    points.stream().mapToDouble(p -> p[0]).min().orElse(0),
                    points.stream().mapToDouble(p -> p[1]).min().orElse(0),
                    points.stream().mapToDouble(p -> p[0]).max().orElse(0),
                    points.stream().mapToDouble(p -> p[1]).max().orElse(0)));
        }
        points.clear();
    }

    private void paint(Drawing drawing, boolean stroked, boolean filled) {
        endShape();
        if (stroked) {
            segments.forEach(s -> keep(
                    drawing,
                    new Area(Math.min(s[0], s[2]), Math.min(s[1], s[3]), Math.max(s[0], s[2]), Math.max(s[1], s[3])),
                    STRAIGHT));
        }
        if (filled) {
            shapes.forEach(shape -> keep(drawing, shape, THICKEST));
        }
        clear();
    }

    /** Comparisons are written so that NaN fails them. */
    private void keep(Drawing drawing, Area area, double thickest) {
        double width = area.x1() - area.x0();
        double height = area.y1() - area.y0();
        boolean thin = Math.min(width, height) <= thickest && Math.max(width, height) >= SHORTEST;
        boolean onPage = drawing.view().holds((area.x0() + area.x1()) / 2, (area.y0() + area.y1()) / 2);
        if (thin && onPage && found < MAX_RULINGS) {
            found++;
            drawing.addRuling(area);
        }
    }

    private void clear() {
        segments.clear();
        shapes.clear();
        points.clear();
    }
}
