package com.cashupagent.demo.samples;

import static com.cashupagent.demo.samples.InvoiceLayout.date;
import static com.cashupagent.demo.samples.InvoiceLayout.money;
import static com.cashupagent.demo.samples.InvoiceLayout.quantity;

import com.cashupagent.demo.samples.SampleInvoice.Line;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A supplier's classic: letterhead on the left, particulars on the right, a ruled table, totals under it. */
final class LedgerLayout implements InvoiceLayout {
    private static final Color INK = new Color(0x1f2937);
    private static final Color GREEN = new Color(0x166534);
    private static final Color GREY = new Color(0x6b7280);
    private static final float LEFT = 48;
    private static final float RIGHT = Sheet.WIDTH - 48;

    @Override
    public byte[] draw(SampleInvoice invoice) {
        Sheet sheet = new Sheet(FontName.HELVETICA, FontName.HELVETICA_BOLD);
        letterhead(sheet, invoice);
        particulars(sheet, invoice);
        float y = table(sheet, invoice);
        totals(sheet, invoice, y + 26);
        sheet.bold(LEFT, 690, 9, INK, "Payment details")
                .text(LEFT, 704, 9, INK, invoice.bank())
                .text(LEFT, 718, 9, INK, "Please quote " + invoice.number() + " with your payment.")
                .rule(LEFT, RIGHT, 760, 0.6f, GREY)
                .text(LEFT, 774, 8, GREY, "Goods remain our property until paid in full. Thank you for your business.");
        return sheet.bytes();
    }

    private static void letterhead(Sheet sheet, SampleInvoice invoice) {
        sheet.bold(LEFT, 66, 17, GREEN, invoice.vendor());
        float y = 84;
        for (String line : invoice.vendorLines()) {
            sheet.text(LEFT, y, 9, GREY, line);
            y += 12;
        }
        sheet.text(LEFT, y, 9, GREY, "PIN: " + invoice.taxId()).rule(LEFT, RIGHT, 140, 1.4f, GREEN);
        sheet.boldRight(RIGHT, 70, 24, INK, "INVOICE");
    }

    private static void particulars(Sheet sheet, SampleInvoice invoice) {
        sheet.bold(LEFT, 170, 9, GREY, "Bill to");
        float y = 186;
        for (String line : invoice.buyerLines()) {
            sheet.text(LEFT, y, 10, INK, line);
            y += 14;
        }
        Locale locale = invoice.locale();
        List<List<String>> rows = List.of(
                List.of("Invoice No:", invoice.number()),
                List.of("Invoice Date:", date(locale, "dd MMMM yyyy", invoice.issued())),
                List.of("Due Date:", date(locale, "dd MMMM yyyy", invoice.due())),
                List.of("Payment Terms:", invoice.terms()),
                List.of("PO Number:", invoice.purchaseOrder()));
        y = 170;
        for (List<String> row : rows) {
            sheet.bold(340, y, 10, INK, row.get(0)).right(RIGHT, y, 10, INK, row.get(1));
            y += 17;
        }
    }

    private static float table(Sheet sheet, SampleInvoice invoice) {
        float y = 300;
        sheet.fill(LEFT, y - 16, RIGHT - LEFT, 24, GREEN)
                .bold(LEFT + 8, y, 9.5f, Color.WHITE, "Description")
                .boldRight(350, y, 9.5f, Color.WHITE, "Qty")
                .boldRight(440, y, 9.5f, Color.WHITE, "Unit Price")
                .boldRight(RIGHT - 8, y, 9.5f, Color.WHITE, "Amount (" + invoice.currency() + ")");
        for (Line line : invoice.lines()) {
            y += 26;
            sheet.text(LEFT + 8, y, 10, INK, line.description())
                    .right(350, y, 10, INK, quantity(invoice.locale(), line.quantity()))
                    .right(440, y, 10, INK, money(invoice.locale(), line.unitPrice()))
                    .right(RIGHT - 8, y, 10, INK, money(invoice.locale(), line.amount()))
                    .rule(LEFT, RIGHT, y + 9, 0.5f, new Color(0xd1d5db));
        }
        return y + 9;
    }

    private static void totals(Sheet sheet, SampleInvoice invoice, float top) {
        Locale locale = invoice.locale();
        sheet.text(350, top, 10, INK, "Subtotal").right(RIGHT - 8, top, 10, INK, money(locale, invoice.net()));
        sheet.text(350, top + 18, 10, INK, "VAT " + invoice.taxPercent() + "%")
                .right(RIGHT - 8, top + 18, 10, INK, money(locale, invoice.tax()));
        sheet.rule(350, RIGHT, top + 28, 1, INK)
                .bold(350, top + 46, 12, INK, "Total " + invoice.currency())
                .boldRight(RIGHT - 8, top + 46, 12, INK, money(locale, invoice.total()));
    }
}
