package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.util.List;

/** The sheet that travels with goods in Brazil beside the electronic bill. */
final class Danfe {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private Danfe() {}

    static List<Archetype> all() {
        return List.of(Archetype.page("br-danfe", "BR", Danfe::sheet));
    }

    /** Goods on the tax office's sheet: a stub to sign on top, the sender without a heading, all sums in two rows of boxes. */
    private static void sheet(Paper p) {
        Cells.form(p, 26, 7);
        p.sheet.typeface(p.dice.pick(0, 1), 0.95);
        p.figures.dated("dd/MM/yyyy", false);
        Bill bill = new Bill(p);
        Cells cells = new Cells(p);
        String number = "000." + p.dice.fill("{###.###|0##.###|00#.###}");
        String series = p.dice.pick("1", "001", "2");
        String name = Heads.name(p, bill.seller);
        p.y = 26;
        String receipt = "RECEBEMOS DE " + name + " OS PRODUTOS CONSTANTES DA NOTA FISCAL INDICADA AO LADO";
        double stub = p.wide() * 0.8;
        p.sheet.box(p.left, p.y, stub, 40, 0.5, 0x333333);
        p.sheet.left(p.left + 3, p.y + 9, p.fit(receipt, stub - 6, Ink.of(6)), receipt);
        cells.box(p.left, p.y + 19, stub * 0.3, "DATA DE RECEBIMENTO", "");
        cells.box(p.left + stub * 0.3, p.y + 19, stub * 0.7, "IDENTIFICAÇÃO E ASSINATURA DO RECEBEDOR", "");
        p.sheet.box(p.left + stub, p.y, p.wide() - stub, 40, 0.5, 0x333333);
        double middle = p.left + stub + (p.wide() - stub) / 2;
        p.sheet.middle(middle, p.y + 12, Ink.of(9).strong(), "NF-e");
        p.sheet.middle(middle, p.y + 24, Ink.of(8).strong(), "Nº " + number);
        p.sheet.middle(middle, p.y + 35, Ink.of(7), "SÉRIE " + series);
        p.y += 52;
        head(p, bill, number, series);
        p.y += 88;
        cells.row(
                List.of(3, 2),
                List.of("NATUREZA DA OPERAÇÃO", "PROTOCOLO DE AUTORIZAÇÃO DE USO"),
                List.of(
                        p.dice.pick("VENDA DE MERCADORIA", "VENDA DE PRODUCAO DO ESTABELECIMENTO"),
                        p.dice.fill("1###############") + " - " + p.figures.date(bill.date)),
                'l');
        p.truth.put("tax_id", bill.seller.taxId());
        cells.row(
                List.of(1, 1, 1),
                List.of("INSCRIÇÃO ESTADUAL", "INSC. ESTADUAL DO SUBST. TRIB.", "CNPJ"),
                List.of(p.dice.fill("###.###.###.###"), "", bill.seller.taxId()),
                'l');
        p.truth.date("issue_date", bill.date);
        cells.heading("DESTINATÁRIO / REMETENTE");
        cells.row(
                List.of(5, 3, 2),
                List.of("NOME / RAZÃO SOCIAL", "CNPJ / CPF", "DATA DA EMISSÃO"),
                List.of(bill.buyer.name(), bill.buyer.taxId(), p.figures.date(bill.date)),
                'l');
        cells.row(
                List.of(5, 3, 2),
                List.of("ENDEREÇO", "MUNICÍPIO", "DATA DA SAÍDA/ENTRADA"),
                List.of(bill.buyer.street(), bill.buyer.city(), p.figures.date(bill.date.plusDays(p.dice.below(3)))),
                'l');
        BigDecimal rate = new BigDecimal(p.dice.pick("18", "12", "7"));
        Deal deal = Deal.net(bill.items(p.dice.pick("industrial", "food", "office"), 2, 11, List.of(BigDecimal.ZERO)));
        if (p.dice.chance(0.6)) {
            p.truth.date("due_date", bill.due());
            cells.heading("FATURA / DUPLICATAS");
            cells.row(
                    List.of(1, 1, 1, 3),
                    List.of("NÚMERO", "VENCIMENTO", "VALOR", ""),
                    List.of("001", p.figures.date(bill.due()), p.figures.plain(deal.total), ""),
                    'l');
        }
        sums(p, cells, deal, rate);
        cells.heading("DADOS DOS PRODUTOS / SERVIÇOS");
        p.y += 12;
        Table goods = new Table(p);
        goods.filledHead = false;
        goods.ruled(Ruling.Style.COLUMNS)
                .other("CÓDIGO", 'l', Item::article)
                .description("DESCRIÇÃO DO PRODUTO / SERVIÇO")
                .other(
                        "NCM/SH",
                        'l',
                        item -> String.valueOf(
                                39_000_000L + Math.floorMod(item.text().hashCode(), 900_000)))
                .other("CST", 'l', item -> "000")
                .other("CFOP", 'l', item -> "5102")
                .other("UN", 'l', Item::unit)
                .quantity("QUANT.")
                .price("VALOR UNIT.")
                .amount("VALOR TOTAL")
                .other("BC ICMS", 'r', item -> p.figures.plain(item.amount()))
                .other("V. ICMS", 'r', item -> p.figures.plain(Item.percent(item.amount(), rate)))
                .other("% ICMS", 'r', item -> p.figures.rate(rate))
                .items(deal.items)
                .draw();
        p.room(70);
        cells.heading("DADOS ADICIONAIS");
        cells.height = 48;
        cells.value = 6.5;
        cells.row(
                List.of(2, 1),
                List.of("INFORMAÇÕES COMPLEMENTARES", "RESERVADO AO FISCO"),
                List.of(
                        p.dice.fill("Pedido ##### - Vendedor ## - Valor aprox. dos tributos conforme Lei 12.741/12"),
                        ""),
                'l');
    }

