package com.cashupagent.extract.pattern;

import java.util.List;
import java.util.regex.Pattern;

/** Dates that are announced like the invoice's and are those of an order, of another invoice or of a printer's permit. */
final class OtherDates {

    private static final Pattern PERMIT = Pattern.compile(
            "(?iu)authority to print|accreditation|permit to use|(?:resoluci[oó]n|autorizaci[oó]n) (?:dian|de (?:facturaci[oó]n|impresi[oó]n|numeraci[oó]n))|numeraci[oó]n (?:autorizada|habilitada)");

    private final Sheet sheet;

    OtherDates(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether a label of issue dates is of another paper's. */
    boolean announces(Label label) {
        return isOfOrder(label) || isOfCorrected(label) || isOfPermit(label);
    }

    /** {@code Buyer's Order No. PO-162 Dated 01-01-2023}. */
    private boolean isOfOrder(Label label) {
        List<Label> before = sheet.labels(label.row()).stream()
                .filter(other -> other.last() < label.first())
                .toList();
        return before.stream().noneMatch(other -> other.role() == Role.INVOICE_NUMBER)
                && before.stream().anyMatch(other -> other.role() == Role.PO_NUMBER && other.last() + 1 < label.first())
                && sheet.dates(label.row()).stream().anyMatch(found -> found.first() > label.last());
    }

    /** {@code Authority to Print No. 039AU2023}, in the line or over it: since when the firm may print invoices at all. */
    private boolean isOfPermit(Label label) {
        int at = label.row().index();
        return sheet.rows().subList(Math.max(0, at - 1), at + 1).stream()
                .anyMatch(row -> row.page() == label.row().page()
                        && PERMIT.matcher(row.text()).find());
    }

    /** A credit note's {@code Invoice Date}, under or beside the number of the invoice that it takes back. */
    private boolean isOfCorrected(Label label) {
        return sheet.labels(Role.CORRECTED_INVOICE).stream()
                .filter(other -> other.row().page() == label.row().page())
                .anyMatch(other -> other.row() == label.row() && other.last() < label.first()
                        || other.row().index() == label.row().index() - 1
                                && other.box().x0() < label.box().x1()
                                && other.box().x1() > label.box().x0());
    }
}
