package com.cashupagent.samples.archetypes;

import java.util.ArrayList;
import java.util.List;

/** Rate, base and tax of each rate, in small columns. */
final class TaxTable {

    private final Paper p;

    TaxTable(Paper p) {
        this.p = p;
    }

    /** Draws at the pen and leaves it below. */
    void draw(Deal deal, double x, double width) {
        List<String> heads = switch (p.market.language()) {
            case "de" -> List.of(p.words.of("taxname") + " %", "Netto", "Steuer", "Brutto");
            case "fr" -> List.of(p.dice.pick("Taux", "Code TVA"), "Base HT", "Montant TVA", "TTC");
            case "it" -> List.of("Aliquota", "Imponibile", "Imposta", "Totale");
            case "es" -> List.of("% IVA", "Base imponible", "Cuota", "Total");
            case "nl" -> List.of("BTW %", "Grondslag", "BTW-bedrag", "Totaal");
            case "pt" -> List.of("Taxa", "Incidência", "Valor IVA", "Total");
            case "pl" -> List.of("Stawka", "Netto", "VAT", "Brutto");
            default ->
                List.of(
                        p.words.of("taxname") + " %",
                        p.dice.pick("Net", "Goods", "Taxable"),
                        p.words.of("taxname"),
                        "Gross");
        };
        int columns = p.dice.between(3, 4);
        List<List<String>> rows = new ArrayList<>(List.of(heads));
        deal.bases.forEach((rate, base) -> {
            var tax = deal.taxes.getOrDefault(rate, java.math.BigDecimal.ZERO);
            rows.add(List.of(
                    p.figures.rate(rate) + (p.dice.chance(0.5) ? "%" : ""),
                    p.figures.plain(base),
                    p.figures.plain(tax),
                    p.figures.plain(base.add(tax))));
        });
        double cell = width / columns;
        p.room((rows.size() + 1) * p.step());
        p.y += 10;
        boolean boxed = p.dice.chance(0.4);
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                Ink ink = p.fit(row.get(i), cell - 6, p.small().strong(row == rows.get(0)));
                p.sheet.right(x + (i + 1) * cell - 3, p.y, ink, row.get(i));
                if (boxed) {
                    p.sheet.box(x + i * cell, p.y - p.step() + 3, cell, p.step(), 0.4, 0x555555);
                }
            }
            p.y += p.step();
        }
        p.y += 4;
    }
}
