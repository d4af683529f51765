package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills for what runs on: energy and lines. Beside the bill's own total stands what the account owes. */
final class Metered {

    private Metered() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("utility-bill", "GB IE ZA AU KE US NG", Metered::utility),
                Archetype.page("telecom-bill", "DE AT FR ES IT PT NL BE GB", Metered::telecom));
    }

    private static void utility(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        String trade = p.dice.pick("Energy", "Power", "Water", "Utilities", "Gas & Electric");
        Party seller = p.names.party(bill.seller.brand() + " " + trade + p.dice.fill("{| Ltd| plc}"));
        Heads.logo(p, seller.brand(), p.dice.pick(List.of('l', 'r')));
        boolean tax = p.dice.chance(0.7);
        Kit.footOnly(p, seller, tax);
        p.y = 92;
        double from = p.y;
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("", "Supply address"), p.left, from, 0);
        Facts facts = new Facts(p)
                .add(
                        p.dice.pick("Account number", "Your account no.", "Customer ref"),
                        p.dice.fill("{## #### ####|A-########|#########}"))
                .number(p.dice.pick("Bill number", "Invoice number", "Bill no.", "Document no."), bill.number)
                .date(bill.date)
                .other("period", bill);
        boolean due = p.dice.chance(0.7);
        if (due) {
            facts.due(bill.due());
        }
        double x = p.left + p.wide() * 0.52;
        p.y = Math.max(
                        end,
                        facts.draw(
                                p.dice.pick(Facts.Form.ENDS, Facts.Form.COLUMNS, Facts.Form.GRID, Facts.Form.STACKED),
                                x,
                                from,
                                p.right - x))
                + 16;
        BigDecimal rate = bill.serviceRate();
        List<Item> items = new ArrayList<>();
        String unit = trade.equals("Water") ? "m³" : "kWh";
        items.add(Kit.item(
                p,
                "{Day units|Unit charge|Usage - standard rate|First block}",
                unit,
                Kit.count(p, 90, 900),
                Kit.fine(p, 0.1, 0.4, 4),
                rate));
        if (p.dice.chance(0.5)) {
            items.add(Kit.item(
                    p,
                    "{Night units|Off-peak usage|Second block}",
                    unit,
                    Kit.count(p, 20, 400),
                    Kit.fine(p, 0.05, 0.2, 4),
                    rate));
        }
        items.add(Kit.item(
                p,
                "{Standing charge|Service charge|Daily supply charge}",
                "days",
                Kit.count(p, 28, 92),
                Kit.fine(p, 0.2, 0.9, 4),
                rate));
        if (p.dice.chance(0.4)) {
            items.add(Kit.flat(p, "{Climate levy|Meter rental|Network charge|Waste water}", 2, 40, rate));
        }
        Deal deal = Deal.net(items);
        BigDecimal before = p.dice.chance(0.2) ? new BigDecimal("0.00") : Kit.price(p, 20, 300);
        BigDecimal paid = p.dice.chance(0.6)
                ? before
                : p.dice.chance(0.5) ? new BigDecimal("0.00") : Item.percent(before, new BigDecimal("50"));
        BigDecimal owed = before.subtract(paid).add(deal.total);
        Runnable account = () -> {
            Kit.band(p, p.dice.pick("Your account summary", "ACCOUNT SUMMARY", "Summary of your account"));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("", p.figures.bare() ? p.figures.code : "Amount"));
            rows.add(List.of(p.words.of("opening"), Kit.money(p, before)));
            rows.add(List.of(p.words.of("payment_word"), Kit.money(p, paid.negate())));
            rows.add(List.of(
                    p.dice.pick("Total of this bill", "New charges", "Charges this period (incl. tax)"),
                    Kit.money(p, deal.total)));
            rows.add(List.of(p.words.of("balance"), Kit.money(p, owed)));
            Kit.grid(p, p.left, p.wide() * p.dice.pick(1.0, 0.6), "lr", rows, p.dice.chance(0.2));
            p.y += 8;
        };
        boolean first = p.dice.chance(0.7);
        if (first) {
            account.run();
        }
        Kit.band(p, p.dice.pick("Charges in detail", "How we worked out your bill", "CURRENT CHARGES"));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.NONE, Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS))
                .description()
                .quantityWithUnit()
                .price()
                .amount()
                .items(items)
                .draw();
        Sums sums = new Sums(p).net(p.dice.pick("Total before tax", "Charges excluding {t}", "Subtotal"), deal.net);
        if (deal.tax.signum() > 0) {
            sums.taxes(deal);
        }
        sums.total(
                        p.dice.pick(
                                "Total of this bill",
                                "Total charges for this period",
                                "Total this invoice",
                                "Total current charges"),
                        deal.total)
                .draw();
        if (!first) {
            account.run();
        }
        Foots.text(
                p,
                p.dice.pick(
                                "Please pay by direct debit, at any bank branch or online at ",
                                "Questions about your bill? See ")
                        + seller.web());
    }

    private static void telecom(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Heads.logo(p, bill.seller.brand(), p.dice.pick(List.of('l', 'r')));
        boolean foot = p.dice.chance(0.6);
        if (foot) {
            Foots.columns(p, bill.seller, true);
        }
        p.y = 96;
        double end;
        if (foot) {
            end = Heads.buyer(p, bill.buyer, "", p.left, p.y, 0);
        } else {
            end = Kit.blocks(p, p.y, List.of(Kit.sender(p, bill.seller, true), bill.buyer.named()));
        }
        Facts facts = Facts.of(bill, p).other("customer_no", bill).other("period", bill);
        p.y = facts.shuffled().draw(p.dice.pick(Facts.Form.ROW, Facts.Form.ROW_BOXED), p.left, end + 16, p.wide()) + 14;
        p.sheet.left(p.left, p.y, Heads.titleInk(p).sized(15), p.words.of("title_invoice"));
        p.y += 26;
        BigDecimal rate = new BigDecimal(p.market.one("rates").split("\\+")[0]);
        int lines = p.dice.between(1, 3);
        List<Item> items = new ArrayList<>();
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.NONE, Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD))
                .description()
                .amount();
        for (int i = 0; i < lines; i++) {
            table.heading(p.dice.fill("{Mobile|DSL|Fiber|SIM} ") + bill.buyer.phone());
            List<Item> part = new ArrayList<>(List.of(Kit.flat(
                    p,
                    Kit.say(
                            p,
                            "en",
                            "Monthly plan {S|M|L|XL}",
                            "de",
                            "Grundpreis {Mobil|Fest} {S|M|L|XL}",
                            "fr",
                            "Abonnement forfait {S|M|L}",
                            "es",
                            "Cuota mensual tarifa {S|M|L}",
                            "it",
                            "Canone mensile {S|M|L}",
                            "nl",
                            "Abonnement {S|M|L}",
                            "pt",
                            "Mensalidade {S|M|L}"),
                    8,
                    60,
                    rate)));
            if (p.dice.chance(0.6)) {
                part.add(Kit.flat(
                        p,
                        Kit.say(
                                p,
                                "en",
                                "Calls {national|abroad}",
                                "de",
                                "Verbindungen {national|Ausland}",
                                "fr",
                                "Communications {nationales|hors forfait}",
                                "es",
                                "Llamadas {nacionales|internacionales}",
                                "it",
                                "Traffico {voce|dati}",
                                "nl",
                                "Gesprekken {nationaal|buitenland}",
                                "pt",
                                "Chamadas {nacionais|roaming}"),
                        0.5,
                        30,
                        rate));
            }
            if (p.dice.chance(0.4)) {
                part.add(Kit.flat(
                        p,
                        Kit.say(
                                p,
                                "en",
                                "Data option {1|5|10} GB",
                                "de",
                                "Datenoption {1|5|10} GB",
                                "fr",
                                "Option {1|5|10} Go",
                                "es",
                                "Bono {1|5|10} GB",
                                "it",
                                "Opzione {1|5|10} GB",
                                "nl",
                                "Databundel {1|5|10} GB",
                                "pt",
                                "Pacote {1|5|10} GB"),
                        3,
                        20,
                        rate));
            }
            items.addAll(part);
            table.items(part);
            if (lines > 1 && p.dice.chance(0.8)) {
                table.sum(
                        p.words.of("subtotal").replace("{t}", p.words.of("taxname")),
                        Deal.sum(part.stream().map(Item::amount).toList()));
            }
        }
        table.draw();
        Deal deal = Deal.net(items);
        BigDecimal credit = p.dice.chance(0.35) ? Kit.price(p, 1, 15) : new BigDecimal("0.00");
        Sums sums = new Sums(p).net(deal.net).taxes(deal);
        sums.total(
                Kit.say(
                        p,
                        "en",
                        "Total of this invoice",
                        "de",
                        "{Rechnungsbetrag|Gesamtbetrag dieser Rechnung}",
                        "fr",
                        "{Total de la facture TTC|Montant total TTC}",
                        "es",
                        "{Total factura|Importe total de la factura}",
                        "it",
                        "{Totale fattura|Totale documento}",
                        "nl",
                        "{Totaal factuur|Factuurbedrag}",
                        "pt",
                        "{Total da fatura|Total da factura}"),
                deal.total);
        if (credit.signum() > 0) {
            sums.line(p.words.of("opening"), p.dice.chance(0.5) ? credit : credit.negate());
        }
        sums.draw();
        Foots.text(
                p,
                Kit.say(
                        p,
                        "en",
                        "The amount will be collected by direct debit.",
                        "de",
                        "Der Betrag wird per SEPA-Lastschrift von Ihrem Konto abgebucht.",
                        "fr",
                        "Prélèvement automatique sur votre compte bancaire.",
                        "es",
                        "El importe se cargará en su cuenta bancaria.",
                        "it",
                        "L'importo sarà addebitato sul suo conto corrente.",
                        "nl",
                        "Het bedrag wordt automatisch geïncasseerd.",
                        "pt",
                        "O valor será debitado na sua conta bancária."));
    }
}
