package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Small parts that several kinds of papers share. */
final class Kit {

    private Kit() {}

    /** The words in the document's language out of pairs of language and words; the first pair's where it has none. */
    static String say(Paper p, String... ways) {
        for (int i = 0; i + 1 < ways.length; i += 2) {
            if (ways[i].equals(p.market.language())) {
                return p.dice.fill(ways[i + 1]);
            }
        }
        return p.dice.fill(ways[1]);
    }

    /** A row whose amount is quantity times price. */
    static Item item(Paper p, String text, String unit, BigDecimal quantity, BigDecimal price, BigDecimal rate) {
        return new Item(
                p.dice.fill(text),
                List.of(),
                p.dice.fill("{####|@@-##}"),
                quantity,
                unit,
                price,
                BigDecimal.ZERO,
                rate,
                quantity.multiply(price).setScale(2, RoundingMode.HALF_UP));
    }

    /** A row with an amount only, between the two in euros. */
    static Item flat(Paper p, String text, double from, double to, BigDecimal rate) {
        return Item.plain(p.dice.fill(text), rate, p.dice.price(from * p.market.scale(), to * p.market.scale()));
    }

    /** A small price with more decimals than coins have, in euros. */
    static BigDecimal fine(Paper p, double from, double to, int decimals) {
        return BigDecimal.valueOf(p.dice.between(from, to) * p.market.scale()).setScale(decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal price(Paper p, double from, double to) {
        return p.dice.price(from * p.market.scale(), to * p.market.scale());
    }

    static BigDecimal count(Paper p, int from, int to) {
        return BigDecimal.valueOf(p.dice.between(from, to));
    }

    /** A sum with its currency, recorded when the paper prints one. */
    static String money(Paper p, BigDecimal value) {
        if (!p.figures.bare()) {
            p.truth.put("currency", p.figures.code);
        }
        return p.figures.sum(value);
    }

    /** Sums with the currency at one of its usual places, never bare. */
    static void currencied(Paper p) {
        boolean english = p.market.language().equals("en");
        p.figures.sums = english
                ? p.dice.pick(Figures.Place.SIGN_BEFORE, Figures.Place.SIGN_BEFORE, Figures.Place.CODE_BEFORE)
                : p.dice.pick(Figures.Place.SIGN_AFTER, Figures.Place.SIGN_AFTER, Figures.Place.CODE_AFTER);
    }

    /** A strip over the whole width with a heading in it; the pen goes below. */
    static void band(Paper p, String text) {
        p.room(4 * p.step());
        boolean filled = p.dice.chance(0.6);
        if (filled) {
            p.sheet.fill(p.left, p.y - p.size - 2, p.wide(), p.size + 7, p.accent);
        } else {
            p.sheet.line(p.left, p.y + 4, p.right, p.y + 4, 0.8, p.accent);
        }
        p.sheet.left(p.left + 4, p.y, p.ink().strong().colour(filled ? 0xFFFFFF : p.accent), text);
        p.y += p.step() + 8;
    }

    /** Blocks of lines side by side, each with its heading first; the y below the longest. */
    static double blocks(Paper p, double y, List<List<String>> blocks) {
        double cell = p.wide() / blocks.size();
        double end = y;
        for (int i = 0; i < blocks.size(); i++) {
            List<String> lines = new ArrayList<>();
            List<String> block = blocks.get(i);
            block.subList(1, block.size()).forEach(line -> lines.addAll(p.wrap(line, cell - 10, p.ink())));
            double x = p.left + i * cell;
            Ink head = p.fit(block.get(0), cell - 10, p.ink().strong());
            p.sheet.left(x, y, head, block.get(0));
            double at = y + p.step();
            for (String line : lines) {
                p.sheet.left(x, at, p.fit(line, cell - 8, p.ink()), line);
                at += p.step();
            }
            end = Math.max(end, at);
        }
        return end;
    }

    /** As the other, over the whole width. */
    static void grid(Paper p, String aligns, List<List<String>> rows, boolean boxed) {
        grid(p, p.left, p.wide(), aligns, rows, boxed);
    }

    /** Rows of cells that are no goods; a letter each says how a column is aligned. The pen goes below. */
    static void grid(Paper p, double x, double width, String aligns, List<List<String>> rows, boolean boxed) {
        double cell = width / aligns.length();
        p.room((rows.size() + 1) * (p.step() + 3));
        for (List<String> row : rows) {
            for (int i = 0; i < aligns.length(); i++) {
                char align = aligns.charAt(i);
                double at = x + i * cell + (align == 'r' ? cell - 4 : align == 'c' ? cell / 2 : 4);
                p.put(at, p.y, p.fit(row.get(i), cell - 8, p.ink().strong(row == rows.get(0))), align, row.get(i));
                if (boxed) {
                    p.sheet.box(x + i * cell, p.y - p.step(), cell, p.step() + 3, 0.5, 0x555555);
                }
            }
            p.y += p.step() + 3;
        }
        p.y += 4;
    }

    /** The sender stands only at the foot of the page; a brand is what is seen first. */
    static void footOnly(Paper p, Party seller, boolean tax) {
        List<String> parts = new ArrayList<>(
                List.of(Heads.name(p, seller), seller.street() + ", " + seller.city(), seller.register()));
        if (tax) {
            parts.add(Heads.taxLine(p, seller));
        }
        Foots.line(p, parts);
    }

    /** Name, address and perhaps tax number in lines. */
    static List<String> sender(Paper p, Party seller, boolean tax) {
        List<String> lines = new ArrayList<>(List.of(Heads.name(p, seller)));
        lines.addAll(Heads.details(p, seller, tax, 0.4));
        return lines;
    }
}
