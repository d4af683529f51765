package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Papers whose arrangement a tax office prescribes. */
final class Fiscal {

    private Fiscal() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("mx-cfdi", "MX", Fiscal::cfdi),
                Archetype.page("es-verifactu", "ES", Fiscal::verifactu),
                Archetype.page("pl-bilingual", "PL", Fiscal::polish));
    }

    /** Codes of the tax office everywhere; under the sums a seal and its original string in very small letters. */
    private static void cfdi(Paper p) {
        Cells.form(p, 36, 8);
        p.figures.dated(p.dice.pick("yyyy-MM-dd", "dd/MM/yyyy"), false);
        Bill bill = new Bill(p);
        Kit.currencied(p);
        p.figures.sums = Figures.Place.SIGN_BEFORE;
        String name = Heads.name(p, bill.seller).toUpperCase(Locale.ROOT);
        p.truth.put("vendor_name", name);
        p.truth.put("tax_id", bill.seller.taxId());
        Cells.mark(p, p.left, 32, 44);
        double x = p.left + 58;
        p.sheet.left(x, 42, p.fit(name, p.wide() * 0.5, Ink.of(10).strong()), name);
        p.lines(
                x,
                54,
                Ink.of(7.5),
                'l',
                List.of(
                        "RFC: " + bill.seller.taxId(),
                        "Régimen Fiscal: 601 - General de Ley Personas Morales",
                        "Lugar de Expedición (C.P.): " + p.dice.fill("#####")));
        String folio = p.dice.fill("{A-####|F ####|####|FAC-####|B-###}");
        p.truth.number(folio);
        p.truth.date("issue_date", bill.date);
        double box = p.right - 168;
        p.sheet.fill(box, 30, 168, 13, 0xD9DEE4);
        p.sheet.middle(box + 84, 40, Ink.of(8).strong(), "FACTURA  (I - Ingreso)");
        double at = 54;
        for (List<String> fact : List.of(
                List.of("Serie y folio", folio),
                List.of("Folio fiscal", p.dice.fill("A#@#C#D#-#B#@-4#E#-9#F#-C###########")),
                List.of("Fecha de emisión", p.figures.date(bill.date) + p.dice.fill(" 1#:2#:3#")),
                List.of("No. certificado", p.dice.fill("0000100000050#######")))) {
            p.sheet.left(box + 2, at, Ink.of(6.5), fact.get(0) + ":");
            p.sheet.right(p.right - 2, at, p.fit(fact.get(1), 106, Ink.of(7)), fact.get(1));
            at += 11;
        }
        p.y = 112;
        p.sheet.fill(p.left, p.y - 10, p.wide(), 13, 0xD9DEE4);
        p.sheet.left(p.left + 3, p.y, Ink.of(8).strong(), "RECEPTOR");
        p.y += 14;
        p.y = p.lines(
                p.left + 3,
                p.y,
                Ink.of(8),
                'l',
                List.of(
                        "Nombre: " + bill.buyer.name(),
                        "RFC: " + bill.buyer.taxId() + "     Uso CFDI: "
                                + p.dice.pick("G03 - Gastos en general", "G01 - Adquisición de mercancías"),
                        "Domicilio: " + bill.buyer.street() + ", " + bill.buyer.city()));
        p.y += 16;
        Deal deal = Deal.net(
                bill.items(p.dice.pick("it", "industrial", "office", "consult"), 1, 8, List.of(new BigDecimal("16"))));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.GRID, Ruling.Style.ZEBRA))
                .other(
                        "Clave Prod/Serv",
                        'l',
                        item -> String.valueOf(
                                43_000_000L + Math.floorMod(item.text().hashCode(), 900_000)))
                .quantity("Cant.")
                .other("Clave unidad", 'l', item -> "H87 " + item.unit())
                .description("Concepto")
                .price("Valor unitario")
                .other("Impuestos", 'l', item -> "002 IVA 0.160000")
                .amount("Importe")
                .items(deal.items)
                .draw();
        String words = p.dice.pick("PUE - Pago en una sola exhibición", "PPD - Pago en parcialidades o diferido");
        double from = p.y + 10;
        new Sums(p)
                .net("Subtotal", deal.net)
                .tax("IVA 16.00%", deal.tax)
                .total("Total", deal.total)
                .draw(Sums.Form.RIGHT);
        p.truth.put("currency", "MXN");
        p.lines(
                p.left,
                from + 4,
                Ink.of(7),
                'l',
                List.of(
                        "Moneda: MXN - Peso Mexicano",
                        "Forma de pago: " + p.dice.pick("03 - Transferencia electrónica", "99 - Por definir"),
                        "Método de pago: " + words));
        p.y += 14;
        p.room(120);
        seals(p);
    }

    private static void seals(Paper p) {
        Cells.code(p, p.left, p.y, 92);
        double at = p.y + 6;
        for (String head : List.of(
                "Sello digital del CFDI",
                "Sello digital del SAT",
                "Cadena original del complemento de certificación")) {
            p.sheet.left(p.left + 102, at, Ink.of(6).strong(), head);
            at += 7;
            for (int i = 0; i < 2; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = 0; k < 6; k++) {
                    text.append(p.dice.fill("@#@@x#@k@@/#q@@b@#t+@"));
                }
                p.sheet.left(p.left + 102, at, p.fit(text.toString(), p.wide() - 106, Ink.of(5)), text.toString());
                at += 6.5;
            }
            at += 4;
        }
        p.sheet.middle(
                p.sheet.width / 2, p.y + 106, Ink.of(7), "Este documento es una representación impresa de un CFDI 4.0");
    }

    /** The code of the tax office stands first, above the sender; a series before the number, what is to pay in a band. */
    private static void verifactu(Paper p) {
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.SIGN_AFTER;
        p.sheet.left(p.left, 40, Ink.of(7).colour(0x333333), "QR tributario:");
        Cells.code(p, p.left, 44, 85);
        String seal = p.dice.pick("VERI*FACTU", "Factura verificable en la sede electrónica de la AEAT");
        p.sheet.left(p.left, 138, Ink.of(6), seal);
        double x = p.left + 190;
        String name = Heads.name(p, bill.seller);
        p.truth.put("tax_id", bill.seller.taxId());
        p.sheet.right(p.right, 50, p.fit(name, p.right - x, Ink.of(13).strong().colour(p.accent)), name);
        p.lines(
                p.right,
                64,
                p.small(),
                'r',
                List.of(bill.seller.taxId(), bill.seller.street(), bill.seller.city(), bill.seller.mail()));
        String series = p.dice.pick("A", "F", "FV", "T1", String.valueOf(bill.date.getYear()));
        String number = series + p.dice.fill("{/000##|-####|/###|-0###}");
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.truth.date("due_date", bill.due());
        p.y = 168;
        double end = p.lines(p.left, p.y, p.ink(), 'l', bill.buyer.named());
        p.sheet.left(p.left, end, p.ink(), "NIF: " + bill.buyer.taxId());
        Cells cells = new Cells(p);
        cells.labelColour = 0x777777;
        cells.label = 6.5;
        cells.value = 9.5;
        cells.height = 26;
        double cell = (p.right - x - 40) / 2;
        cells.box(x + 40, 156, cell, "Factura", number, 'l', false);
        cells.box(x + 40 + cell, 156, cell, "Fecha expedición", p.figures.date(bill.date), 'l', false);
        cells.box(x + 40, 186, cell, "Forma de pago", p.dice.pick("Transferencia", "Recibo domiciliado"), 'l', false);
        cells.box(x + 40 + cell, 186, cell, "Vencimiento", p.figures.date(bill.due()), 'l', false);
        p.y = Math.max(end + 14, 222) + 16;
        Deal deal = Deal.net(bill.items(p.dice.pick("it", "trade", "office", "industrial"), 1, 9, bill.rates()));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.ROWS, Ruling.Style.UNDER_HEAD))
                .description("Concepto")
                .quantity("Uds.")
                .price("Precio")
                .other("IVA", 'r', item -> p.figures.rate(item.rate()) + "%")
                .amount("Base")
                .items(deal.items)
                .draw();
        Sums sums = new Sums(p).net("Base imponible", deal.net);
        deal.taxes.forEach((rate, tax) -> sums.tax("Cuota IVA " + p.figures.rate(rate) + "%", tax));
        sums.draw(p.dice.pick(Sums.Form.TIGHT, Sums.Form.RIGHT));
        p.room(60);
        p.y += 8;
        p.sheet.fill(p.left, p.y - 14, p.wide(), 22, p.accent);
        p.sheet.left(p.left + 8, p.y + 1, Ink.of(10).strong().colour(0xFFFFFF), "Total factura");
        p.truth.amount("total_amount", deal.total);
        p.sheet.right(p.right - 8, p.y + 1, Ink.of(12).strong().colour(0xFFFFFF), Kit.money(p, deal.total));
        p.y += 28;
        Foots.text(p, "IBAN para el pago: " + bill.seller.iban());
        Foots.text(p, bill.seller.register() + ".");
    }

    /** Every label in Polish and in English, a table of rates under the goods, the sum in words, two signatures. */
    private static void polish(Paper p) {
        p.size = Math.min(p.size, 8.5);
        p.goods.more = 0;
        Bill bill = new Bill(p);
        p.figures.sums = Figures.Place.NOWHERE;
        p.figures.cells = Figures.Place.NOWHERE;
        String place = bill.seller.city().replaceAll("[\\d-]", "").strip();
        String number = p.dice.fill("{FV |FV/|F/|}") + p.dice.fill("{##|###|#}/") + bill.date.getMonthValue() + "/"
                + bill.date.getYear();
        p.truth.number(number);
        p.truth.date("issue_date", bill.date);
        p.sheet.left(p.left, 48, Ink.of(14).strong(), "FAKTURA VAT / INVOICE nr " + number);
        p.sheet.right(p.right, 62, p.small(), p.dice.pick("ORYGINAŁ / ORIGINAL", "ORYGINAŁ / KOPIA"));
        double at = 66;
        for (List<String> fact : List.of(
                List.of("Miejsce wystawienia / Place of issue", place),
                List.of("Data wystawienia / Date of issue", p.figures.date(bill.date)),
                List.of("Data sprzedaży / Date of sale", p.figures.date(bill.date.minusDays(p.dice.below(4)))))) {
            p.sheet.left(p.left, at, p.small(), fact.get(0) + ": " + fact.get(1));
            at += p.step();
        }
        p.truth.put("tax_id", bill.seller.taxId());
        List<String> from = new ArrayList<>(List.of("Sprzedawca / Seller", Heads.name(p, bill.seller)));
        from.addAll(bill.seller.address());
        from.add("NIP: " + bill.seller.taxId());
        List<String> to = new ArrayList<>(List.of("Nabywca / Buyer"));
        to.addAll(bill.buyer.named());
        to.add("NIP: " + bill.buyer.taxId());
        p.y = Kit.blocks(p, at + 14, List.of(from, to)) + 14;
        BigDecimal rate = new BigDecimal(p.dice.pick("23", "23", "8"));
        Deal deal = Deal.net(bill.items(p.dice.pick("it", "build", "industrial", "office"), 1, 7, List.of(rate)));
        String percent = p.figures.rate(rate) + "%";
        new Table(p)
                .ruled(Ruling.Style.GRID)
                .position()
                .description("Nazwa towaru / usługi Name of goods / service")
                .quantity("Ilość Qty")
                .other("J.m. Unit", 'l', Item::unit)
                .price("Cena netto Net price")
                .amount("Wartość netto Net value")
                .other("VAT", 'r', item -> percent)
                .other(
                        "Wartość brutto Gross value",
                        'r',
                        item -> p.figures.plain(item.amount().add(item.tax())))
                .items(deal.items)
                .draw();
        p.truth.amount("net_amount", deal.net);
        p.truth.amount("tax_amount", deal.tax);
        List<String> sums =
                List.of(p.figures.plain(deal.net), percent, p.figures.plain(deal.tax), p.figures.plain(deal.total));
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("", "Netto / Net", "VAT %", "Kwota VAT / Tax", "Brutto / Gross")));
        for (String head : List.of("W tym / Including", "Razem / Total")) {
            List<String> row = new ArrayList<>(List.of(head));
            row.addAll(sums);
            rows.add(row);
        }
        rows.get(2).set(2, "X");
        Kit.grid(p, p.left + p.wide() * 0.3, p.wide() * 0.7, "lrrrr", rows, true);
        p.truth.amount("total_amount", deal.total);
        p.truth.date("due_date", bill.due());
        p.truth.put("currency", "PLN");
        p.y += 8;
        p.sheet.left(
                p.left, p.y, Ink.of(11).strong(), "Do zapłaty / Amount due: " + p.figures.plain(deal.total) + " PLN");
        p.y += 18;
        BigDecimal coins =
                deal.total.remainder(BigDecimal.ONE).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        Foots.text(
                p,
                "In words:"
                        + Spelled.english(deal.total.setScale(0, RoundingMode.DOWN), "")
                                .replace(" Only", " PLN ") + coins + "/100");
        Foots.text(
                p,
                "Sposób płatności / Payment method: przelew / transfer. Termin / Due date: "
                        + p.figures.date(bill.due()));
        Foots.text(p, "Konto / Account: " + bill.seller.iban());
        p.room(70);
        p.y += 34;
        for (List<String> one : List.of(
                List.of("0.02", "Osoba upoważniona do odbioru / Received by"),
                List.of("0.56", "Osoba upoważniona do wystawienia / Issued by"))) {
            double from2 = p.left + p.wide() * Double.parseDouble(one.get(0));
            p.sheet.line(from2, p.y, from2 + p.wide() * 0.4, p.y, 0.5, 0x333333);
            p.sheet.left(from2, p.y + 9, p.fit(one.get(1), p.wide() * 0.4, Ink.of(6.5)), one.get(1));
        }
    }
}
