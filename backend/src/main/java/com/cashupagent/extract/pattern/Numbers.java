package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: 1,234.56 · 1.234,56 · 1 234,56 · 1'234.50 · 7,08,000.00. Keeps the decimals that are
 * printed.
 */
final class Numbers {

    private static final Pattern SHAPE = Pattern.compile("\\d{1,15}(?:[.,'’ \u00A0]\\d{1,9})*");
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int MAX_DIGITS = 15;
    private static final int GROUP = 3;

    private Numbers() {}

    /**
     * Unsigned digits with separators, nothing else.
     *
     * @param decimal the decimal sign that the document uses elsewhere, for 1.005 and the like
     */
    static Optional<BigDecimal> parse(String text, char decimal) {
        if (!SHAPE.matcher(text).matches()
                || text.chars().filter(Character::isDigit).count() > MAX_DIGITS) {
            return Optional.empty();
        }
        int point = decimalAt(text, decimal);
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (!isGrouped(whole)) {
            return Optional.empty();
        }
        String digits = whole.replaceAll("\\D", "");
        return Optional.of(new BigDecimal(fraction.isEmpty() ? digits : digits + "." + fraction));
    }

    /** Where the decimal sign stands, or −1. */
    private static int decimalAt(String text, char decimal) {
        int dot = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(dot, comma);
        if (last < 0) {
            return -1;
        }
        if (dot >= 0 && comma >= 0) {
            return last;
        }
        char sign = text.charAt(last);
        if (text.indexOf(sign) != last) {
            return -1;
        }
        int after = text.length() - last - 1;
        boolean otherGroups = text.chars().limit(last).anyMatch(c -> !Character.isDigit(c));
        boolean looksGrouped = after == GROUP && last <= GROUP && text.charAt(0) != '0' && !otherGroups;
        return looksGrouped && sign != decimal ? -1 : last;
    }

    /** Groups of three, or of two with three at the end as in India; one sign throughout. */
    private static boolean isGrouped(String whole) {
        String[] groups = whole.split("\\D");
        if (groups.length == 1) {
            return true;
        }
        long signs = whole.chars().filter(c -> !Character.isDigit(c)).distinct().count();
        boolean sized = groups[0].length() <= GROUP && groups[groups.length - 1].length() == GROUP;
        for (int i = 1; i < groups.length - 1; i++) {
            sized &= groups[i].length() == groups[1].length() && groups[i].length() >= 2 && groups[i].length() <= GROUP;
        }
        return signs == 1 && sized;
    }

    /** The sign that groups digits in {@code 45.070}, if a single one does so; 0 otherwise. */
    static char groupSign(String text) {
        return ONE_GROUP.matcher(text).matches() ? text.charAt(text.length() - GROUP - 1) : 0;
    }

    /** Whether the text alone says which sign is the decimal one, and which; 0 when it does not. */
    static char decimalSign(String text) {
        int dot = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(dot, comma);
        int after = text.length() - last - 1;
        boolean certain = last > 0 && (after == 1 || after == 2 || dot >= 0 && comma >= 0);
        boolean single = last > 0 && text.indexOf(text.charAt(last)) == last;
        return certain && single && SHAPE.matcher(text).matches() ? text.charAt(last) : 0;
    }
}
