package com.cashupagent.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Invoices made for the tests. */
public final class SamplePdf {

    private SamplePdf() {}

    /** One page with the guide's values. */
    public static byte[] invoice(String number) {
        return pdf(document -> page(document, number));
    }

    /** The same with so many bytes of no meaning in it, as a scan's pictures would have them. */
    static byte[] heavy(String number, int more) {
        byte[] filler = new byte[more];
        new Random(more).nextBytes(filler);
        return pdf(document -> {
            page(document, number);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(filler);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Filler"), stream);
        });
    }

    static byte[] pages(int count) {
        return pdf(document -> {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
        });
    }

    static byte[] encrypted() {
        return pdf(document -> {
            page(document, "INV-2024-009");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    private static void page(PDDocument document, String number) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        String[] lines = {
            "ABC Suppliers Ltd",
            "INVOICE",
            "Invoice number: " + number,
            "Invoice date: 2024-08-21",
            "Due date: 2024-09-20",
            "Net amount: KES 1,050.00",
            "VAT: KES 200.00",
            "Total amount: KES 1,250.00"
        };
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.length; i++) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(60, 780 - 24 * i);
                content.showText(lines[i]);
                content.endText();
            }
        }
    }

    private static byte[] pdf(Drawing drawing) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            drawing.on(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws on a document. */
    private interface Drawing {
        void on(PDDocument document) throws IOException;
    }
}
