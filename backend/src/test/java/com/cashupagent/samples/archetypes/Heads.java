package com.cashupagent.samples.archetypes;

import java.util.ArrayList;
import java.util.List;

/** Who sends and who receives, at the top of a page. */
final class Heads {

    private Heads() {}

    /** The tax number under its label; recorded as the seller's. */
    static String taxLine(Paper p, Party seller) {
        p.truth.put("tax_id", seller.taxId());
        return taxLabel(p) + seller.taxId();
    }

    static String taxLabel(Paper p) {
        String label = p.dice.pick(p.market.all("taxlabels"));
        if (p.dice.chance(0.06) && Character.isLetter(label.charAt(label.length() - 1))) {
            return label + ":";
        }
        return label + (label.endsWith(":") || p.colon.isEmpty() ? " " : p.colon + " ");
    }

    static String name(Paper p, Party seller) {
        p.truth.put("vendor_name", seller.name());
        return seller.name();
    }

    static List<String> contact(Paper p, Party of, double share) {
        List<String> lines = new ArrayList<>();
        if (p.dice.chance(share)) {
            lines.add(p.words.of("phone") + (p.dice.chance(0.6) ? ": " : " ") + of.phone());
        }
        if (p.dice.chance(share * 0.5)) {
            lines.add(p.words.of("fax") + (p.dice.chance(0.6) ? ": " : " ") + of.fax());
        }
        if (p.dice.chance(share)) {
            lines.add(p.dice.chance(0.5) ? of.mail() : p.words.of("email") + ": " + of.mail());
        }
        if (p.dice.chance(share * 0.6)) {
            lines.add(of.web());
        }
        return lines;
    }

    /** Address, perhaps country, contact and tax number. */
    static List<String> details(Paper p, Party seller, boolean tax, double share) {
        List<String> lines = new ArrayList<>(seller.address());
        if (p.dice.chance(0.3)) {
            lines.add(seller.country());
        }
        if (p.dice.chance(0.08)) {
            lines = new ArrayList<>(List.of(seller.street() + ", " + seller.city()));
        }
        List<String> more = contact(p, seller, share);
        if (tax) {
            more.add(p.dice.below(more.size() + 1), taxLine(p, seller));
        }
        if (p.dice.chance(share * 0.4)) {
            more.add(seller.register());
        }
        lines.addAll(more);
        return lines;
    }

    /** A letterhead with the whole name, in one of several places; the y after it. */
    static double letterhead(Paper p, Party seller, boolean tax) {
        List<String> details = details(p, seller, tax, 0.6);
        String name = name(p, seller);
        Ink ink = p.fit(
                name,
                p.wide() * 0.55,
                Ink.of(p.size + p.dice.between(2, 12))
                        .strong(p.dice.chance(0.75))
                        .colour(p.accent));
        double top = 34 + ink.size();
        double at = top + ink.size() * 0.4 + p.step();
        switch (p.dice.below(5)) {
            case 0 -> {
                p.sheet.right(p.right, top, ink, name);
                at = p.lines(p.right, at, p.small(), 'r', details);
            }
            case 1 -> {
                double middle = p.sheet.width / 2;
                p.sheet.middle(middle, top, ink, name);
                String one = String.join(p.dice.pick(" · ", " | ", ", ", " - "), details);
                at = p.lines(middle, at, p.small(), 'c', p.wrap(one, p.wide() * 0.9, p.small()));
            }
            case 2 -> {
                p.sheet.left(p.left, top, ink, name);
                double block = details.stream()
                        .mapToDouble(line -> p.sheet.width(line, p.small()))
                        .max()
                        .orElse(0);
                double end = p.lines(
                        p.right - Math.min(block, p.wide() * 0.4),
                        top - 6,
                        p.small(),
                        'l',
                        wrapped(p, details, p.wide() * 0.4));
                at = Math.max(end, at);
            }
            default -> {
                p.sheet.left(p.left, top, ink, name);
                at = p.lines(p.left, at, p.small(), 'l', details);
            }
        }
        if (p.dice.chance(0.3)) {
            p.sheet.line(p.left, at, p.right, at, p.dice.between(0.5, 2.0), p.accent);
            at += 6;
        }
        return at + p.step();
    }

    private static List<String> wrapped(Paper p, List<String> lines, double width) {
        return lines.stream()
                .flatMap(line -> p.wrap(line, width, p.small()).stream())
                .toList();
    }

    /** Only a mark or brand large where a logo is; the whole name must stand elsewhere. */
    static void logo(Paper p, String text, char align) {
        Ink ink = p.fit(
                text,
                p.wide() * 0.4,
                Ink.of(p.dice.between(18, 30)).strong(p.dice.chance(0.7)).colour(p.accent));
        p.put(align == 'r' ? p.right : align == 'c' ? p.sheet.width / 2 : p.left, 34 + ink.size(), ink, align, text);
    }

    /** The small line of a window envelope above the receiver, with the sender's name and address. */
    static void senderLine(Paper p, Party seller, double x, double y) {
        String line = String.join(
                p.dice.pick(" · ", ", ", " - ", " * ", " | "),
                List.of(name(p, seller), seller.street(), seller.city()));
        Ink ink = p.fit(line, 250, Ink.of(p.dice.between(5.5, 7.0)));
        double end = p.sheet.left(x, y, ink, line);
        if (p.dice.chance(0.6)) {
            p.sheet.line(x, y + 2.5, end, y + 2.5, 0.4, 0x000000);
        }
    }

    /** The receiver, with a heading or none, perhaps with their own tax number; the y after. */
    static double buyer(Paper p, Party buyer, String heading, double x, double y, double buyerTax) {
        double at = y;
        if (!heading.isEmpty()) {
            p.sheet.left(x, at, p.ink().strong(p.dice.chance(0.7)), heading);
            at += p.step() + 1;
        }
        List<String> lines = new ArrayList<>(buyer.named());
        if (p.dice.chance(0.3)) {
            lines.add(1, p.dice.chance(0.5) ? buyer.person() : p.words.of("contact") + ": " + buyer.person());
        }
        if (p.dice.chance(0.3)) {
            lines.add(buyer.country());
        }
        if (p.dice.chance(buyerTax)) {
            lines.add((p.dice.chance(0.5) ? p.words.of("buyer_tax") + ": " : taxLabel(p)) + buyer.taxId());
        }
        if (p.dice.chance(0.12)) {
            lines.add(p.words.of("phone") + " " + buyer.phone());
        }
        List<String> fitted = lines.stream()
                .flatMap(line -> p.wrap(line, p.wide() * 0.43, p.ink()).stream())
                .toList();
        return p.lines(x, at, p.ink(), 'l', fitted) + 3;
    }

    static String title(Paper p, String key) {
        return p.words.of(key);
    }

    static Ink titleInk(Paper p) {
        return Ink.of(p.size + p.dice.between(3, 14))
                .strong(p.dice.chance(0.7))
                .colour(p.dice.chance(0.5) ? p.accent : 0)
                .spaced(p.dice.chance(0.12) ? 4 : 0);
    }
}
