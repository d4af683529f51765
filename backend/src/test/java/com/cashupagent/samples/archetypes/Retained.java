package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Bills of which less is to be paid than they come to: tax held back, instalments paid before. */
final class Retained {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Retained() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("uk-cis", "GB", Retained::subcontractor),
                Archetype.page("it-occasional-work", "IT", Retained::occasional),
                Archetype.page("pt-green-receipt", "PT", Retained::green),
                Archetype.page("final-after-instalments", "DE DE AT", Retained::finished));
    }

    /** Labour and materials apart; the contractor keeps tax from the labour; registration number beside the company's. */
    private static void subcontractor(Paper p) {
        Bill bill = new Bill(
                p, p.dice.chance(0.6) ? p.names.freelancer() : p.names.seller(), p.names.party(p.names.company()));
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.figures.cells = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.NOWHERE);
        boolean registered = p.dice.chance(0.6);
        String name = Heads.name(p, bill.seller);
        p.sheet.middle(p.sheet.width / 2, 50, p.fit(name, p.wide(), Ink.of(16).strong()), name);
        String under = bill.seller.street() + ", " + bill.seller.city() + "   M: " + bill.seller.phone();
        p.sheet.middle(p.sheet.width / 2, 64, p.fit(under, p.wide(), Ink.of(8)), under);
        String ids = "UTR " + p.dice.fill("##### #####");
        if (registered) {
            p.truth.put("tax_id", bill.seller.taxId());
            ids += "   VAT Reg No " + bill.seller.taxId();
        }
        p.sheet.middle(p.sheet.width / 2, 76, Ink.of(8), ids);
        p.sheet.line(p.left, 84, p.right, 84, 1.4, p.accent);
        p.sheet.left(p.left, 108, p.ink().strong(), "To:");
        double end = p.lines(p.left + 26, 108, p.ink(), 'l', bill.buyer.named());
        String number = p.dice.fill("{###|0##|####|INV0##}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.right(p.right, 108, Ink.of(13).strong(), "INVOICE " + number);
        p.sheet.right(p.right, 124, p.ink(), "Tax point: " + p.figures.date(bill.date));
        String ending = p.figures.date(bill.date.minusDays(p.dice.between(1, 4)));
        p.sheet.right(p.right, 138, p.ink(), "Week ending: " + ending);
        p.y = Math.max(end, 146) + 12;
        p.sheet.left(p.left, p.y, p.ink().strong(), "Site: " + p.names.buyer().street());
        p.y += 22;
        BigDecimal rate = registered ? new BigDecimal("20") : BigDecimal.ZERO;
        List<Item> labour = new ArrayList<>();
        String task =
                p.dice.pick("Dry lining", "First fix carpentry", "Groundworks", "Bricklaying", "Second fix plumbing");
        labour.add(Kit.item(p, "Labour - " + task, "days", Kit.count(p, 2, 6), Kit.price(p, 170, 320), rate));
        if (p.dice.chance(0.5)) {
            labour.add(Kit.item(
                    p,
                    "Labour - {labourer|improver|apprentice}",
                    "days",
                    Kit.count(p, 1, 6),
                    Kit.price(p, 90, 150),
                    rate));
        }
        List<Item> materials = new ArrayList<>();
        for (int i = 0; i < p.dice.between(1, 3); i++) {
            materials.add(Kit.flat(
                    p,
                    List.of("Materials as per receipts", "Plant hire {mini digger|wacker|mixer}", "Fuel")
                            .get(i),
                    20,
                    480,
                    rate));
        }
        List<Item> items = new ArrayList<>(labour);
        items.addAll(materials);
        Deal deal = Deal.net(items);
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.ROWS))
                .description("Description of work")
                .quantity("Days")
                .price("Day rate")
                .amount("£")
                .items(items)
                .draw();
        boolean reversed = registered && p.dice.chance(0.4);
        BigDecimal tax = reversed || !registered ? NOTHING : deal.tax;
        BigDecimal gross = deal.net.add(tax);
        BigDecimal worked = Deal.sum(labour.stream().map(Item::amount).toList());
        BigDecimal kept = Item.percent(worked, new BigDecimal(p.dice.pick("20", "20", "30")));
        Sums sums = new Sums(p).line("Labour", worked).line("Materials", deal.net.subtract(worked));
        if (registered) {
            sums.net("Total excl. VAT", deal.net).tax(reversed ? "VAT charged (reverse charge)" : "VAT @ 20%", tax);
        }
        sums.total("Invoice total", gross)
                .line(p.dice.pick("Less CIS deduction (labour only)", "CIS tax deducted at source"), kept.negate())
                .rest(p.dice.pick("Net payment due", "AMOUNT DUE TO SUBCONTRACTOR"), gross.subtract(kept))
                .draw(p.dice.pick(Sums.Form.TIGHT, Sums.Form.RIGHT));
        if (reversed) {
            Foots.text(
                    p,
                    "Reverse charge: VAT Act 1994 Section 55A applies. Customer to account to HMRC for the reverse charge"
                            + " output tax of " + p.figures.sum(deal.tax) + ".");
        }
        Foots.text(p, "Please pay: " + bill.seller.name() + "  Sort " + p.dice.fill("##-##-##  A/c ########"));
    }

    /** No tax number but a private person's code; no turnover tax, a stamp instead; the payer keeps a fifth. */
    private static void occasional(Paper p) {
        Party seller = p.names.party(p.names.person());
        Bill bill = new Bill(p, seller, p.names.party(p.names.company()));
        Kit.currencied(p);
        p.size = Math.max(p.size, 10);
        String name = Heads.name(p, seller);
        String code = p.dice.fill("@@@@@@##@##@###@");
        p.truth.put("tax_id", code);
        p.y = p.lines(
                        p.left,
                        60,
                        p.ink(),
                        'l',
                        List.of(name, seller.street(), seller.city(), "Cod. Fisc. " + code, "Cell. " + seller.phone()))
                + 16;
        List<String> to = new ArrayList<>(List.of(p.dice.pick("Spett.le", "Spett. le ditta")));
        to.addAll(bill.buyer.named());
        to.add("P.IVA " + bill.buyer.taxId());
        double column = p.left + p.wide() * 0.52;
        for (String line : to) {
            p.sheet.left(column, p.y, p.fit(line, p.right - column, p.ink()), line);
            p.y += p.step();
        }
        p.y += 24;
        String number = p.dice.fill("{#|##|0#}") + p.dice.pick("/", "-") + bill.date.getYear();
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        String place = seller.city().replaceAll("[^\\p{L} ]", "").strip().split(" ")[0];
        p.sheet.left(p.left, p.y, p.ink(), place + ", lì " + p.figures.date(bill.date));
        p.y += 30;
        String title = "RICEVUTA N. " + number + " PER PRESTAZIONE OCCASIONALE";
        p.sheet.middle(
                p.sheet.width / 2, p.y, p.fit(title, p.wide(), p.ink().strong().sized(12)), title);
        p.y += 28;
        BigDecimal fee = Kit.price(p, 120, 2400);
        String work = p.dice.pick(
                "Traduzione dall'inglese di testi tecnici",
                "Servizio fotografico per catalogo",
                "Docenza corso di formazione",
                "Correzione di bozze",
                "Realizzazione grafica della locandina");
        Item item = Item.plain(work, BigDecimal.ZERO, fee);
        p.y = p.paragraph(
                        p.left,
                        p.y,
                        p.wide(),
                        p.ink(),
                        "Il sottoscritto dichiara di ricevere, per la prestazione di lavoro autonomo occasionale resa ai sensi"
                                + " dell'art. 2222 c.c., la somma di seguito indicata:")
                + 14;
        Table table = new Table(p).ruled(Ruling.Style.NONE).description("").amount("");
        table.filledHead = false;
        table.item(item).draw();
        BigDecimal kept = Item.percent(fee, new BigDecimal("20"));
        boolean stamp = fee.compareTo(new BigDecimal("77.47")) > 0 && p.dice.chance(0.3);
        new Sums(p)
                .total(p.dice.pick("Compenso lordo", "Totale compenso"), fee)
                .line(p.dice.pick("Ritenuta d'acconto 20%", "- R.A. 20% art. 25 DPR 600/73"), kept.negate())
                .rest(p.dice.pick("Netto a pagare", "Netto corrisposto"), fee.subtract(kept))
                .draw(p.dice.pick(Sums.Form.WIDE, Sums.Form.DOTS, Sums.Form.RIGHT));
        p.y += 8;
        Foots.text(
                p,
                "Operazione fuori campo applicazione IVA ai sensi dell'art. 5 del DPR 633/72 e successive modifiche.");
        if (stamp) {
            Foots.text(p, "Marca da bollo da € 2,00 assolta sull'originale, id. " + p.dice.fill("01###########"));
        }
        Foots.text(p, "Accredito su IBAN " + seller.iban());
        p.y += 24;
        p.sheet.right(p.right, p.y, p.ink(), p.dice.pick("In fede", "Firma"));
        p.sheet.right(p.right, p.y + 30, p.ink().slanted(), name);
    }

    /** The tax office's own sheet of a self-employed person: number in the heading, everything in framed parts. */
    private static void green(Paper p) {
        Party seller = p.names.party(p.names.person());
        Bill bill = new Bill(p, seller, p.names.buyer());
        p.figures.sums = Figures.Place.SIGN_AFTER;
        Cells cells = new Cells(p);
        cells.labelColour = 0x777777;
        cells.label = 6;
        cells.height = 23;
        p.sheet.left(p.left, 48, Ink.of(9).strong(), "Portal do Contribuinte");
        p.sheet.right(p.right, 48, Ink.of(7).colour(0x777777), p.dice.pick("ORIGINAL", "DUPLICADO"));
        String number = p.dice.fill("{FR ATSIRE01FR/##|FR ATSIRE01FR/#|FR ATSIRE01FR/###}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.fill(p.left, 58, p.wide(), 24, 0xE3EFE3);
        p.sheet.left(p.left + 6, 74, Ink.of(12).strong(), "Fatura-Recibo " + number);
        p.sheet.right(p.right - 6, 74, Ink.of(8), "ATCUD: " + p.dice.fill("@@@#@##@-##"));
        p.y = 88;
        cells.row(
                List.of(1, 1, 2),
                List.of("Data de Emissão", "Data da Transmissão / Prestação", "Tipo"),
                List.of(
                        p.figures.date(bill.date),
                        p.figures.date(bill.date.minusDays(p.dice.below(6))),
                        p.dice.pick("Pagamento de bens ou serviços", "Adiantamento")),
                'l');
        cells.heading("TRANSMITENTE DOS BENS OU PRESTADOR DE SERVIÇOS");
        p.truth.put("tax_id", seller.taxId());
        cells.row(List.of(3, 1), List.of("Nome", "NIF"), List.of(Heads.name(p, seller), seller.taxId()), 'l');
        cells.row(
                List.of(3, 1),
                List.of("Domicílio", "Atividade exercida"),
                List.of(seller.street() + " - " + seller.city(), p.dice.pick("1332 - Programador", "8012 - Formador")),
                'l');
        cells.heading("ADQUIRENTE DOS BENS OU SERVIÇOS");
        cells.row(List.of(3, 1), List.of("Nome", "NIF"), List.of(bill.buyer.name(), bill.buyer.taxId()), 'l');
        cells.row(List.of(1), List.of("Morada"), List.of(bill.buyer.street() + " - " + bill.buyer.city()), 'l');
        cells.heading("DADOS DA TRANSMISSÃO DE BENS OU PRESTAÇÃO DE SERVIÇOS");
        boolean exempt = p.dice.chance(0.35);
        BigDecimal rate = exempt ? BigDecimal.ZERO : new BigDecimal("23");
        BigDecimal fee = Kit.price(p, 150, 3200);
        Item item = Item.plain(
                p.dice.fill("{Serviços de programação|Consultoria|Formação em sala|Tradução} - {março|maio|outubro}"),
                rate,
                fee);
        p.y += 14;
        new Table(p)
                .ruled(Ruling.Style.GRID)
                .description("Descrição")
                .other("Taxa IVA", 'r', one -> p.figures.rate(one.rate()) + " %")
                .amount("Valor (sem IVA)")
                .item(item)
                .draw();
        BigDecimal kept =
                p.dice.chance(0.7) ? Item.percent(fee, new BigDecimal(p.dice.pick("25", "23", "11.5"))) : NOTHING;
        BigDecimal gross = fee.add(item.tax());
        new Sums(p)
                .net("Valor Base", fee)
                .tax(exempt ? "IVA - Regime de isenção [art.º 53.º]" : "IVA - Continente - 23%", item.tax())
                .total("Total do documento", gross)
                .line("Imposto do Selo", NOTHING)
                .line(
                        kept.signum() == 0
                                ? "IRS - Dispensa de retenção - art.º 101.º-B"
                                : "IRS - Sobre 100% do valor base",
                        kept.negate())
                .rest("Importância recebida", gross.subtract(kept))
                .draw(Sums.Form.WIDE);
        Foots.text(p, "Processado por computador. Documento emitido nos termos do art.º 115.º do Código do IRS.");
        Cells.code(p, p.left, p.y + 6, 84);
    }

    private record Instalment(String number, LocalDate date, BigDecimal net, BigDecimal tax) {

        BigDecimal gross() {
            return net.add(tax);
        }
    }

    /** The whole work's sum, then each instalment billed before with its tax, then what is left; the wages in it. */
    private static void finished(Paper p) {
        Bill bill = new Bill(p, p.names.seller(), p.names.party(p.names.person()));
        p.figures.sums = p.dice.pick(Figures.Place.SIGN_AFTER, Figures.Place.CODE_AFTER);
        p.figures.cells = Figures.Place.NOWHERE;
        Foots.columns(p, bill.seller, true);
        Foots.pageNumbers(p);
        Cells.mark(p, p.right - 40, 34, 40);
        Heads.senderLine(p, bill.seller, p.left, 110);
        List<String> to = new ArrayList<>(List.of(p.dice.pick("Herrn", "Frau", "Eheleute")));
        to.addAll(bill.buyer.named());
        p.lines(p.left, 126, p.ink(), 'l', to);
        p.truth.date("issue_date", bill.date);
        String number = p.dice.fill("{SR-##-0##|20##/###|####|S####}");
        p.truth.number(number);
        p.y = 206;
        p.sheet.left(p.left, p.y, Ink.of(13).strong(), "Schlussrechnung Nr. " + number);
        p.sheet.right(p.right, p.y, p.ink(), "Datum: " + p.figures.date(bill.date));
        p.y += 18;
        String site = "Bauvorhaben: " + p.dice.pick("Badsanierung", "Dacheindeckung", "Heizungstausch", "Malerarbeiten")
                + ", " + bill.buyer.street();
        p.sheet.left(p.left, p.y, p.fit(site, p.wide(), p.ink()), site);
        p.y += 24;
        BigDecimal rate = new BigDecimal(p.market.code().equals("AT") ? "20" : "19");
        Deal deal = Deal.net(bill.items(p.dice.pick("build", "trade"), 4, 11, List.of(rate)));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.HEAD_AND_FOOT))
                .position()
                .description("Leistung")
                .quantity("Menge")
                .other("Einh.", 'l', Item::unit)
                .price("EP")
                .amount("Gesamt")
                .items(deal.items)
                .draw();
        String percent = p.figures.rate(rate);
        new Sums(p)
                .net("Nettosumme", deal.net)
                .tax("zzgl. " + percent + " % MwSt.", deal.tax)
                .total(p.dice.pick("Auftragssumme brutto", "Gesamtbetrag", "Rechnungsbetrag brutto"), deal.total)
                .draw(Sums.Form.RIGHT);
        List<Instalment> paid = instalments(p, bill, deal, rate);
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("abzüglich", "vom", "Netto", "MwSt. " + percent + " %", "Brutto")));
        for (Instalment one : paid) {
            rows.add(List.of(
                    one.number(),
                    p.figures.date(one.date()),
                    p.figures.plain(one.net()),
                    p.figures.plain(one.tax()),
                    p.figures.plain(one.gross())));
        }
        Kit.grid(p, "llrrr", rows, p.dice.chance(0.4));
        BigDecimal left = deal.total.subtract(
                Deal.sum(paid.stream().map(Instalment::gross).toList()));
        new Sums(p)
                .rest(p.dice.pick("Noch zu zahlen", "Restforderung", "Zahlbetrag"), left)
                .draw(Sums.Form.WIDE);
        BigDecimal wages = Item.percent(deal.total, new BigDecimal(p.dice.between(30, 60)));
        if (p.market.code().equals("DE")) {
            Foots.text(
                    p,
                    "Die Arbeitskosten im Sinne von § 35a Abs. 3 EStG betragen " + p.figures.plain(wages)
                            + " EUR brutto. Der Rechnungsempfänger ist verpflichtet, die Rechnung zwei Jahre"
                            + " aufzubewahren (§ 14b Abs. 1 UStG).");
        }
        Foots.terms(p, bill);
    }

    private static List<Instalment> instalments(Paper p, Bill bill, Deal deal, BigDecimal rate) {
        List<Instalment> paid = new ArrayList<>();
        int count = p.dice.between(1, 3);
        for (int i = 1; i <= count; i++) {
            BigDecimal net = Item.percent(deal.net, new BigDecimal(p.dice.between(12, 28)))
                    .setScale(0, RoundingMode.DOWN)
                    .setScale(2);
            LocalDate date = bill.date.minusDays(20L * (count - i + 1) + p.dice.below(9));
            paid.add(new Instalment(i + ". Abschlagsrechnung", date, net, Item.percent(net, rate)));
        }
        return paid;
    }
}
