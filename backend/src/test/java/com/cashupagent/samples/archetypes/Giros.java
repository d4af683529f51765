package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Bills that carry their country's own slip or number for paying. */
final class Giros {

    private static final BigDecimal COINS = new BigDecimal(100);

    private Giros() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("se-bankgiro", "SE", Giros::swedish),
                Archetype.page("dk-card-line", "DK", Giros::danish),
                Archetype.page("be-transfer-form", "BE", Giros::belgian),
                Archetype.page("au-bpay", "AU", Giros::australian));
    }

    /** The reference for paying differs from the number; sums in a strip at the foot, a line for the bank's reader below. */
    private static void swedish(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        String number = p.dice.fill("{####|1####|20##0###|#####}");
        String reference = number + p.dice.fill("##");
        String giro = p.dice.fill("{####-####|###-####}");
        double top = p.sheet.height - 96;
        p.bottom = top - 84;
        p.everyPage(() -> swedishFoot(p, bill, giro, top));
        Cells.mark(p, p.left, 34, 30);
        p.sheet.left(p.left + 40, 56, p.fit(bill.seller.brand(), 150, Ink.of(16).strong()), bill.seller.brand());
        double middle = p.left + p.wide() * 0.5;
        p.sheet.left(middle, 50, Ink.of(20).strong(), "Faktura");
        p.sheet.right(p.right, 50, p.small(), "Sida 1 (1)");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        Cells cells = new Cells(p);
        cells.labelColour = 0x555555;
        double half = (p.right - middle) / 2;
        cells.box(middle, 62, half, "Fakturadatum", p.figures.date(bill.date), 'l', false);
        cells.box(middle + half, 62, half, "Fakturanr", number, 'l', false);
        cells.box(middle, 86, half, "Förfallodatum", p.figures.date(bill.due()), 'l', false);
        cells.box(middle + half, 86, half, "OCR", reference, 'l', false);
        cells.box(middle, 110, half, "Kundnr", p.dice.fill("####"), 'l', false);
        p.lines(middle + 3, 156, p.ink(), 'l', bill.buyer.named());
        String days = bill.days + " dagar" + p.dice.pick("", " netto");
        p.truth.put("payment_terms", days);
        double at = 156;
        for (List<String> fact : List.of(
                List.of("Er referens", bill.buyer.person()),
                List.of("Vår referens", bill.seller.person()),
                List.of("Betalningsvillkor", days),
                List.of("Dröjsmålsränta", p.dice.pick("8 %", "10 %", "12 %")),
                List.of("Leveranssätt", p.dice.pick("Hämtas", "Bil", "Post")))) {
            p.sheet.left(p.left, at, p.small(), fact.get(0));
            p.sheet.left(p.left + 84, at, p.fit(fact.get(1), p.wide() * 0.5 - 90, p.small()), fact.get(1));
            at += p.step();
        }
        p.y = at + 26;
        Deal deal = Deal.net(
                bill.items(p.dice.pick("it", "build", "industrial", "trade"), 1, 9, List.of(new BigDecimal("25"))));
        new Table(p)
                .ruled(Ruling.Style.HEAD_AND_FOOT)
                .other("Art.nr", 'l', Item::article)
                .description("Benämning")
                .quantity("Antal")
                .other("Enh", 'l', Item::unit)
                .price("Á pris")
                .amount("Summa")
                .items(deal.items)
                .draw();
        p.truth.amount("net_amount", deal.net);
        p.truth.amount("tax_amount", deal.tax);
        p.truth.amount("total_amount", deal.total);
        p.truth.put("currency", "SEK");
        double sums = top - 72;
        p.sheet.line(p.left, sums - 4, p.right, sums - 4, 1, 0x222222);
        List<String> labels = List.of("Frakt", "Exp.avg.", "Exkl. moms", "Moms %", "Moms kr", "Öresutj.");
        List<String> values =
                List.of("0,00", "0,00", p.figures.plain(deal.net), "25,00", p.figures.plain(deal.tax), "0,00");
        double cell = p.wide() * 0.72 / labels.size();
        for (int i = 0; i < labels.size(); i++) {
            cells.box(p.left + i * cell, sums, cell, labels.get(i), values.get(i), 'r', false);
        }
        p.sheet.right(p.right, sums + 8, Ink.of(7).strong(), "SUMMA ATT BETALA");
        p.sheet.right(p.right, sums + 24, Ink.of(13).strong(), "SEK " + p.figures.plain(deal.total));
        BigDecimal coins = deal.total.multiply(COINS).remainder(COINS).setScale(0);
        String line = "#  " + reference + " #  " + deal.total.intValue() + " "
                + (coins.intValue() < 10 ? "0" : "") + coins + "  " + p.dice.below(10) + " >  "
                + giro.replace("-", "") + "#41#";
        p.sheet.right(p.right, sums + 48, Ink.of(9), line);
    }

    private static void swedishFoot(Paper p, Bill bill, String giro, double top) {
        Heads.name(p, bill.seller);
        p.truth.put("tax_id", bill.seller.taxId());
        double cell = p.wide() / 4;
        p.sheet.line(p.left, top - 10, p.right, top - 10, 0.5, 0x555555);
        List<List<String>> columns = List.of(
                List.of("Adress", bill.seller.name(), bill.seller.street(), bill.seller.city()),
                List.of("Telefon", bill.seller.phone(), "E-post", bill.seller.mail()),
                List.of(
                        "Bankgiro",
                        giro,
                        "Organisationsnr",
                        bill.seller.register().replace("Org.nr ", "")),
                List.of("Momsreg.nr", bill.seller.taxId(), "Godkänd för F-skatt"));
        for (int i = 0; i < columns.size(); i++) {
            double at = top;
            for (String line : columns.get(i)) {
                boolean head = List.of("Adress", "Telefon", "E-post", "Bankgiro", "Organisationsnr", "Momsreg.nr")
                        .contains(line);
                p.sheet.left(
                        p.left + i * cell,
                        at,
                        p.fit(line, cell - 6, Ink.of(head ? 6 : 7.5).strong(head)),
                        line);
                at += 10;
            }
        }
    }

    /** All that is to be known of the seller in one line at the foot; terms and the code for paying in sentences. */
    private static void danish(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        p.truth.put("tax_id", bill.seller.taxId());
        String foot = String.join(
                " - ",
                List.of(
                        Heads.name(p, bill.seller),
                        bill.seller.street(),
                        bill.seller.city(),
                        "CVR-nr.: " + bill.seller.taxId(),
                        "Tlf.: " + bill.seller.phone(),
                        "Mail: " + bill.seller.mail()));
        List<String> lines = p.wrap(foot, p.wide(), Ink.of(7));
        p.bottom = p.sheet.height - 64;
        p.everyPage(() -> p.lines(p.sheet.width / 2, p.sheet.height - 40, Ink.of(7), 'c', lines));
        Cells.mark(p, p.right - 46, 36, 46);
        p.lines(p.left, 62, p.ink(), 'l', bill.buyer.named());
        if (p.dice.chance(0.5)) {
            p.sheet.left(p.left, 62 + 3 * p.step(), p.ink(), "Att.: " + bill.buyer.person());
        }
        String number = p.dice.fill("{####|1####|#####}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.left(p.left, 150, Ink.of(17).strong(), "Faktura");
        double x = p.right - 170;
        double at = 104;
        String mark = p.dice.pick("", ":", " ..");
        for (List<String> fact : List.of(
                List.of("Fakturanr.", number),
                List.of("Fakturadato", p.figures.date(bill.date)),
                List.of("Kundenr.", p.dice.fill("####")),
                List.of("Side", "1 af 1"))) {
            p.sheet.left(x, at, p.ink(), fact.get(0) + mark);
            p.sheet.right(p.right, at, p.ink(), fact.get(1));
            at += p.step();
        }
        p.y = Math.max(at, 150) + 28;
        Deal deal = Deal.net(
                bill.items(p.dice.pick("it", "industrial", "build", "trade"), 1, 10, List.of(new BigDecimal("25"))));
        new Table(p)
                .ruled(Ruling.Style.UNDER_HEAD)
                .other("Nr.", 'l', Item::article)
                .description("Tekst")
                .quantity("Antal")
                .other("Enhed", 'l', Item::unit)
                .price("Enhedspris")
                .amount("Pris")
                .items(deal.items)
                .draw();
        p.truth.put("currency", "DKK");
        new Sums(p)
                .net(p.dice.pick("Subtotal", "I alt ekskl. moms"), deal.net)
                .tax(p.dice.pick("25,00% moms", "Moms (25,00 % af " + p.figures.plain(deal.net) + ")"), deal.tax)
                .total(p.dice.pick("Total DKK", "I alt DKK inkl. moms"), deal.total)
                .draw(Sums.Form.RIGHT);
        boolean month = p.dice.chance(0.5);
        String terms = (month ? "Løbende måned " : "Netto ") + bill.days + " dage";
        LocalDate due =
                month ? bill.date.with(TemporalAdjusters.lastDayOfMonth()).plusDays(bill.days) : bill.due();
        p.truth.put("payment_terms", terms);
        p.truth.date("due_date", due);
        p.y += 10;
        Foots.text(p, "Betalingsbetingelser: " + terms + " - Forfaldsdato: " + p.figures.date(due));
        Foots.text(
                p,
                p.dice.fill("{Beløbet indbetales via FI-kort: +71<00000000#######+8#######<|"
                        + "Beløbet indbetales på vores bankkonto reg. #### kontonr. ##########}"));
        Foots.text(p, "Ved overførsel bedes fakturanr. " + number + " angivet.");
        Foots.text(p, "Ved betaling efter forfald tilskrives der renter på 2,00%, pr. påbegyndt måned.");
    }

    /** The lower third is the bank's form, where amount, account and both parties stand a second time in boxes. */
    private static void belgian(Paper p) {
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.left = Math.min(p.left, 50);
        p.right = p.sheet.width - p.left;
        double form = p.sheet.height - 214;
        p.bottom = form - 14;
        String name = Heads.name(p, bill.seller);
        Cells.mark(p, p.left, 32, 34);
        p.sheet.left(
                p.left + 44, 48, p.fit(name, p.wide() * 0.5, Ink.of(13).strong().colour(p.accent)), name);
        p.lines(
                p.left + 44,
                61,
                Ink.of(7.5),
                'l',
                List.of(
                        bill.seller.street() + " - " + bill.seller.city(),
                        "Tél. " + bill.seller.phone() + " - " + bill.seller.mail()));
        p.lines(p.right - 200, 110, p.ink(), 'l', bill.buyer.named());
        p.truth.number(bill.number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        p.sheet.left(p.left, 112, Ink.of(14).strong(), p.dice.pick("FACTURE N° ", "Facture ") + bill.number);
        p.y = p.lines(
                        p.left,
                        128,
                        p.ink(),
                        'l',
                        List.of(
                                "Date : " + p.figures.date(bill.date),
                                "Échéance : " + p.figures.date(bill.due()),
                                "V/réf. : " + p.dice.fill("{BC ####|mail du ##/0#}")))
                + 24;
        BigDecimal rate = new BigDecimal(p.dice.pick("21", "21", "6"));
        p.goods.more = 0;
        Deal deal = Deal.net(bill.items(p.dice.pick("trade", "build", "office"), 1, 6, List.of(rate)));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.ZEBRA))
                .description("Libellé")
                .quantity("Qté")
                .price("P.U. HTVA")
                .other("TVA", 'r', item -> p.figures.rate(item.rate()) + " %")
                .amount("Total HTVA")
                .items(deal.items)
                .draw();
        new Sums(p)
                .net("Total HTVA", deal.net)
                .tax("TVA " + p.figures.rate(rate) + " %", deal.tax)
                .total(p.dice.pick("Total TVAC", "À payer"), deal.total)
                .draw(p.dice.pick(Sums.Form.RIGHT, Sums.Form.TIGHT));
        p.truth.put("tax_id", bill.seller.taxId());
        Foots.text(
                p,
                "TVA " + bill.seller.taxId() + " - RPM Liège - Nos conditions générales de vente sont d'application.");
        transfer(p, bill, deal, form);
    }

    private static void transfer(Paper p, Bill bill, Deal deal, double top) {
        int rose = 0xC2185B;
        String message = p.dice.fill("+++###/####/#####+++");
        p.sheet.line(0, top, p.sheet.width, top, 0.5, 0x888888);
        p.sheet.left(p.left, top + 18, Ink.of(9).strong().colour(rose), "ORDRE DE VIREMENT");
        p.sheet.left(
                p.left + 130,
                top + 18,
                Ink.of(6).colour(rose),
                "Si complété à la main, n'indiquer qu'une seule MAJUSCULE ou un seul chiffre noir par case");
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("Date d'exécution souhaitée dans le futur", ""),
                List.of("Compte donneur d'ordre (IBAN)", ""),
                List.of("Nom et adresse donneur d'ordre", bill.buyer.name()),
                List.of("Compte bénéficiaire (IBAN)", bill.seller.iban()),
                List.of("Nom et adresse bénéficiaire", bill.seller.name() + ", " + bill.seller.city()),
                List.of("Communication", message)));
        double y = top + 28;
        Cells cells = new Cells(p);
        cells.labelColour = rose;
        cells.height = 24;
        double wide = p.wide();
        for (List<String> row : rows) {
            boolean first = row == rows.get(0);
            cells.box(p.left, y, first ? wide * 0.6 : wide, row.get(0), row.get(1));
            if (first) {
                cells.box(p.left + wide * 0.62, y, wide * 0.38, "Montant EUR", p.figures.plain(deal.total), 'r', true);
            }
            y += 28;
        }
    }

    /** What is to be paid stands boxed at the top right and again on the slip below; prices contain the tax. */
    private static void australian(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        p.figures.cells = p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.NOWHERE);
        p.goods.more = 0;
        double slip = p.sheet.height - 190;
        p.bottom = slip - 12;
        String name = Heads.name(p, bill.seller);
        p.truth.put("tax_id", bill.seller.taxId());
        p.sheet.left(
                p.left, 52, p.fit(name, p.wide() * 0.55, Ink.of(14).strong().colour(p.accent)), name);
        p.lines(
                p.left,
                66,
                Ink.of(7.5),
                'l',
                List.of(
                        "ABN " + bill.seller.taxId(),
                        bill.seller.street() + ", " + bill.seller.city(),
                        "Enquiries " + bill.seller.phone()));
        Deal deal = Deal.gross(bill.items(p.dice.pick("trade", "it", "care"), 1, 7, List.of(new BigDecimal("10"))));
        String number = p.dice.fill("{#######|00######|T####-##}");
        String customer = p.dice.fill("#### ####");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        double x = p.right - 176;
        p.sheet.fill(x, 34, 176, 24, p.accent);
        p.sheet.left(x + 6, 50, Ink.of(12).strong().colour(0xFFFFFF), "TAX INVOICE");
        p.sheet.box(x, 58, 176, 96, 0.7, p.accent);
        double at = 72;
        for (List<String> fact : List.of(
                List.of("Issued", p.figures.date(bill.date)),
                List.of("Customer reference", customer),
                List.of("Tax invoice number", number),
                List.of("Due by", p.figures.date(bill.due())))) {
            p.sheet.left(x + 6, at, Ink.of(8), fact.get(0));
            p.sheet.right(p.right - 6, at, Ink.of(8), fact.get(1));
            at += 13;
        }
        p.sheet.left(x + 6, at + 8, Ink.of(10).strong(), "Amount due");
        p.sheet.right(p.right - 6, at + 8, Ink.of(14).strong(), Kit.money(p, deal.total));
        p.lines(p.left, 130, p.ink(), 'l', bill.buyer.named());
        p.y = 206;
        p.sheet.left(p.left, p.y - 18, p.ink().strong(), "Charges for this period");
        new Table(p)
                .ruled(Ruling.Style.ROWS)
                .description("Details")
                .quantity("Qty")
                .amount("Amount incl. GST")
                .items(deal.items)
                .draw();
        new Sums(p)
                .tax("GST included in this invoice", deal.tax)
                .total(p.dice.pick("Total charges", "Total amount payable (incl. GST)"), deal.total)
                .draw(Sums.Form.WIDE);
        bpay(p, bill, deal, customer, slip);
    }

    private static void bpay(Paper p, Bill bill, Deal deal, String customer, double top) {
        p.sheet.line(p.left, top, p.right, top, 0.4, 0x777777);
        p.sheet.left(p.left, top + 16, Ink.of(9).strong(), "Payment slip");
        p.sheet.left(p.left + 80, top + 16, Ink.of(7), "Please detach and return with your cheque");
        p.sheet.box(p.left, top + 28, 170, 62, 0.8, 0x14418B);
        p.sheet.fill(p.left + 6, top + 34, 34, 34, 0x14418B);
        p.sheet.left(p.left + 48, top + 48, Ink.of(9).strong(), "Biller Code: " + p.dice.fill("######"));
        p.sheet.left(p.left + 48, top + 62, Ink.of(9).strong(), "Ref: " + customer + p.dice.fill(" ####"));
        p.sheet.left(p.left + 6, top + 82, Ink.of(5.5), "BPAY this payment via Internet or phone banking.");
        p.lines(
                p.left + 190,
                top + 38,
                Ink.of(7.5),
                'l',
                List.of(
                        "By EFT  BSB " + p.dice.fill("###-###  Acct ########"),
                        "By card  call " + bill.seller.phone(),
                        "By mail  " + bill.seller.street()));
        p.sheet.box(p.right - 130, top + 28, 130, 62, 0.8, 0x333333);
        p.sheet.left(p.right - 124, top + 42, Ink.of(8), "Total due");
        p.sheet.right(p.right - 6, top + 42, Ink.of(10).strong(), p.figures.sum(deal.total));
        p.sheet.left(p.right - 124, top + 60, Ink.of(8), "Pay by");
        p.sheet.right(p.right - 6, top + 60, Ink.of(8), p.figures.date(bill.due()));
        Cells.bars(p, p.left, top + 104, 240, 30);
        p.sheet.left(p.left, top + 146, Ink.of(7), "*" + p.dice.fill("###### ########## ####") + "*");
    }
}
