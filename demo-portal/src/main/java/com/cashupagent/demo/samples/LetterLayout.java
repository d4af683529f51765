package com.cashupagent.demo.samples;

import static com.cashupagent.demo.samples.InvoiceLayout.date;
import static com.cashupagent.demo.samples.InvoiceLayout.money;
import static com.cashupagent.demo.samples.InvoiceLayout.quantity;

import com.cashupagent.demo.samples.SampleInvoice.Line;
import java.awt.Color;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A German business letter after DIN 5008: address window, reference block, positions, details in the foot. */
final class LetterLayout implements InvoiceLayout {
    private static final Color INK = Color.BLACK;
    private static final Color GREY = new Color(0x555555);
    private static final Color BLUE = new Color(0x075985);
    private static final float LEFT = 71;
    private static final float RIGHT = Sheet.WIDTH - 57;

    @Override
    public byte[] draw(SampleInvoice invoice) {
        Sheet sheet = new Sheet(FontName.TIMES_ROMAN, FontName.TIMES_BOLD);
        head(sheet, invoice);
        float y = positions(sheet, invoice);
        sums(sheet, invoice, y + 30);
        foot(sheet, invoice);
        return sheet.bytes();
    }

    private static void head(Sheet sheet, SampleInvoice invoice) {
        Locale locale = invoice.locale();
        sheet.boldRight(RIGHT, 62, 18, BLUE, invoice.vendor()).rule(LEFT, RIGHT, 74, 0.8f, BLUE);
        sheet.text(LEFT, 140, 7.5f, GREY, invoice.vendor() + " · " + String.join(" · ", invoice.vendorLines()));
        float y = 160;
        for (String line : invoice.buyerLines()) {
            sheet.text(LEFT, y, 11, INK, line);
            y += 14;
        }
        String[][] block = {
            {"Rechnungsnummer:", invoice.number()},
            {"Rechnungsdatum:", date(locale, "dd.MM.yyyy", invoice.issued())},
            {"Bestellnummer:", invoice.purchaseOrder()},
            {"Fällig am:", date(locale, "dd.MM.yyyy", invoice.due())},
        };
        y = 150;
        for (String[] row : block) {
            sheet.text(350, y, 10.5f, INK, row[0]).right(RIGHT, y, 10.5f, INK, row[1]);
            y += 15;
        }
        sheet.bold(LEFT, 282, 15, INK, "Rechnung")
                .text(LEFT, 304, 11, INK, "Wir berechnen Ihnen für unsere Lieferungen und Leistungen:");
    }

    private static float positions(Sheet sheet, SampleInvoice invoice) {
        float y = 334;
        sheet.bold(LEFT, y, 10.5f, INK, "Pos.")
                .bold(LEFT + 34, y, 10.5f, INK, "Bezeichnung")
                .boldRight(368, y, 10.5f, INK, "Menge")
                .boldRight(450, y, 10.5f, INK, "Einzelpreis")
                .boldRight(RIGHT, y, 10.5f, INK, "Gesamtpreis")
                .rule(LEFT, RIGHT, y + 6, 0.8f, INK);
        int position = 1;
        for (Line line : invoice.lines()) {
            y += 22;
            sheet.text(LEFT, y, 10.5f, INK, String.valueOf(position++))
                    .text(LEFT + 34, y, 10.5f, INK, line.description())
                    .right(368, y, 10.5f, INK, quantity(invoice.locale(), line.quantity()))
                    .right(450, y, 10.5f, INK, money(invoice.locale(), line.unitPrice()))
                    .right(RIGHT, y, 10.5f, INK, money(invoice.locale(), line.amount()));
        }
        sheet.rule(LEFT, RIGHT, y + 8, 0.8f, INK);
        return y;
    }

    private static void sums(Sheet sheet, SampleInvoice invoice, float top) {
        Locale locale = invoice.locale();
        sheet.text(350, top, 10.5f, INK, "Nettobetrag")
                .right(RIGHT, top, 10.5f, INK, money(locale, invoice.net()) + " €");
        sheet.text(350, top + 17, 10.5f, INK, "zzgl. " + invoice.taxPercent() + " % USt.")
                .right(RIGHT, top + 17, 10.5f, INK, money(locale, invoice.tax()) + " €");
        sheet.bold(350, top + 38, 12, INK, "Gesamtbetrag")
                .boldRight(RIGHT, top + 38, 12, INK, money(locale, invoice.total()) + " €");
        sheet.text(LEFT, top + 84, 11, INK, "Zahlungsbedingungen: " + invoice.terms())
                .text(LEFT, top + 118, 11, INK, "Mit freundlichen Grüßen");
    }

    private static void foot(Sheet sheet, SampleInvoice invoice) {
        sheet.rule(LEFT, RIGHT, 762, 0.5f, GREY);
        float y = 775;
        sheet.text(LEFT, y, 8, GREY, invoice.vendor());
        for (String line : invoice.vendorLines()) {
            y += 10;
            sheet.text(LEFT, y, 8, GREY, line);
        }
        sheet.text(240, 775, 8, GREY, "USt-IdNr. " + invoice.taxId());
        sheet.text(390, 775, 8, GREY, "IBAN " + invoice.bank());
    }
}
