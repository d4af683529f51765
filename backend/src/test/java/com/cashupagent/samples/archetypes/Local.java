package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Papers that only one country knows, in its language. */
final class Local {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Local() {}

    static List<Archetype> all() {
        return List.of(
                Archetype.page("city-service-note", "BR", Local::serviceNote),
                Archetype.page("duplicate-book", "TZ", Local::book),
                Archetype.page("courtesy-copy", "IT", Local::courtesy));
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
        Kit.grid(p, "lrrrr", rows, true);
        p.truth.amount("total_amount", deal.total);
        p.truth.put("currency", "EUR");
        Kit.grid(
                p,
                "cccc",
                List.of(
                        List.of("Importo bollo", "Sconto/Maggiorazione", "Valuta", "Totale documento"),
                        List.of("", "", "EUR", p.figures.plain(deal.total))),
                true);
        p.truth.date("due_date", bill.due());
        Kit.grid(
                p,
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
