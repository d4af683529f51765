package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bills of Spain, Portugal and Italy, with the taxes that are kept back or put on top there. */
final class Latin {

    private Latin() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("es-irpf", "ES", Latin::irpf),
                Archetype.page("es-recargo", "ES", Latin::recargo),
                Archetype.page("pt-atcud", "PT", Latin::atcud),
                Archetype.page("it-fattura", "IT", Latin::fattura),
                Archetype.page("it-parcella", "IT", Latin::parcella));
    }

    /** A professional's bill: a share of the fee is kept back for the income tax, the total is what is left. */
    private static void irpf(Paper p) {
        Party seller = p.names.freelancer();
        Bill bill = new Bill(p, seller, p.names.buyer());
        p.sheet.right(
                p.right, 54, Heads.titleInk(p).sized(18), p.dice.pick("FACTURA", "Factura", "MINUTA DE HONORARIOS"));
        double end = p.lines(p.left, 54, p.ink(), 'l', Kit.sender(p, seller, true));
        Facts facts = Facts.of(bill, p);
        if (p.dice.chance(0.4)) {
            facts.due(bill.due());
        }
        double facted = facts.draw(p.dice.pick(Facts.Form.ENDS, Facts.Form.LABELS_RIGHT), p.right - 180, 84, 180);
        p.y = Math.max(end, facted) + 14;
        p.y = Heads.buyer(p, bill.buyer, p.dice.pick("Cliente", "Datos del cliente", "Facturar a"), p.left, p.y, 0.9)
                + 16;
        BigDecimal rate = new BigDecimal("21");
        Deal deal = Deal.net(bill.items(p.dice.pick("consult", "it"), 1, 5, List.of(rate)));
        Table table = new Table(p).description(p.dice.pick("Concepto", "Descripción"));
        if (p.dice.chance(0.6)) {
            table.quantity().price();
        }
        table.amount().items(deal.items).draw();
        BigDecimal held = new BigDecimal(p.dice.pick("15", "15", "7", "19"));
        BigDecimal kept = Item.percent(deal.net, held);
        p.truth.note("rounding", kept.negate());
        Sums sums = new Sums(p).net(p.dice.pick("Base imponible", "BASE IMPONIBLE", "Suma honorarios"), deal.net);
        sums.tax(p.dice.pick("IVA 21%", "IVA (21%)", "+ 21% IVA"), deal.tax);
        sums.line(p.dice.pick("Retención IRPF ", "IRPF -", "- IRPF ", "Retención ") + held + "%", kept.negate());
        sums.total(
                        p.dice.pick("TOTAL FACTURA", "Total a pagar", "Total", "LÍQUIDO A PERCIBIR"),
                        deal.total.subtract(kept))
                .draw();
        Foots.text(p, p.dice.pick("Forma de pago: transferencia bancaria", "Pago mediante transferencia a la cuenta:"));
        Foots.bank(p, seller);
    }

    /** A wholesaler's bill to a shop: beside each tax a surcharge; what both make is the tax. */
    private static void recargo(Paper p) {
        Bill bill = new Bill(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        double from = p.y;
        double end = Heads.buyer(p, bill.buyer, "", p.left + p.wide() * 0.54, from, 0.9);
        p.y = Math.max(
                        end,
                        Facts.of(bill, p)
                                .other("customer_no", bill)
                                .draw(Facts.Form.GRID, p.left, from, p.wide() * 0.46))
                + 16;
        p.goods.discounts = 0.4;
        List<BigDecimal> rates = Bill.rates(p.dice.pick("21", "10", "21+10"));
        Deal deal = Deal.net(bill.items(p.dice.pick("food", "shop", "office"), 3, 12, rates));
        new Table(p)
                .ruled(p.dice.pick(Ruling.Style.COLUMNS, Ruling.Style.GRID))
                .article()
                .description()
                .quantity()
                .price()
                .discount()
                .amount()
                .items(deal.items)
                .draw();
        List<List<String>> rows =
                new ArrayList<>(List.of(List.of("Base imponible", "% IVA", "Cuota IVA", "% R.E.", "Recargo equiv.")));
        Sums sums = new Sums(p).net(p.dice.pick("Base imponible", "Total bruto", "Suma y sigue"), deal.net);
        List<BigDecimal> all = new ArrayList<>();
        deal.taxes.forEach((rate, tax) -> {
            BigDecimal extra = new BigDecimal(rate.intValue() == 21 ? "5.2" : "1.4");
            BigDecimal base = deal.bases.getOrDefault(rate, BigDecimal.ZERO);
            BigDecimal more = Item.percent(base, extra);
            rows.add(List.of(
                    p.figures.plain(base),
                    p.figures.rate(rate),
                    p.figures.plain(tax),
                    p.figures.rate(extra),
                    p.figures.plain(more)));
            sums.tax("IVA " + p.figures.rate(rate) + "%", tax).tax("Rec. equiv. " + p.figures.rate(extra) + "%", more);
            all.add(tax);
            all.add(more);
        });
        if (p.dice.chance(0.6)) {
            p.y += 14;
            Kit.grid(p, "rrrrr", rows, true);
        }
        sums.total(p.dice.pick("TOTAL FACTURA", "Total €", "IMPORTE TOTAL"), deal.net.add(Deal.sum(all)))
                .draw();
        String foot = p.dice.pick(
                "Vencimiento: contado",
                "Forma de pago: giro domiciliado",
                "No se admiten devoluciones pasados 7 días.");
        if (foot.startsWith("Vencimiento")) {
            p.truth.date("due_date", bill.date);
        }
        Foots.text(p, foot);
    }

    /** A certified program's print: kind, series and number together, a code, the sums by rate at the left. */
    private static void atcud(Paper p) {
        Bill bill = new Bill(p);
        p.y = Heads.letterhead(p, bill.seller, true);
        String kind = p.dice.pick("FT", "FT", "FR", "FS");
        String number = p.dice.fill(kind + " {A|2024|1|FA}/####");
        double from = p.y + 6;
        double end = Heads.buyer(
                p, bill.buyer, p.dice.pick("Exmo.(s) Sr.(s)", "Cliente"), p.left + p.wide() * 0.55, from, 0.8);
        p.truth.number(number);
        String title = (kind.equals("FR")
                        ? "Fatura-Recibo "
                        : kind.equals("FS") ? "Fatura Simplificada " : p.dice.pick("Fatura ", "Factura n.º "))
                + number;
        p.sheet.left(p.left, from, p.ink().strong().sized(p.size + 3), title);
        p.sheet.left(p.left, from + p.step() + 4, p.small(), p.dice.fill("ATCUD: @@#@@#@#-###"));
        p.sheet.left(p.left, from + 2 * p.step() + 4, p.small(), p.dice.pick("Original", "Duplicado", "2.ª Via"));
        Facts facts = new Facts(p).date(bill.date);
        if (p.dice.chance(0.6)) {
            facts.due(bill.due());
        }
        facts.others(bill, 2).add("Moeda", p.figures.code);
        p.truth.put("currency", p.figures.code);
        p.y = facts.draw(
                        p.dice.pick(Facts.Form.ROW, Facts.Form.ROW_BOXED),
                        p.left,
                        Math.max(end, from + 3 * p.step()) + 14,
                        p.wide())
                + 12;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("food", "office", "trade", "it"), 1, 9, Bill.rates(p.dice.pick("23", "23+6", "23+13+6"))));
        Table table = new Table(p)
                .ruled(p.dice.pick(Ruling.Style.UNDER_HEAD, Ruling.Style.ROWS, Ruling.Style.COLUMNS))
                .article()
                .description()
                .quantity()
                .unit()
                .price();
        table.rate().amount().items(deal.items).draw();
        new TaxTable(p).draw(deal, p.left, p.wide() * 0.5);
        new Sums(p)
                .net(p.dice.pick("Total Ilíquido", "Total sem IVA", "Incidência"), deal.net)
                .tax(p.dice.pick("Total IVA", "IVA", "Total de Imposto"), deal.tax)
                .total(p.dice.pick("Total a Pagar (EUR)", "TOTAL", "Total do Documento", "Total (€)"), deal.total)
                .draw();
        Foots.text(p, p.dice.fill("@@@#-Processado por programa certificado n.º ####/AT"));
        Foots.text(
                p,
                p.dice.pick(
                        "Os bens/serviços foram colocados à disposição do adquirente na data do documento.",
                        "Este documento não serve de fatura de transporte."));
    }

    /** Boxes over the whole width: receiver, rows, then a strip of bases and taxes and the document's total. */
    private static void fattura(Paper p) {
        Bill bill = new Bill(p);
        List<String> from = Kit.sender(p, bill.seller, true);
        List<String> to =
                new ArrayList<>(List.of(p.dice.pick("Spett.le", "Cliente", "Destinatario", "Cessionario/committente")));
        to.addAll(bill.buyer.named());
        to.add("P.IVA " + bill.buyer.taxId());
        double end = Kit.blocks(p, 52, List.of(from, to));
        p.y = end + 18;
        Facts facts = new Facts(p)
                .add(
                        "Tipo documento",
                        p.dice.pick("Fattura", "TD01 fattura", "FATTURA IMMEDIATA", "Fattura differita"));
        facts.number(
                        p.dice.pick("Numero", "Numero documento", "N. documento", "Fattura n."),
                        p.dice.chance(0.5) ? bill.number : p.dice.fill("{###/A|##/2024|####/00|FPR ##/24}"))
                .date(bill.date)
                .other("customer_no", bill);
        if (p.dice.chance(0.5)) {
            facts.terms(bill);
        }
        p.y = facts.draw(Facts.Form.ROW_BOXED, p.left, p.y, p.wide()) + 14;
        Deal deal = Deal.net(bill.items(
                p.dice.pick("food", "industrial", "office", "build"),
                2,
                12,
                Bill.rates(p.dice.pick("22", "22", "22+10", "10+4"))));
        Table table = new Table(p).ruled(p.dice.pick(Ruling.Style.COLUMNS, Ruling.Style.GRID, Ruling.Style.UNDER_HEAD));
        if (p.dice.chance(0.6)) {
            table.article();
        }
        table.description()
                .other("UM", 'c', Item::unit)
                .quantity("Q.tà")
                .price(p.dice.pick("Prezzo unit.", "Prezzo"))
                .amount("Importo");
        table.other(p.dice.pick("IVA", "Aliq."), 'c', item -> p.figures.rate(item.rate()))
                .items(deal.items)
                .draw();
        new TaxTable(p).draw(deal, p.left, p.wide() * 0.6);
        Sums sums = new Sums(p)
                .net(p.dice.pick("Totale imponibile", "Imponibile", "Tot. merce"), deal.net)
                .tax(p.dice.pick("Totale imposta", "Totale IVA", "Imposta"), deal.tax);
        sums.total(
                        p.dice.pick("Totale documento", "TOTALE FATTURA", "Totale documento €", "Netto a pagare"),
                        deal.total)
                .draw(p.dice.pick(Sums.Form.HEADED_ROW, Sums.Form.HEADED_ROW, Sums.Form.RIGHT));
        if (p.dice.chance(0.6)) {
            p.truth.date("due_date", bill.due());
            Kit.grid(
                    p,
                    p.left,
                    p.wide() * 0.6,
                    "lr",
                    List.of(
                            List.of("Scadenze", "Importo"),
                            List.of(p.figures.date(bill.due()), p.figures.plain(deal.total))),
                    p.dice.chance(0.5));
        }
        Foots.bank(p, bill.seller);
    }

    /** A professional's fee with the pension fund's share and the income tax held back; what is due is less than the total. */
    private static void parcella(Paper p) {
        Party seller = p.names.freelancer();
        Bill bill = new Bill(p, seller, p.names.buyer());
        String title = p.dice.pick("Studio ", "Dott. ", "Avv. ", "Arch. ") + Heads.name(p, seller);
        p.truth.put("vendor_name", title);
        p.sheet.left(p.left, 54, p.ink().strong().sized(p.size + 3), title);
        p.y = p.lines(p.left, 54 + p.step() + 4, p.ink(), 'l', Heads.details(p, seller, true, 0.4)) + 10;
        p.y = Heads.buyer(p, bill.buyer, p.dice.pick("Spett.le", "Egr. Cliente"), p.right - 220, p.y, 0.8) + 16;
        String date = p.figures.date(bill.date);
        p.truth.date("issue_date", bill.date);
        p.truth.number(bill.number);
        p.sheet.left(
                p.left,
                p.y,
                p.ink().strong(),
                p.dice.pick("Parcella n. ", "Fattura n. ", "FATTURA N° ")
                        + bill.number
                        + p.dice.pick(" del ", " - data ")
                        + date);
        p.y += 22;
        BigDecimal rate = new BigDecimal("22");
        BigDecimal fee = Kit.price(p, 200, 4000);
        BigDecimal fund = Item.percent(fee, new BigDecimal("4"));
        Deal deal = Deal.net(List.of(
                Item.plain(
                        p.dice.pick(
                                "Consulenza contabile e fiscale",
                                "Prestazione professionale come da incarico",
                                "Direzione lavori e collaudo",
                                "Assistenza legale stragiudiziale"),
                        rate,
                        fee),
                Item.plain(
                        p.dice.pick("Contributo cassa previdenza 4%", "Rivalsa INPS 4%", "Contributo integrativo 4%"),
                        rate,
                        fund)));
        new Table(p)
                .ruled(Ruling.Style.NONE)
                .description(p.dice.pick("Descrizione", "Oggetto"))
                .amount(p.dice.pick("Importo", "Euro"))
                .items(deal.items)
                .draw();
        BigDecimal kept = Item.percent(fee, new BigDecimal("20"));
        Sums sums = new Sums(p)
                .net(p.dice.pick("Imponibile IVA", "Totale imponibile"), deal.net)
                .tax("IVA 22%", deal.tax);
        sums.total(p.dice.pick("Totale fattura", "Totale parcella", "Totale documento"), deal.total)
                .line(p.dice.pick("Ritenuta d'acconto 20%", "R.A. 20% su onorari"), kept.negate());
        sums.rest(p.dice.pick("Netto a pagare", "Totale da pagare", "NETTO A VOSTRO DEBITO"), deal.total.subtract(kept))
                .draw();
        Foots.bank(p, seller);
    }
}
