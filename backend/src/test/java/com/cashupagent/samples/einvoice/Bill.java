package com.cashupagent.samples.einvoice;

import com.cashupagent.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says, whatever the syntax; by a seed.
 *
 * @param charge for freight on the whole document
 * @param allowance taken off the whole document
 */
record Bill(
        String number,
        String order,
        LocalDate issued,
        LocalDate due,
        String seller,
        String taxId,
        String buyer,
        String currency,
        String iban,
        String terms,
        BigDecimal charge,
        BigDecimal allowance,
        BigDecimal rate,
        BigDecimal prepaid,
        List<Row> rows) {

    static final String REGISTRATION = "HRB 40217";
    static final String BIC = "GENODEF1ABC";

    /** One line. */
    record Row(String name, BigDecimal quantity, BigDecimal price) {

        BigDecimal amount() {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private static final String[] SELLERS = {"Nordhang & Söhne GmbH", "Atelier <Ouest> SARL", "Falk \"Eisen\" KG"};
    private static final String[] GOODS = {"Ventil DN 25", "Huile d'olive, 5 l", "Bürostuhl <blau>", "Fracht & Zoll"};
    private static final String[] CURRENCIES = {"EUR", "CHF", "GBP"};

    static Bill of(long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            rows.add(new Row(
                    GOODS[random.nextInt(GOODS.length)] + " " + i,
                    BigDecimal.valueOf(1 + random.nextInt(400), random.nextInt(2)),
                    BigDecimal.valueOf(100 + random.nextInt(90_000), 2)));
        }
        LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        boolean adjusted = random.nextBoolean();
        return new Bill(
                "R-" + (7000 + random.nextInt(1000)),
                "PO-" + random.nextInt(1000),
                issued,
                issued.plusDays(30),
                SELLERS[random.nextInt(SELLERS.length)],
                "DE" + (100_000_000 + random.nextInt(800_000_000)),
                "Savanna Breweries plc",
                CURRENCIES[random.nextInt(CURRENCIES.length)],
                "DE17701500000048213907",
                "Zahlbar innerhalb von 30 Tagen",
                BigDecimal.valueOf(adjusted ? 875 : 0, 2),
                BigDecimal.valueOf(adjusted ? 200 : 0, 2),
                BigDecimal.valueOf(random.nextBoolean() ? 19 : 7),
                BigDecimal.valueOf(random.nextBoolean() ? 100 : 0, 2),
                List.copyOf(rows));
    }

    /** All rows as one: a line that adds up the others and must not be added to them. */
    Row group() {
        return new Row("Lieferung gesamt", BigDecimal.ONE, lineTotal());
    }

    BigDecimal lineTotal() {
        return rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal net() {
        return lineTotal().add(charge).subtract(allowance);
    }

    BigDecimal tax() {
        return net().multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    BigDecimal total() {
        return net().add(tax());
    }

    BigDecimal payable() {
        return total().subtract(prepaid);
    }

    /** The terms as that profile writes them. */
    String terms(Profile profile) {
        return profile.xrechnung() ? "#SKONTO#TAGE=14#PROZENT=2.00#\n" + terms : terms;
    }

    /** The truth as far as the profile can say it. */
    String truth(Profile profile) {
        Map<String, @Nullable Object> truth = new LinkedHashMap<>();
        truth.put("invoice_ids", List.of(number));
        truth.put("issue_date", issued.toString());
        truth.put("due_date", profile.terms ? due.toString() : null);
        truth.put("vendor_name", seller);
        truth.put("tax_id", taxId);
        truth.put("total_amount", total());
        truth.put("tax_amount", tax());
        truth.put("net_amount", net());
        truth.put("currency", currency);
        truth.put("payment_terms", profile.terms ? terms(profile) : null);
        truth.put("document_type", profile.syntax == Profile.Syntax.UBL_CREDIT_NOTE ? "credit_note" : "invoice");
        truth.put("amount_due", payable());
        truth.put("registration_number", REGISTRATION);
        truth.put("buyer_name", buyer);
        truth.put("purchase_order_ids", List.of(order));
        truth.put("bank_accounts", profile.terms ? List.of(iban) : List.of());
        truth.put("bank_codes", profile.terms ? List.of(BIC) : List.of());
        truth.put("discount_amount", profile.terms ? some(allowance) : null);
        truth.put("shipping_amount", profile.terms ? some(charge) : null);
        truth.put("prepaid_amount", profile.terms ? some(prepaid) : null);
        truth.put("discount_percent", profile.xrechnung() ? BigDecimal.valueOf(2) : null);
        truth.put("discount_due_date", profile.xrechnung() ? issued.plusDays(14).toString() : null);
        truth.put(
                "tax_breakdown",
                profile.terms
                        ? List.of(Map.of("rate", rate, "taxable_amount", net(), "tax_amount", tax()))
                        : List.of());
        List<Row> all = new ArrayList<>(profile.lines ? rows : List.of());
        if (profile == Profile.EXTENDED) {
            all.add(0, group());
        }
        truth.put("line_items", all.stream().map(Bill::line).toList());
        return Json.mapper().writeValueAsString(truth);
    }

    private static @Nullable BigDecimal some(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "description", row.name(),
                "quantity", row.quantity(),
                "unit_price", row.price(),
                "amount", row.amount());
    }
}
