package com.cashupagent.samples.archetypes;

import java.util.ArrayList;
import java.util.List;

/** What stands under the sums and at the foot of pages. */
final class Foots {

    private Foots() {}

    /** Where to pay, with a heading. */
    static void bank(Paper p, Party seller) {
        List<String> lines = new ArrayList<>(seller.bank());
        p.room((lines.size() + 2) * p.step());
        p.y += p.step() * 0.6;
        p.sheet.left(p.left, p.y, p.ink().strong(), p.label("bank"));
        p.y += p.step();
        for (String line : lines) {
            p.y = p.paragraph(p.left, p.y, p.wide(), p.ink(), line);
        }
    }

    static void text(Paper p, String text) {
        p.room(3 * p.step());
        p.y = p.paragraph(p.left, p.y, p.wide(), p.ink(), text) + 3;
    }

    static void closing(Paper p) {
        p.y += 6;
        if (p.dice.chance(0.6)) {
            text(p, p.words.any("thanks"));
        }
        if (p.dice.chance(0.4)) {
            text(p, p.words.any("legal"));
        }
    }

    /** Terms as a sentence or after their label. */
    static void terms(Paper p, Bill bill) {
        String terms = bill.terms();
        boolean labelled = terms.length() < 16 || p.dice.chance(0.5);
        text(p, labelled ? p.words.of("terms_label") + ": " + terms : terms + ".");
    }

    /** Columns of small print on every page, with the seller's data: the only place of it on many letters. */
    static void columns(Paper p, Party seller, boolean tax) {
        List<List<String>> columns = new ArrayList<>();
        List<String> first = new ArrayList<>(seller.named());
        Heads.name(p, seller);
        columns.add(first);
        columns.add(List.of(
                p.words.of("phone") + ": " + seller.phone(),
                p.words.of("fax") + ": " + seller.fax(),
                seller.mail(),
                seller.web()));
        List<String> legal = new ArrayList<>(List.of(seller.register()));
        if (tax) {
            legal.add(p.dice.below(2), Heads.taxLine(p, seller));
        }
        legal.add(seller.person());
        columns.add(legal);
        columns.add(seller.bank());
        double cell = p.wide() / columns.size();
        List<List<String>> fitted = new ArrayList<>();
        Ink ink = Ink.of(6.5);
        int most = 0;
        for (List<String> column : columns) {
            List<String> lines = column.stream()
                    .flatMap(line -> p.wrap(line, cell - 6, ink).stream())
                    .toList();
            fitted.add(lines);
            most = Math.max(most, lines.size());
        }
        double top = p.sheet.height - 24 - most * 8.2;
        p.bottom = Math.min(p.bottom, top - 18);
        boolean ruled = p.dice.chance(0.7);
        p.everyPage(() -> {
            if (ruled) {
                p.sheet.line(p.left, top - 9, p.right, top - 9, 0.5, 0x555555);
            }
            for (int i = 0; i < fitted.size(); i++) {
                double at = top;
                for (String line : fitted.get(i)) {
                    p.sheet.left(p.left + i * cell, at, p.fit(line, cell - 4, ink), line);
                    at += 8.2;
                }
            }
        });
    }

    /** One or two centred lines on every page. */
    static void line(Paper p, List<String> parts) {
        Ink ink = Ink.of(6.8).colour(0x444444);
        String joined = String.join(p.dice.pick(" | ", " · ", " - ", ", "), parts);
        List<String> lines = p.wrap(joined, p.wide(), ink);
        double top = p.sheet.height - 22 - lines.size() * 9;
        p.bottom = Math.min(p.bottom, top - 14);
        p.everyPage(() -> {
            double at = top;
            for (String line : lines) {
                p.sheet.middle(p.sheet.width / 2, at, p.fit(line, p.wide(), ink), line);
                at += 9;
            }
        });
    }

    static void pageNumbers(Paper p) {
        double at = p.sheet.height - 14;
        char align = p.dice.pick(List.of('r', 'c', 'l'));
        double x = align == 'r' ? p.right : align == 'c' ? p.sheet.width / 2 : p.left;
        p.everyPage(() -> p.put(x, at, Ink.of(7), align, p.pageOf()));
    }
}
