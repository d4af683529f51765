package com.cashupagent.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Draws an invoice in one of several layouts. */
public enum InvoicePainter {
    /** Letterhead left, particulars at the right with their values in a column. */
    PARTICULARS_RIGHT {
        @Override
        void head(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice) {
            vendorBlock(sheet, words, invoice, 50);
            sheet.bold(400, 60, 20, words.title);
            pair(sheet, 350, 100, words.number + ":", invoice.number());
            pair(sheet, 350, 115, words.issued + ":", date(words, invoice.issued()));
            pair(sheet, 350, 130, words.due + ":", date(words, invoice.due()));
            buyerBlock(sheet, words, invoice, 50, 170);
        }
    },
    /** Particulars in one row of boxes: headings above, values below. */
    PARTICULARS_IN_A_ROW {
        @Override
        void head(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice) {
            vendorBlock(sheet, words, invoice, 330);
            buyerBlock(sheet, words, invoice, 50, 60);
            sheet.bold(50, 170, 16, words.title);
            sheet.bold(50, 200, 9, words.number).text(50, 214, 9, invoice.number());
            sheet.bold(220, 200, 9, words.issued).text(220, 214, 9, date(words, invoice.issued()));
            sheet.bold(390, 200, 9, words.due).text(390, 214, 9, date(words, invoice.due()));
        }
    },
    /** A business letter: the buyer's window, the number in the subject line with the date at the right. */
    LETTER {
        @Override
        void head(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice) {
            vendorBlock(sheet, words, invoice, 380);
            sheet.text(50, 140, 7, invoice.vendor() + ", " + invoice.street() + ", " + invoice.town());
            buyerBlock(sheet, words, invoice, 50, 160);
            sheet.text(330, 190, 10, words.issued + ": " + date(words, invoice.issued()));
            sheet.bold(50, 225, 13, words.number + " " + invoice.number());
            sheet.text(50, 245, 10, words.due + ": " + date(words, invoice.due()));
        }
    };

    private static final double RIGHT = 545;

    abstract void head(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice);

    /** Writes the document. */
    public Path paint(InvoiceWords words, SampleInvoice invoice, Path file) {
        try (PdfSheet sheet = new PdfSheet()) {
            head(sheet, words, invoice);
            double y = table(sheet, words, invoice, 290);
            sum(sheet, words, y + 20, words.net, invoice.net());
            sum(sheet, words, y + 35, words.tax, invoice.tax());
            sum(sheet, words, y + 50, words.total, invoice.total());
            sheet.text(50, y + 90, 9, words.terms + ": " + invoice.terms());
            return sheet.save(file);
        }
    }

    private static double table(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice, double top) {
        sheet.bold(50, top, 10, words.description);
        sheet.right(350, top, 10, words.quantity)
                .right(450, top, 10, words.price)
                .right(RIGHT, top, 10, words.amount);
        double y = top;
        for (SampleInvoice.Item item : invoice.items()) {
            y += 18;
            sheet.text(50, y, 10, item.description())
                    .right(350, y, 10, String.valueOf(item.quantity()))
                    .right(450, y, 10, money(words, item.price()))
                    .right(RIGHT, y, 10, money(words, item.amount()));
        }
        return y;
    }

    static void vendorBlock(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice, double x) {
        sheet.bold(x, 50, 14, invoice.vendor())
                .text(x, 66, 9, invoice.street())
                .text(x, 78, 9, invoice.town())
                .text(x, 90, 9, words.taxId + " " + invoice.taxId());
    }

    static void buyerBlock(PdfSheet sheet, InvoiceWords words, SampleInvoice invoice, double x, double y) {
        sheet.bold(x, y, 9, words.buyer + ":")
                .text(x, y + 13, 9, invoice.buyer())
                .text(x, y + 25, 9, "Marktplatz 7")
                .text(x, y + 37, 9, "50667 Cologne");
    }

    static void pair(PdfSheet sheet, double x, double y, String label, String value) {
        sheet.text(x, y, 10, label).right(RIGHT, y, 10, value);
    }

    static String date(InvoiceWords words, LocalDate date) {
        return DateTimeFormatter.ofPattern(words.datePattern, words.locale).format(date);
    }

    private static void sum(PdfSheet sheet, InvoiceWords words, double y, String label, BigDecimal amount) {
        sheet.text(360, y, 10, label).right(RIGHT, y, 10, money(words, amount) + " " + words.sign);
    }

    /** Some locales group by narrow blanks that the standard fonts do not have. */
    private static String money(InvoiceWords words, BigDecimal amount) {
        NumberFormat format = DecimalFormat.getNumberInstance(words.locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount).replace('\u202F', ' ').replace('\u00A0', ' ');
    }
}
