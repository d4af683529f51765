package com.cashupagent.extract.pattern;

import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.PdfSheet;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A drawn page as the extraction sees it. */
final class DrawnSheet {

    private DrawnSheet() {}

    /** Lines one under the other; what stands behind a bar ends at the right edge. */
    static Sheet of(Path folder, String... lines) {
        try (PdfSheet page = new PdfSheet()) {
            double y = 60;
            for (String line : lines) {
                int bar = line.indexOf('|');
                if (!line.isEmpty()) {
                    page.text(50, y, 10, (bar < 0 ? line : line.substring(0, bar)).strip());
                }
                if (bar >= 0) {
                    page.right(545, y, 10, line.substring(bar + 1).strip());
                }
                y += 16;
            }
            return of(folder, page);
        }
    }

    /** What was drawn on the page, which is not closed. */
    static Sheet of(Path folder, PdfSheet page) {
        Path file = page.save(folder.resolve("lines.pdf"));
        return new Sheet(
                new LayoutAnalyzer().analyze(new PdfDocumentReader().read(file, MediaType.PDF, ProgressListener.NONE)));
    }

    /** An item as {@code description; quantity; price; amount}. */
    static String text(LineItem item) {
        return Stream.of(item.description(), item.quantity(), item.unitPrice(), item.amount())
                .map(Field::value)
                .map(String::valueOf)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }
}
