package com.cashupagent.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts that do not say which characters they draw, or say others. */
class CharacterMapTest {

    private static final String TEXT = "Total 93";

    @TempDir
    private Path folder;

    @Test
    void anOrdinaryFontIsKnownThroughout() throws IOException {
        Page page = drawn(new PDType1Font(FontName.HELVETICA));
        assertThat(page.garbled()).isZero();
        assertThat(page.hasUsableText()).isTrue();
    }

    @Test
    void anEmbeddedFontWithItsTableIsKnown() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            Page page = draw(pdf, liberation(pdf));
            assertThat(page.garbled()).isZero();
            assertThat(page.words()).extracting(Word::text).containsExactly("Total", "93");
        }
    }

    @Test
    void anEmbeddedFontWithoutItsTableIsNot() throws IOException {
        Path file = folder.resolve("font.pdf");
        try (PDDocument pdf = new PDDocument()) {
            draw(pdf, liberation(pdf));
        }
        Path stripped = folder.resolve("stripped.pdf");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            fontOf(pdf).removeItem(COSName.TO_UNICODE);
            pdf.save(stripped.toFile());
        }
        Page page = read(stripped);
        assertThat(page.garbled()).isGreaterThan(0.8);
        assertThat(page.hasUsableText()).isFalse();
    }

    @Test
    void codesMappedToPrivateUseOrNothingAreUnknown() throws IOException {
        assertThat(mapped("<54> <E054>\n<6F> <FFFD>\n<74> <0003>\n<61> <0061>").garbled())
                .isEqualTo(3 / 8.0);
    }

    @Test
    void aTableThatNamesOtherLettersThanAreDrawnIsNotBelieved() throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        COSArray differences = new COSArray();
        differences.add(COSInteger.get('T'));
        differences.add(COSName.getPDFName("T"));
        differences.add(COSInteger.get('o'));
        differences.add(COSName.getPDFName("o"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.getCOSObject().setItem(COSName.ENCODING, encoding);
        assertThat(mapped(font, "<54> <0054>\n<6F> <0058>\n<61> <0061>").garbled())
                .as("o drawn, X said")
                .isEqualTo(1 / 8.0);
    }

    private Page mapped(String characters) throws IOException {
        return mapped(new PDType1Font(FontName.HELVETICA), characters);
    }

    /** A font whose own table maps the characters that are listed, and leaves the rest to its encoding. */
    private Page mapped(PDType1Font font, String characters) throws IOException {
        long lines = characters.lines().count();
        String map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
                + lines + " beginbfchar\n" + characters + "\nendbfchar\nendcmap end end";
        COSStream stream = new COSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(map.getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
        return drawn(font);
    }

    private Page drawn(PDFont font) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            return draw(pdf, font);
        }
    }

    private Page draw(PDDocument pdf, PDFont font) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream canvas = new PDPageContentStream(pdf, page)) {
            canvas.beginText();
            canvas.setFont(font, 12);
            canvas.newLineAtOffset(60, 700);
            canvas.showText(TEXT);
            canvas.endText();
        }
        pdf.save(folder.resolve("font.pdf").toFile());
        return read(folder.resolve("font.pdf"));
    }

    private static PDFont liberation(PDDocument pdf) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return PDType0Font.load(pdf, in);
        }
    }

    private static COSDictionary fontOf(PDDocument pdf) throws IOException {
        var resources = pdf.getPage(0).getResources();
        return resources.getFont(resources.getFontNames().iterator().next()).getCOSObject();
    }

    private static Page read(Path file) {
        return new PdfDocumentReader()
                .read(file, MediaType.PDF, ProgressListener.NONE)
                .pages()
                .get(0);
    }
}
