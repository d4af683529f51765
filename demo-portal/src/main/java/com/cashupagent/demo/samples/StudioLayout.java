package com.cashupagent.demo.samples;

import static com.cashupagent.demo.samples.InvoiceLayout.date;
import static com.cashupagent.demo.samples.InvoiceLayout.money;
import static com.cashupagent.demo.samples.InvoiceLayout.quantity;

import com.cashupagent.demo.samples.SampleInvoice.Line;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A design studio's page: a dark band down the side, labels above their values, no rules, a large total. */
final class StudioLayout implements InvoiceLayout {
    private static final Color NIGHT = new Color(0x312e81);
    private static final Color PALE = new Color(0xc7d2fe);
    private static final Color INK = new Color(0x111827);
    private static final Color GREY = new Color(0x6b7280);
    private static final float BAND = 168;
    private static final float LEFT = 200;
    private static final float RIGHT = Sheet.WIDTH - 44;

    @Override
    public byte[] draw(SampleInvoice invoice) {
        Sheet sheet = new Sheet(FontName.HELVETICA, FontName.HELVETICA_BOLD);
        band(sheet, invoice);
        heading(sheet, invoice);
        float y = rows(sheet, invoice);
        totals(sheet, invoice, y + 34);
        return sheet.bytes();
    }

    private static void band(Sheet sheet, SampleInvoice invoice) {
        sheet.fill(0, 0, BAND, Sheet.HEIGHT, NIGHT).fill(28, 44, 26, 26, PALE);
        float y = 98;
        sheet.bold(28, y, 11, Color.WHITE, invoice.vendor());
        for (String line : invoice.vendorLines()) {
            y += 14;
            sheet.text(28, y, 8.5f, PALE, line);
        }
        sheet.text(28, 690, 8, PALE, "VAT number").text(28, 703, 9, Color.WHITE, invoice.taxId());
        sheet.text(28, 730, 8, PALE, "IBAN").text(28, 743, 8, Color.WHITE, invoice.bank());
    }

    private static void heading(Sheet sheet, SampleInvoice invoice) {
        Locale locale = invoice.locale();
        sheet.bold(LEFT, 78, 26, NIGHT, "Invoice");
        List<List<String>> labels = List.of(
                List.of("Invoice number", invoice.number()),
                List.of("Issued", date(locale, "d MMM yyyy", invoice.issued())),
                List.of("Payment due", date(locale, "d MMM yyyy", invoice.due())));
        float x = LEFT;
        for (List<String> label : labels) {
            sheet.text(x, 112, 8.5f, GREY, label.get(0)).bold(x, 127, 11, INK, label.get(1));
            x += 122;
        }
        sheet.text(LEFT, 164, 8.5f, GREY, "Billed to");
        float y = 179;
        for (String line : invoice.buyerLines()) {
            sheet.text(LEFT, y, 10, INK, line);
            y += 14;
        }
        sheet.text(LEFT + 244, 164, 8.5f, GREY, "Your order").text(LEFT + 244, 179, 10, INK, invoice.purchaseOrder());
    }

    private static float rows(Sheet sheet, SampleInvoice invoice) {
        float y = 270;
        sheet.text(LEFT, y, 8.5f, GREY, "Item")
                .right(408, y, 8.5f, GREY, "Quantity")
                .right(476, y, 8.5f, GREY, "Rate")
                .right(RIGHT, y, 8.5f, GREY, "Amount");
        for (Line line : invoice.lines()) {
            y += 24;
            sheet.text(LEFT, y, 10, INK, line.description())
                    .right(408, y, 10, INK, quantity(invoice.locale(), line.quantity()))
                    .right(476, y, 10, INK, "£" + money(invoice.locale(), line.unitPrice()))
                    .right(RIGHT, y, 10, INK, "£" + money(invoice.locale(), line.amount()));
        }
        return y;
    }

    private static void totals(Sheet sheet, SampleInvoice invoice, float top) {
        Locale locale = invoice.locale();
        sheet.text(408, top, 9.5f, GREY, "Net").right(RIGHT, top, 10, INK, "£" + money(locale, invoice.net()));
        sheet.text(408, top + 18, 9.5f, GREY, "VAT at " + invoice.taxPercent() + "%")
                .right(RIGHT, top + 18, 10, INK, "£" + money(locale, invoice.tax()));
        sheet.fill(LEFT, top + 36, RIGHT - LEFT, 56, new Color(0xeef2ff))
                .text(LEFT + 14, top + 68, 11, NIGHT, "Total due")
                .boldRight(RIGHT - 14, top + 71, 22, NIGHT, "£" + money(locale, invoice.total()));
        sheet.text(LEFT, top + 122, 9.5f, GREY, "Terms: " + invoice.terms());
    }
}
