package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Box;
import com.cashupagent.read.ocr.OcrLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines as a person reads them: rows from the top, each from the left. */
final class ReadingOrder {

    private ReadingOrder() {}

    /** @param quarters clockwise by which the page lies turned */
    static List<OcrLine> sorted(List<OcrLine> lines, int quarters) {
        List<OcrLine> byTop = new ArrayList<>(lines);
        byTop.sort(
                Comparator.comparingDouble(line -> upright(line.box(), quarters).midY()));
        List<OcrLine> sorted = new ArrayList<>();
        List<OcrLine> row = new ArrayList<>();
        Comparator<OcrLine> fromLeft =
                Comparator.comparingDouble(line -> upright(line.box(), quarters).x0());
        for (OcrLine line : byTop) {
            if (!row.isEmpty() && !beside(row.get(row.size() - 1), line, quarters)) {
                row.sort(fromLeft);
                sorted.addAll(row);
                row.clear();
            }
            row.add(line);
        }
        row.sort(fromLeft);
        sorted.addAll(row);
        return sorted;
    }

    private static boolean beside(OcrLine above, OcrLine below, int quarters) {
        Box a = upright(above.box(), quarters);
        Box b = upright(below.box(), quarters);
        return b.midY() - a.midY() < 0.4 * Math.min(a.height(), b.height());
    }

    /** A box of the page as it lies, where it is when the page stands upright. */
    static Box upright(Box box, int quarters) {
        return switch (quarters) {
            case 1 -> new Box(box.y0(), 1 - box.x1(), box.y1(), 1 - box.x0());
            case 2 -> new Box(1 - box.x1(), 1 - box.y1(), 1 - box.x0(), 1 - box.y0());
            case 3 -> new Box(1 - box.y1(), box.x0(), 1 - box.y0(), box.x1());
            default -> box;
        };
    }
}
