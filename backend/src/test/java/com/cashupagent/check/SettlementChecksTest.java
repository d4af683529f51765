package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.Check;
import com.cashupagent.model.Check.Outcome;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementChecksTest {

    private static final Settlement NOTHING = Settlement.absent(0.5);

    @Test
    void netLessDiscountPlusShippingPlusTaxIsTheTotal() {
        Settlement around = around("10.00", "5.00", null, null, List.of());
        Check check = check(invoice("100.00", "19.00", "114.00", null, around), InvoiceChecks.NET_PLUS_TAX);
        assertThat(check.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(check.message()).contains("- 10.00 (discount)", "+ 5.00 (shipping)", "114.00");
        assertThat(check(invoice("100.00", "19.00", "114.03", null, around), InvoiceChecks.NET_PLUS_TAX)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aNetThatHasTheDiscountInItAlreadyIsRightToo() {
        Settlement around = around("10.00", null, null, null, List.of());
        assertThat(check(invoice("100.00", "19.00", "119.00", "110.00", around), InvoiceChecks.NET_PLUS_TAX)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(check(invoice("100.00", "19.00", "119.00", "110.00", around), InvoiceChecks.LINE_ITEMS)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(check(invoice("100.00", "19.00", "119.00", "110.00", NOTHING), InvoiceChecks.LINE_ITEMS)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatIsPaidAlreadyIsTakenOffTheTotal() {
        assertThat(due("100.00", "19.00")).isEqualTo(Outcome.PASSED);
        assertThat(due(null, "119.00")).isEqualTo(Outcome.PASSED);
        assertThat(due("100.00", "18.00")).isEqualTo(Outcome.FAILED);
        assertThat(due("100.00", null)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void everyRateMakesItsTaxAndAllOfThemTheDocuments() {
        assertThat(taxes(line("16", "100.00", "16.00"), line("0", "50.00", "0.00")))
                .isEqualTo(Outcome.PASSED);
        assertThat(taxes(line("16", "100.00", "15.00"), line("8", "12.50", "1.00")))
                .isEqualTo(Outcome.FAILED);
        assertThat(taxes(line("16", "50.00", "8.00"))).isEqualTo(Outcome.FAILED);
        assertThat(taxes(line("16", null, "16.00"))).isEqualTo(Outcome.PASSED);
        assertThat(taxes(line("16", "100.00", null))).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(taxes()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private static Outcome due(@Nullable String prepaid, @Nullable String due) {
        return check(
                        invoice("100.00", "19.00", "119.00", null, around(null, null, prepaid, due, List.of())),
                        SettlementChecks.AMOUNT_DUE)
                .outcome();
    }

    private static Outcome taxes(TaxLine... lines) {
        return check(
                        invoice("100.00", "16.00", "116.00", null, around(null, null, null, null, List.of(lines))),
                        SettlementChecks.TAX_RATES)
                .outcome();
    }

    private static TaxLine line(String rate, @Nullable String base, @Nullable String tax) {
        return new TaxLine(amount(rate), amount(base), amount(tax));
    }

    private static Settlement around(
            @Nullable String discount,
            @Nullable String shipping,
            @Nullable String prepaid,
            @Nullable String due,
            List<TaxLine> taxes) {
        return new Settlement(
                amount(discount),
                amount(shipping),
                amount(null),
                amount(null),
                amount(prepaid),
                amount(due),
                taxes,
                CashDiscount.absent(0.5),
                List.of());
    }

    private static Check check(Invoice invoice, String name) {
        return InvoiceChecks.run(invoice).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Invoice invoice(String net, String tax, String total, @Nullable String line, Settlement around) {
        Party nobody = Party.absent(0.5);
        LineItem item = new LineItem(Field.absent(0.5), Field.absent(0.5), Field.absent(0.5), amount(line));
        return new Invoice(
                DocumentType.INVOICE,
                Field.absent(0.5),
                List.of(),
                List.of(),
                Field.absent(0.5),
                Field.absent(0.5),
                Field.absent(0.5),
                Field.absent(0.5),
                nobody,
                nobody,
                amount(total),
                amount(tax),
                amount(net),
                Field.absent(0.5),
                List.of(),
                line == null ? List.of() : List.of(item),
                Field.absent(0.5),
                around);
    }

    private static Field<BigDecimal> amount(@Nullable String value) {
        return value == null ? Field.absent(0.5) : new Field<>(new BigDecimal(value), 0.9, null);
    }
}
