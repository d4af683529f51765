package com.cashupagent.extract.einvoice;

import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.Document;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import com.cashupagent.model.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Takes what the e-invoice says and adds, for every value that is printed as well, where. Stateless. */
public final class EmbeddedDataTier implements ExtractionTier {

    @Override
    public Tier tier() {
        return Tier.EMBEDDED_DATA;
    }

    @Override
    public boolean accepts(Document document) {
        return document.embedded() != null;
    }

    @Override
    public Invoice extract(Layout layout) {
        Invoice data = Objects.requireNonNull(layout.document().embedded());
        PrintedText page = new PrintedText(layout);
        return new Invoice(
                data.type(),
                data.language(),
                placed(page, data.invoiceIds()),
                placed(page, data.purchaseOrderIds()),
                date(page, data.issueDate()),
                date(page, data.dueDate()),
                text(page, data.paymentTerms()),
                data.discountTerms(),
                party(page, data.vendor()),
                party(page, data.buyer()),
                amount(page, data.total()),
                amount(page, data.tax()),
                amount(page, data.net()),
                text(page, data.currency()),
                placed(page, data.bankAccounts()),
                data.lineItems().stream().map(item -> lineItem(page, item)).toList(),
                data.adjustments(),
                settlement(page, data.settlement()));
    }

    private static Settlement settlement(PrintedText page, Settlement data) {
        return new Settlement(
                amount(page, data.discount()),
                amount(page, data.shipping()),
                amount(page, data.charges()),
                amount(page, data.rounding()),
                amount(page, data.prepaid()),
                amount(page, data.amountDue()),
                data.taxes().stream()
                        .map(line -> new TaxLine(line.rate(), amount(page, line.base()), amount(page, line.tax())))
                        .toList(),
                new CashDiscount(
                        data.cashDiscount().percent(),
                        date(page, data.cashDiscount().until())),
                placed(page, data.bankCodes()));
    }

    private static List<Field<String>> placed(PrintedText page, List<Field<String>> fields) {
        return fields.stream().map(field -> text(page, field)).toList();
    }

    private static Party party(PrintedText page, Party party) {
        return new Party(
                text(page, party.name()),
                text(page, party.id()),
                text(page, party.taxId()),
                party.address(),
                text(page, party.registration()));
    }

    /** The cells of a row stand beside its description, not wherever the same number is printed first. */
    private static LineItem lineItem(PrintedText page, LineItem item) {
        Field<String> description = text(page, item.description());
        Evidence row = description.evidence();
        if (row == null) {
            return item;
        }
        return new LineItem(
                description,
                place(item.quantity(), value -> page.findBeside(row, Spellings.of(value))),
                place(item.unitPrice(), value -> page.findBeside(row, Spellings.of(value))),
                place(item.amount(), value -> page.findBeside(row, Spellings.of(value))),
                item.counted());
    }

    private static Field<String> text(PrintedText page, Field<String> field) {
        return place(field, value -> page.find(List.of(value)));
    }

    private static Field<BigDecimal> amount(PrintedText page, Field<BigDecimal> field) {
        return place(field, value -> page.find(Spellings.of(value)));
    }

    private static Field<LocalDate> date(PrintedText page, Field<LocalDate> field) {
        return place(field, value -> page.find(Spellings.of(value)));
    }

    private static <T> Field<T> place(Field<T> field, Function<T, Optional<Evidence>> search) {
        T value = field.value();
        return value == null
                ? field
                : search.apply(value)
                        .map(found -> new Field<>(value, field.confidence(), found))
                        .orElse(field);
    }
}
