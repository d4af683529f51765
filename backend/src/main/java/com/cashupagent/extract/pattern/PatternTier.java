package com.cashupagent.extract.pattern;

import com.cashupagent.extract.ExtractionTier;
import com.cashupagent.model.Document;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Party;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads fields by the phrases that announce them, by place, and by what agrees with what. Thread-safe. */
public final class PatternTier implements ExtractionTier {

    private static final double LANGUAGE = 0.9;

    private final Tier tier;

    /** For text layers. */
    public PatternTier() {
        this(Tier.PATTERN_MATCHING);
    }

    /** For words that came to be another way: the same reading under that tier's name. */
    public PatternTier(Tier tier) {
        this.tier = tier;
    }

    @Override
    public Tier tier() {
        return tier;
    }

    @Override
    public boolean accepts(Document document) {
        return document.hasText();
    }

    @Override
    public Invoice extract(Layout layout) {
        Sheet page = new Sheet(layout);
        Field<String> currency = new DocumentCurrency(page).find();
        String code = Objects.requireNonNullElse(currency.value(), "");
        Sheet sheet = page.without(Equivalents.of(page, code));
        LineItems table = new LineItems(sheet);
        List<LineItem> items = table.find();
        BigDecimal lines = LineItems.sum(items);
        DocumentSums documentSums = new DocumentSums(sheet, table.tableRows(), lines);
        Sums sums = NetAmount.complete(documentSums.find(), documentSums.candidates(), lines);
        DateOrder order = DateOrders.of(sheet, code);
        DocumentDates dates = new DocumentDates(sheet, order, table.tableRows());
        Field<LocalDate> issued = dates.issueDate();
        Terms terms = new Terms(sheet);
        Field<String> payment = terms.payment();
        DocumentType type = TypeDetector.detect(sheet);
        List<Section> sections = new SectionFinder(sheet, table.headerRows()).find();
        Field<LocalDate> due = due(dates.dueDate(issued.value()), issued, payment);
        DiscountTerms offers = new DiscountTerms(sheet, terms);
        Field<String> discountTerms = offers.discount(due.value(), order);
        SideAmounts side = new SideAmounts(sheet, documentSums.candidates(), lines, sums);
        Payments payments = new Payments(sheet, documentSums.candidates(), sums.total(), type);
        SellerMentions mentions = new SellerMentions(sheet);
        TaxIds taxIds = new TaxIds(sheet, sections, mentions);
        Field<String> sellersTaxId = taxIds.vendor();
        Field<String> seller = new VendorNames(sheet, sections, table.tableRows(), sellersTaxId, mentions).find();
        Party vendor = vendor(sheet, sections, seller, sellersTaxId);
        return new Invoice(
                type,
                language(sheet),
                new InvoiceNumbers(sheet, table.tableRows()).find(type),
                new OrderNumbers(sheet).purchaseOrders(),
                issued,
                due,
                payment,
                discountTerms,
                vendor,
                buyer(sheet, sections, vendor, taxIds.buyer(sellersTaxId)),
                sums.total(),
                sums.tax(),
                sums.net(),
                currency,
                BankAccounts.find(sheet),
                items,
                Field.absent(0.5),
                new Settlement(
                        side.discount(),
                        side.shipping(),
                        side.charges(),
                        side.rounding(),
                        payments.prepaid(),
                        payments.amountDue(),
                        new TaxLines(sheet, table.tableRows(), sums).find(),
                        offers.cashDiscount(discountTerms, issued, due.value(), order),
                        BankCodes.find(sheet)));
    }

    private static Field<String> language(Sheet sheet) {
        return sheet.language().isEmpty() ? Field.absent(0.5) : new Field<>(sheet.language(), LANGUAGE, null);
    }

    /** The printed due date, else the one that follows from plain terms. */
    private static Field<LocalDate> due(Field<LocalDate> printed, Field<LocalDate> issued, Field<String> terms) {
        LocalDate from = issued.value();
        String text = terms.value();
        Evidence place = terms.evidence();
        if (printed.present() || from == null || text == null || place == null) {
            return printed;
        }
        return TermDays.due(text, from)
                .map(day -> DocumentDates.computed(day, place))
                .orElse(printed);
    }

    private static Party vendor(Sheet sheet, List<Section> sections, Field<String> name, Field<String> taxId) {
        return new Party(
                name,
                new OrderNumbers(sheet).first(Role.VENDOR_ID),
                taxId,
                new Addresses(sheet, sections).ofSeller(name),
                new Registrations(sheet, sections).vendor());
    }

    private static Party buyer(Sheet sheet, List<Section> sections, Party vendor, Field<String> taxId) {
        Party shown = new Buyers(sheet, sections, vendor).find();
        return new Party(
                shown.name(),
                new OrderNumbers(sheet).first(Role.CUSTOMER_ID),
                taxId,
                shown.address(),
                new Registrations(sheet, sections).buyer());
    }
}
