package com.cashupagent.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Word;
import com.cashupagent.samples.PdfSheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogicalOrderTest {

    @TempDir
    private Path folder;

    @Test
    void leftToRightTextIsLeftAlone() {
        assertThat(text("T", "o", "t", "a", "l")).isEqualTo("Total");
        assertThat(text("1", ".", "2", "3", "4", ",", "5")).isEqualTo("1.234,5");
    }

    @Test
    void hebrewIsTurnedRound() {
        assertThat(text("ם", "ו", "ל", "ש")).isEqualTo("שלום");
    }

    @Test
    void arabicKeepsTheOrderWithinALigature() {
        // What is drawn as one shape for lam and alef is two letters, already in the order they are spoken.
        assertThat(text("م", "لا", "س")).isEqualTo("سلام");
    }

    @Test
    void numbersInsideStayRight() {
        assertThat(text("1", "2", "/", "5", "0", "-", "ח")).isEqualTo("ח-12/50");
        assertThat(text("٣", "٤", "د")).isEqualTo("د٣٤");
    }

    @Test
    void aDrawnHebrewInvoiceHasItsWordsAndAmounts() throws IOException {
        try (PdfSheet sheet = new PdfSheet();
                InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            PDFont font = PDType0Font.load(sheet.pdf(), in);
            sheet.canvas().beginText();
            sheet.canvas().setFont(font, 12);
            sheet.canvas().newLineAtOffset(60, 700);
            // As it is seen: the first word stands at the right.
            sheet.canvas().showText("1,170.00 ₪ םולשתל כ\"הס");
            sheet.canvas().endText();
            List<Word> words = new PdfDocumentReader()
                    .read(sheet.save(folder.resolve("hebrew.pdf")), MediaType.PDF, ProgressListener.NONE)
                    .pages()
                    .get(0)
                    .words();
            assertThat(words).extracting(Word::text).containsExactly("1,170.00", "₪", "לתשלום", "סה\"כ");
        }
    }

    private static String text(String... leftToRight) {
        return LogicalOrder.text(Stream.of(leftToRight)
                .map(text -> new Glyph(text, 0, 1, 0, 10, false))
                .toList());
    }
}
