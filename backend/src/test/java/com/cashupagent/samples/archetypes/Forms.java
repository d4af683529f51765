package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills whose form a template, an authority or a platform prescribes. */
final class Forms {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Forms() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("template-job-row", "US GB AU ZA", Forms::template),
                Archetype.page("tear-off-rent", "AU GB ZA US IE", Forms::rent),
                Archetype.page("portal-commission", "GB DE FR ES IT NL", Forms::commission),
                Archetype.page("city-service-note", "BR", Forms::serviceNote),
                Archetype.page("duplicate-book", "TZ", Forms::book),
                Archetype.page("courtesy-copy", "IT", Forms::courtesy));
    }

    /** A word processor's template: who sold, what job, terms and due date in a row over the goods. */
    private static void template(Paper p) {
        Bill bill = new Bill(p);
        String name = Heads.name(p, bill.seller);
        p.sheet.left(
                p.left, 54, p.fit(name, p.wide() * 0.55, Ink.of(14).strong().colour(p.accent)), name);
        p.sheet.right(p.right, 54, Ink.of(24).colour(0x888888), "INVOICE");
        List<String> lines = new ArrayList<>(bill.seller.address());
        lines.add("Phone " + bill.seller.phone() + "  Fax " + bill.seller.fax());
        if (!p.market.code().equals("US")) {
            lines.add(Heads.taxLine(p, bill.seller));
        }
        double end = p.lines(p.left, 70, p.small(), 'l', lines);
        String number = p.dice.fill("{###|1##|####|@@-###}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.right(p.right, 74, p.ink(), "INVOICE #" + number);
        p.sheet.right(p.right, 74 + p.step(), p.ink(), "DATE: " + p.figures.date(bill.date));
        p.y = Math.max(end, 74 + 3 * p.step()) + 14;
        List<String> to = new ArrayList<>(List.of("TO:"));
        to.add(bill.buyer.person());
        to.addAll(bill.buyer.named());
        List<String> site = new ArrayList<>(List.of("SHIP TO:"));
        site.addAll(bill.buyer.named());
        p.y = Kit.blocks(p, p.y, p.dice.chance(0.5) ? List.of(to, site) : List.of(to)) + 12;
        boolean receipt = p.dice.chance(0.4);
        String terms = receipt ? "Due on receipt" : "Net " + bill.days;
        p.truth.put("payment_terms", terms);
        var due = receipt ? bill.date : bill.due();
        p.truth.date("due_date", due);
        Kit.grid(
                p,
                p.left,
                p.wide(),
                "cccc",
                List.of(
                        List.of("SALESPERSON", p.dice.pick("JOB", "P.O. NUMBER"), "PAYMENT TERMS", "DUE DATE"),
                        List.of(
                                p.names.person(),
                                p.dice.fill("{Kitchen refit|PO ####|Site B|####}"),
                                terms,
                                p.figures.date(due))),
                true);
        p.y += 6;
        BigDecimal rate = p.market.code().equals("US")
                ? new BigDecimal(p.dice.pick("0", "6.5"))
                : bill.rates().get(0);
        Deal deal = Deal.net(bill.items(p.dice.pick("build", "it", "shop"), 1, 7, List.of(rate)));
        new Table(p)
                .ruled(Ruling.Style.GRID)
                .quantity("QTY")
                .description("DESCRIPTION")
                .price("UNIT PRICE")
                .amount("LINE TOTAL")
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p);
        if (deal.tax.signum() > 0) {
            sums.net("SUBTOTAL", deal.net)
                    .tax(p.market.code().equals("US") ? "SALES TAX" : p.words.of("taxname"), deal.tax);
        }
        sums.total("TOTAL", deal.total).draw(Sums.Form.GRID);
        p.y += 16;
        Foots.text(p, "Make all checks payable to " + bill.seller.name());
        Foots.text(p, "THANK YOU FOR YOUR BUSINESS!");
    }

    /** Rent and outgoings of a time; a slip to tear off repeats number and amount. */
    private static void rent(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        p.sheet.left(
                p.left,
                p.y,
                Ink.of(15).strong(),
                p.market.code().equals("US")
                        ? "RENT INVOICE"
                        : p.dice.pick("TAX INVOICE", "RENT INVOICE", "Rent Demand"));
        p.y += 22;
        double end = Heads.buyer(p, bill.buyer, p.dice.pick("Tenant", "Lessee", "To"), p.left, p.y, 0);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .due(bill.due())
                                .add(
                                        p.dice.pick("Tenant ref", "Lease No.", "Account"),
                                        p.dice.fill("{T####|L-####|########}"))
                                .draw(
                                        p.dice.pick(Facts.Form.COLUMNS, Facts.Form.GRID, Facts.Form.ENDS),
                                        p.right - 200,
                                        p.y,
                                        200))
                + 10;
        Foots.text(
                p,
                p.dice.pick("Premises: ", "Property: ", "Re: ")
                        + p.dice.fill("{Unit #|Shop ##|Level #}, ")
                        + bill.buyer.street());
        p.y += 8;
        BigDecimal rate =
                p.market.code().equals("US") ? BigDecimal.ZERO : bill.rates().get(0);
        String period = p.figures.date(bill.date.plusDays(5)) + " to " + p.figures.date(bill.date.plusDays(34));
        List<Item> items = new ArrayList<>();
        items.add(Kit.flat(p, "Base rent", 700, 9000, rate).with(List.of(period)));
        for (String text : p.dice.shuffled(
                        List.of("Outgoings", "Service charge", "Car park", "Insurance rent", "Marketing levy"))
                .subList(0, p.dice.between(1, 4))) {
            items.add(Kit.flat(p, text, 40, 900, rate));
        }
        Deal deal = Deal.net(items);
        Table table = new Table(p).description();
        if (rate.signum() > 0 && p.dice.chance(0.6)) {
            table.amount("Net")
                    .other(p.words.of("taxname"), 'r', item -> p.figures.cell(item.tax()))
                    .other("Gross", 'r', item -> p.figures.cell(item.amount().add(item.tax())));
        } else {
            table.amount();
        }
        table.items(items).draw();
        Sums sums = new Sums(p);
        if (rate.signum() > 0) {
            sums.net(deal.net).taxes(deal);
        }
        sums.total(p.dice.pick("Total due", "TOTAL", "Amount due"), deal.total).draw();
        p.room(120);
        p.y += 10;
        p.sheet.left(p.left, p.y, p.small(), "- ".repeat(40) + "please detach");
        p.y += 18;
        p.sheet.left(
                p.left, p.y, p.ink().strong(), p.dice.pick("REMITTANCE SLIP", "Remittance advice", "Payment slip"));
        p.y += 18;
        new Facts(p)
                .add(p.dice.pick("Tenant", "Customer"), bill.buyer.name())
                .add(p.dice.pick("Invoice", "Invoice number", "Reference"), bill.number)
                .add(p.dice.pick("Amount due", "Amount enclosed", "Please pay"), Kit.money(p, deal.total))
                .draw(Facts.Form.COLUMNS, p.left, p.y, p.wide() * 0.6);
        p.y += 4 * p.step();
        Foots.bank(p, bill.seller);
    }

    /** A portal bills its share of what was sold by it: the turnover is the largest sum and nobody's debt. */
    private static void commission(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        Heads.logo(p, bill.seller.web().replace("www.", ""), 'l');
        Foots.line(
                p,
                List.of(
                        Heads.name(p, bill.seller),
                        bill.seller.street(),
                        bill.seller.city(),
                        bill.seller.register(),
                        Heads.taxLine(p, bill.seller)));
        p.y = 96;
        double end = Heads.buyer(p, bill.buyer, "", p.left, p.y, 0.5);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .add(
                                        Kit.say(
                                                p,
                                                "en",
                                                "{Partner ID|Property ID}",
                                                "de",
                                                "Partner-ID",
                                                "fr",
                                                "ID partenaire",
                                                "es",
                                                "ID de socio",
                                                "it",
                                                "ID partner",
                                                "nl",
                                                "Partner-ID"),
                                        p.dice.fill("#######"))
                                .other("period", bill)
                                .draw(p.dice.pick(Facts.Form.COLUMNS, Facts.Form.ENDS), p.right - 230, p.y, 230))
                + 14;
        p.sheet.left(p.left, p.y, Ink.of(14).strong(), p.words.of("title_invoice"));
        p.y += 20;
        BigDecimal rate = bill.rates().get(0);
        BigDecimal turnover = Kit.price(p, 3000, 40000);
        BigDecimal percent = new BigDecimal(p.dice.pick("12", "15", "17", "8"));
        List<Item> items = new ArrayList<>();
        items.add(Item.plain(
                Kit.say(
                        p,
                        "en",
                        "Commission",
                        "de",
                        "Provision",
                        "fr",
                        "Commission",
                        "es",
                        "Comisión",
                        "it",
                        "Commissione",
                        "nl",
                        "Commissie"),
                rate,
                Item.percent(turnover, percent)));
        if (p.dice.chance(0.6)) {
            items.add(Item.plain(
                    Kit.say(
                            p,
                            "en",
                            "Payment service fee",
                            "de",
                            "Zahlungsgebühr",
                            "fr",
                            "Frais de paiement",
                            "es",
                            "Gastos de pago",
                            "it",
                            "Costi di pagamento",
                            "nl",
                            "Betaalkosten"),
                    rate,
                    Item.percent(turnover, new BigDecimal("1.4"))));
        }
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS))
                .description()
                .other(
                        Kit.say(
                                p,
                                "en",
                                "{Sales|Reservations value}",
                                "de",
                                "Umsatz",
                                "fr",
                                "Chiffre d'affaires",
                                "es",
                                "Ventas",
                                "it",
                                "Fatturato",
                                "nl",
                                "Omzet"),
                        'r',
                        item -> p.figures.plain(turnover))
                .other(
                        "%",
                        'r',
                        item -> item == items.get(0) ? p.figures.rate(percent) : p.figures.rate(new BigDecimal("1.4")))
                .amount()
                .items(items)
                .draw();
        Deal deal = Deal.net(items);
        new Sums(p).all(deal).draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.TIGHT, Sums.Form.WIDE));
        if (p.dice.chance(0.5)) {
            Foots.text(
                    p,
                    Kit.say(
                            p,
                            "en",
                            "Amount is deducted from your next payout.",
                            "de",
                            "Der Betrag wird mit Ihrer nächsten Auszahlung verrechnet.",
                            "fr",
                            "Le montant sera déduit de votre prochain versement.",
                            "es",
                            "El importe se descontará del próximo pago.",
                            "it",
                            "L'importo sarà detratto dal prossimo pagamento.",
                            "nl",
                            "Het bedrag wordt verrekend met uw volgende uitbetaling."));
        } else {
            Foots.terms(p, bill);
        }
    }

    /** A city's note of a service: the authority on top, provider and receiver in boxes, the tax inside the sum. */
    private static void serviceNote(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.sheet.middle(
                p.sheet.width / 2,
                44,
                p.ink().strong(),
                p.dice.fill(
                        "{PREFEITURA DO MUNICÍPIO DE|PREFEITURA MUNICIPAL DE} {CAMPINAS|JOINVILLE|SANTOS|LONDRINA}"));
        p.sheet.middle(
                p.sheet.width / 2,
                58,
                p.small(),
                p.dice.pick("SECRETARIA MUNICIPAL DA FAZENDA", "Secretaria de Finanças"));
        p.sheet.middle(
                p.sheet.width / 2,
                74,
                p.ink().strong(),
                p.dice.pick(
                        "NOTA FISCAL DE SERVIÇOS ELETRÔNICA - NFS-e", "NOTA FISCAL ELETRÔNICA DE SERVIÇOS - NFS-e"));
        String number = p.dice.fill("{0000####|####|00000###|2024########}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.y = new Facts(p)
                        .add(p.dice.pick("Número da Nota", "Número da NFS-e", "Número"), number)
                        .add("Data e Hora de Emissão", p.figures.date(bill.date) + p.dice.fill(" 1#:2#:3#"))
                        .add("Código de Verificação", p.dice.fill("@@#@-@#@@"))
                        .draw(p.dice.pick(Facts.Form.ROW_BOXED, Facts.Form.STACKED), p.left, 96, p.wide())
                + 8;
        Kit.band(p, "PRESTADOR DE SERVIÇOS");
        String tax = Heads.taxLine(p, bill.seller);
        p.y = p.lines(
                        p.left + 4,
                        p.y,
                        p.ink(),
                        'l',
                        List.of(
                                p.dice.pick("Nome/Razão Social: ", "Razão Social: ") + Heads.name(p, bill.seller),
                                tax,
                                "Endereço: " + bill.seller.street() + " - " + bill.seller.city()))
                + 8;
        Kit.band(p, "TOMADOR DE SERVIÇOS");
        p.y = p.lines(
                        p.left + 4,
                        p.y,
                        p.ink(),
                        'l',
                        List.of(
                                "Nome/Razão Social: " + bill.buyer.name(),
                                "CPF/CNPJ: " + bill.buyer.taxId(),
                                "Endereço: " + bill.buyer.street() + " - " + bill.buyer.city()))
                + 8;
        Kit.band(p, "DISCRIMINAÇÃO DOS SERVIÇOS");
        p.truth.withoutLines();
        BigDecimal total = Kit.price(p, 200, 9000);
        Foots.text(
                p,
                p.dice.fill(
                        "{Serviços de consultoria em TI|Manutenção de equipamentos|Honorários contábeis} referente a {janeiro|maio|outubro}/2024. Vencimento conforme contrato ####."));
        p.y += 14;
        p.truth.amount("total_amount", total);
        p.truth.put("currency", "BRL");
        String label = p.dice.pick("VALOR TOTAL DO SERVIÇO = ", "VALOR TOTAL DA NOTA = ", "VALOR TOTAL DA NFS-e: ");
        p.sheet.middle(p.sheet.width / 2, p.y, p.ink().strong().sized(p.size + 2), label + p.figures.sum(total));
        p.y += 22;
        BigDecimal rate = new BigDecimal(p.dice.pick("2", "3", "5"));
        p.truth.leaveOpen("tax_amount");
        p.truth.leaveOpen("net_amount");
        Kit.grid(
                p,
                p.left,
                p.wide(),
                "cccc",
                List.of(
                        List.of("Valor das Deduções (R$)", "Base de Cálculo (R$)", "Alíquota (%)", "Valor do ISS (R$)"),
                        List.of(
                                "0,00",
                                p.figures.plain(total),
                                p.figures.number(rate, 2),
                                p.figures.plain(Item.percent(total, rate)))),
                true);
        Foots.text(p, "Código do Serviço: " + p.dice.fill("0####") + " - Análise e desenvolvimento de sistemas.");
        Foots.text(
                p,
                "OUTRAS INFORMAÇÕES: Esta NFS-e foi emitida com respaldo na Lei nº " + p.dice.fill("1#.###/20##")
                        + ".");
    }

    /** A printed book's page filled by a program: dots, few words, all in the trader's language. */
    private static void book(Paper p) {
        Bill bill = new Bill(p);
        String name = Heads.name(p, bill.seller);
        p.sheet.middle(p.sheet.width / 2, 54, p.fit(name, p.wide(), Ink.of(18).strong()), name);
        List<String> head = new ArrayList<>(List.of(
                p.dice.pick("Wauzaji wa vifaa vya ujenzi", "Huduma za usafirishaji", "Wauzaji wa jumla na rejareja"),
                bill.seller.street() + ", " + bill.seller.city() + "  Simu: " + bill.seller.phone()));
        head.add(Heads.taxLine(p, bill.seller));
        p.y = p.lines(p.sheet.width / 2, 72, p.small(), 'c', head) + 16;
        p.sheet.middle(
                p.sheet.width / 2,
                p.y,
                Ink.of(14).strong(),
                p.dice.pick("ANKARA YA KODI", "ANKARA", "ANKARA / TAX INVOICE"));
        p.y += 22;
        String number = p.dice.fill("{0###|####|00###|@@####}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.left(p.left, p.y, p.ink(), p.dice.pick("Na: ", "Namba: ", "Ankara Na. ") + number);
        p.sheet.right(p.right, p.y, p.ink(), "Tarehe: " + p.figures.date(bill.date));
        p.y += 18;
        p.sheet.left(p.left, p.y, p.ink(), p.dice.pick("Kwa: ", "M/s: ", "Mteja: ") + bill.buyer.name());
        p.y += 16;
        p.sheet.left(
                p.left,
                p.y,
                p.ink(),
                p.dice.pick("Anuani: ", "S.L.P: ") + bill.buyer.street() + ", " + bill.buyer.city());
        p.y += 20;
        boolean taxed = p.dice.chance(0.7);
        BigDecimal rate = taxed ? new BigDecimal("18") : BigDecimal.ZERO;
        Deal deal = Deal.net(bill.items(p.dice.pick("build", "food", "office"), 1, 8, List.of(rate)));
        new Table(p)
                .ruled(Ruling.Style.GRID)
                .quantity(p.dice.pick("Idadi", "Kiasi"))
                .description(p.dice.pick("Maelezo ya Bidhaa", "Maelezo"))
                .price(p.dice.pick("Bei @", "Bei"))
                .amount(p.dice.pick("Jumla ", "Kiasi ") + p.figures.sign)
                .items(deal.items)
                .draw();
        p.truth.put("currency", "TZS");
        Sums sums = new Sums(p);
        if (taxed) {
            sums.net(p.dice.pick("Jumla ndogo", "Jumla kabla ya VAT"), deal.net).tax("VAT 18%", deal.tax);
        }
        sums.total(p.dice.pick("JUMLA KUU", "Jumla kuu", "JUMLA"), deal.total).draw(Sums.Form.GRID);
        p.y += 16;
        Foots.text(
                p, p.dice.pick("Malipo kwa M-Pesa: ", "Akaunti ya benki: ") + p.dice.fill("##########") + " - " + name);
        Foots.text(p, "Sahihi ya muuzaji ........................");
        Foots.text(p, p.dice.pick("Asante kwa kufanya biashara nasi.", "Bidhaa zikishauzwa hazirudishwi."));
    }

    /** The printed likeness of an electronic bill: all in small boxes with capitals over them. */
    private static void courtesy(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        String tax = Heads.taxLine(p, bill.seller);
        List<String> from = new ArrayList<>(List.of(
                p.dice.pick("Cedente/prestatore (fornitore)", "CEDENTE / PRESTATORE"),
                "Denominazione: " + Heads.name(p, bill.seller),
                tax,
                "Regime fiscale: RF01 ordinario",
                "Indirizzo: " + bill.seller.street(),
                "Comune: " + bill.seller.city()));
        List<String> to = new ArrayList<>(List.of(
                p.dice.pick("Cessionario/committente (cliente)", "CESSIONARIO / COMMITTENTE"),
                "Denominazione: " + bill.buyer.name(),
                "Identificativo fiscale ai fini IVA: " + bill.buyer.taxId(),
                "Indirizzo: " + bill.buyer.street(),
                "Comune: " + bill.buyer.city()));
        p.y = Kit.blocks(p, 46, List.of(from, to)) + 12;
        p.truth.number(bill.number);
        p.truth.date("issue_date", bill.date);
        Kit.grid(
                p,
                p.left,
                p.wide(),
                "ccccc",
                List.of(
                        List.of(
                                "Tipologia documento",
                                "Art. 73",
                                "Numero documento",
                                "Data documento",
                                "Codice destinatario"),
                        List.of("TD01 fattura", "", bill.number, p.figures.date(bill.date), p.dice.fill("@#@@#@#"))),
                true);
        p.y += 8;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("consult", "industrial", "food"),
                1,
                6,
                List.of(bill.rates().get(0))));
        new Table(p)
                .ruled(Ruling.Style.GRID)
                .other("Cod. articolo", 'l', Item::article)
                .description("Descrizione")
                .quantity("Quantità")
                .price("Prezzo unitario")
                .other("UM", 'c', Item::unit)
                .other("%IVA", 'r', item -> p.figures.number(item.rate(), 2))
                .amount("Prezzo totale")
                .items(deal.items)
                .draw();
        p.y += 8;
        List<List<String>> rows = new ArrayList<>(List.of(List.of(
                "Esigibilità iva / riferimenti normativi",
                "%IVA",
                "Spese accessorie",
                "Totale imponibile",
                "Totale imposta")));
        p.truth.amount("net_amount", deal.net);
        p.truth.amount("tax_amount", deal.tax);
        deal.taxes.forEach((rate, amount) -> rows.add(List.of(
                "I (esigibilità immediata)",
                p.figures.number(rate, 2),
                "",
                p.figures.plain(deal.bases.getOrDefault(rate, NOTHING)),
                p.figures.plain(amount))));
        Kit.grid(p, p.left, p.wide(), "lrrrr", rows, true);
        p.truth.amount("total_amount", deal.total);
        p.truth.put("currency", "EUR");
        Kit.grid(
                p,
                p.left,
                p.wide(),
                "cccc",
                List.of(
                        List.of("Importo bollo", "Sconto/Maggiorazione", "Valuta", "Totale documento"),
                        List.of("", "", "EUR", p.figures.plain(deal.total))),
                true);
        p.truth.date("due_date", bill.due());
        Kit.grid(
                p,
                p.left,
                p.wide(),
                "lllr",
                List.of(
                        List.of("Modalità pagamento", "IBAN", "Data scadenza", "Importo"),
                        List.of(
                                "MP05 Bonifico",
                                bill.seller.iban(),
                                p.figures.date(bill.due()),
                                p.figures.plain(deal.total))),
                true);
        Foots.text(
                p,
                p.dice.pick(
                        "Copia analogica della fattura elettronica inviata al Sistema di Interscambio.",
                        "Documento privo di valore fiscale ai sensi dell'art. 21 DPR 633/72."));
    }
}