    private static void head(Paper p, Bill bill, String number, String series) {
        double third = p.wide() * 0.42;
        double middle = p.wide() * 0.16;
        p.sheet.box(p.left, p.y, third, 86, 0.5, 0x333333);
        p.sheet.box(p.left + third, p.y, middle, 86, 0.5, 0x333333);
        p.sheet.box(p.left + third + middle, p.y, p.wide() - third - middle, 86, 0.5, 0x333333);
        Cells.mark(p, p.left + 8, p.y + 8, 26);
        double from = p.left + third / 2 + 16;
        Ink bold = p.fit(bill.seller.name(), third - 50, Ink.of(9.5).strong());
        p.sheet.middle(from, p.y + 20, bold, bill.seller.name());
        double at = p.y + 44;
        for (String line :
                List.of(bill.seller.street(), bill.seller.city(), "Fone: " + bill.seller.phone(), bill.seller.mail())) {
            p.sheet.middle(p.left + third / 2, at, p.fit(line, third - 8, Ink.of(7)), line);
            at += 10;
        }
        double x = p.left + third + middle / 2;
        p.sheet.middle(x, p.y + 14, Ink.of(11).strong(), "DANFE");
        p.sheet.middle(x, p.y + 23, p.fit("Documento Auxiliar da", middle - 6, Ink.of(6)), "Documento Auxiliar da");
        p.sheet.middle(x, p.y + 31, p.fit("Nota Fiscal Eletrônica", middle - 6, Ink.of(6)), "Nota Fiscal Eletrônica");
        p.sheet.left(p.left + third + 6, p.y + 42, Ink.of(6), "0 - ENTRADA");
        p.sheet.left(p.left + third + 6, p.y + 50, Ink.of(6), "1 - SAÍDA");
        p.sheet.right(p.left + third + middle - 10, p.y + 48, Ink.of(9).strong(), "1");
        p.truth.number(number);
        p.sheet.middle(x, p.y + 62, Ink.of(8).strong(), "Nº " + number);
        p.sheet.middle(x, p.y + 72, Ink.of(7).strong(), "SÉRIE " + series);
        p.sheet.middle(x, p.y + 81, Ink.of(6).slanted(), "Folha 1/1");
        double right = p.left + third + middle + 4;
        double wide = p.right - right - 4;
        Cells.bars(p, right, p.y + 4, wide, 30);
        p.sheet.left(right, p.y + 44, Ink.of(5.5), "CHAVE DE ACESSO");
        String key = p.dice.fill("35## #### #### #### #### 5500 1000 #### #### #### ####");
        p.sheet.left(right, p.y + 54, p.fit(key, wide, Ink.of(7.5).strong()), key);
        p.lines(
                right,
                p.y + 67,
                Ink.of(6),
                'l',
                List.of("Consulta de autenticidade no portal nacional da NF-e", "ou no site da Sefaz autorizadora"));
    }

    /** The sums stand above the goods; the state's tax is inside the prices. */
    private static void sums(Paper p, Cells cells, Deal deal, BigDecimal rate) {
        p.truth.amount("total_amount", deal.total);
        p.truth.leaveOpen("net_amount");
        p.truth.leaveOpen("tax_amount");
        String none = p.figures.plain(NOTHING);
        String total = p.figures.plain(deal.total);
        cells.heading("CÁLCULO DO IMPOSTO");
        cells.row(
                List.of(1, 1, 1, 1, 1),
                List.of(
                        "BASE DE CÁLC. DO ICMS",
                        "VALOR DO ICMS",
                        "BASE DE CÁLC. ICMS S.T.",
                        "VALOR DO ICMS SUBST.",
                        "V. TOTAL PRODUTOS"),
                List.of(total, p.figures.plain(Item.percent(deal.total, rate)), none, none, total),
                'r');
        cells.row(
                List.of(1, 1, 1, 1, 1, 1),
                List.of(
                        "VALOR DO FRETE",
                        "VALOR DO SEGURO",
                        "DESCONTO",
                        "OUTRAS DESPESAS",
                        "VALOR TOTAL IPI",
                        "V. TOTAL DA NOTA"),
                List.of(none, none, none, none, none, total),
                'r');
    }
}
