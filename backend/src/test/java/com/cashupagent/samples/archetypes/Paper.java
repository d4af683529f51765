package com.cashupagent.samples.archetypes;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One document while it is drawn: what was chosen for all of it, and where the pen is. */
final class Paper implements AutoCloseable {

    private static final int[] ACCENTS = {
        0x1F4E79, 0x7A1F1F, 0x2E6B3A, 0x444444, 0x000000, 0x0B7285, 0x5F3DC4, 0xB35C00, 0x00695C, 0x37474F
    };

    /** What the first drawing of a document tells the second: how many pages it has and where it ends. */
    record Extent(int pages, double end) {}

    final Dice dice;
    final Market market;
    final Words words;
    final Figures figures;
    final Names names;
    final Goods goods;
    final Truth truth = new Truth();
    final Sheet sheet;
    final Extent extent;
    final int accent;
    /** What stands between a label and its value. */
    String colon;

    double left;
    double right;
    double bottom;
    double y;
    double size;
    double leading;
    private final List<Runnable> eachPage = new ArrayList<>();

    Paper(long seed, Market market, Archetype.Format format, Extent extent) {
        dice = new Dice(-1 - seed);
        this.market = market;
        this.extent = extent;
        words = new Words(market.language(), dice);
        figures = new Figures(market, dice);
        names = new Names(market, dice);
        goods = new Goods(market, words, dice);
        words.use("taxname", dice.pick(market.all("taxname")));
        if (market.code().equals("US") || market.code().equals("IN")) {
            words.use("title_invoice", dice.pick("INVOICE", "Invoice", "Sales Invoice", "Invoice / Statement"));
        }
        accent = ACCENTS[dice.below(ACCENTS.length)];
        colon = switch (dice.below(6)) {
            case 0, 1 -> "";
            case 2 -> market.language().equals("fr") ? " :" : ":";
            case 3 -> dice.chance(0.2) ? " :" : ":";
            default -> ":";
        };
        size = dice.between(16, 21) / 2.0;
        leading = dice.between(1.22, 1.55);
        left = dice.between(34, 68);
        boolean unicode = List.of("PL", "NG", "IN").contains(market.code());
        int family = unicode || dice.chance(0.2) ? 3 : dice.below(10) < 7 ? 0 : dice.below(5) < 4 ? 1 : 2;
        double scale = family == 2 ? 0.85 : dice.chance(0.35) ? dice.between(0.86, 1.06) : 1;
        if (family == 2) {
            size = Math.min(size, 8.5);
        }
        if (dice.chance(0.04)) {
            words.capitals();
        }
        PDRectangle paper = format.page(market.letterPaper(), extent);
        sheet = new Sheet(paper, family, scale, dice.chance(0.2));
        right = sheet.width - (format == Archetype.Format.SLIP ? 10 : left);
        if (format == Archetype.Format.SLIP) {
            left = 10;
        }
        bottom = sheet.height - 60;
        y = 40;
    }

    Ink ink() {
        return Ink.of(size);
    }

    Ink small() {
        return Ink.of(size - 1.5);
    }

    Ink big() {
        return Ink.of(size + 7);
    }

    double step() {
        return size * leading;
    }

    double wide() {
        return right - left;
    }

    String label(String key) {
        return words.of(key) + colon;
    }

    /** Drawn now and on every page to come, apart from what flows. */
    void everyPage(Runnable drawing) {
        eachPage.add(drawing);
        drawing.run();
    }

    void newPage() {
        sheet.newPage();
        y = 50;
        eachPage.forEach(Runnable::run);
    }

    /** Goes to a new page unless so much room is left. */
    void room(double height) {
        if (y + height > bottom) {
            newPage();
        }
    }

    String pageOf() {
        return words.of("page")
                .replace("{i}", String.valueOf(sheet.pages()))
                .replace("{n}", String.valueOf(Math.max(extent.pages(), sheet.pages())));
    }

    /** Lines under one another; the y after them. */
    double lines(double x, double from, Ink ink, char align, List<String> lines) {
        double at = from;
        for (String line : lines) {
            put(x, at, ink, align, line);
            at += ink.size() * leading;
        }
        return at;
    }

    void put(double x, double at, Ink ink, char align, String text) {
        switch (align) {
            case 'r' -> sheet.right(x, at, ink, text);
            case 'c' -> sheet.middle(x, at, ink, text);
            default -> sheet.left(x, at, ink, text);
        }
    }

    double paragraph(double x, double from, double width, Ink ink, String text) {
        return lines(x, from, ink, 'l', wrap(text, width, ink));
    }

    List<String> wrap(String text, double width, Ink ink) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && sheet.width(line + " " + word, ink) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The ink, smaller where the text would not fit. */
    Ink fit(String text, double width, Ink ink) {
        double needed = sheet.width(text, ink);
        return needed <= width ? ink : ink.sized(ink.size() * width / needed * 0.995);
    }

    @Override
    public void close() {
        sheet.close();
    }
}
