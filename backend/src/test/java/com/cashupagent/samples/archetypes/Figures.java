package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How one document writes numbers, money and dates. */
final class Figures {

    /** Where a currency stands. */
    enum Place {
        SIGN_BEFORE,
        SIGN_AFTER,
        CODE_BEFORE,
        CODE_AFTER,
        NOWHERE
    }

    final String sign;
    final String code;
    private final String style;
    private final int minus;
    private final boolean signGap;
    private DateTimeFormatter dates;
    private boolean capitalDates;
    private final boolean quantityDecimals;
    Place sums;
    Place cells;

    Figures(Market market, Dice dice) {
        style = dice.pick(market.all("numbers"));
        sign = dice.pick(market.signs());
        code = market.currency();
        boolean english = style.startsWith("en") || style.equals("in");
        sums = switch (dice.below(10)) {
            case 0, 1, 2, 3 -> english ? Place.SIGN_BEFORE : Place.SIGN_AFTER;
            case 4 -> dice.chance(0.5) ? Place.SIGN_BEFORE : Place.CODE_BEFORE;
            case 5 -> Place.CODE_AFTER;
            case 6 -> Place.CODE_BEFORE;
            default -> Place.NOWHERE;
        };
        cells = dice.chance(0.3) ? sums : Place.NOWHERE;
        minus = dice.below(10);
        signGap = sign.length() > 1 ? dice.chance(0.75) : !english;
        dates = DateTimeFormatter.ofPattern(dice.pick(market.all("dates")), market.locale());
        quantityDecimals = dice.chance(0.15);
    }

    String date(LocalDate date) {
        String text = dates.format(date);
        return capitalDates ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** One of the ways of {@link Printed#EXTRA_DATES} instead of the market's. */
    void dated(String pattern, boolean capital) {
        dates = DateTimeFormatter.ofPattern(pattern, dates.getLocale());
        capitalDates = capital;
    }

    String sum(BigDecimal value) {
        return money(value, sums);
    }

    String cell(BigDecimal value) {
        return money(value, cells);
    }

    boolean bare() {
        return sums == Place.NOWHERE;
    }

    String money(BigDecimal value, Place place) {
        String number = number(value.abs(), Math.max(2, value.scale()));
        String gap = signGap ? " " : "";
        String text = switch (place) {
            case SIGN_BEFORE -> sign + gap + number;
            case SIGN_AFTER -> number + " " + sign;
            case CODE_BEFORE -> code + " " + number;
            case CODE_AFTER -> number + " " + code;
            default -> number;
        };
        return value.signum() < 0 ? negative(text, place) : text;
    }

    private String negative(String text, Place place) {
        boolean behind = place == Place.NOWHERE && !style.startsWith("en");
        return switch (minus) {
            case 0 -> "(" + text + ")";
            case 1 -> behind ? text + "-" : "-" + text;
            case 2 -> "- " + text;
            default -> "-" + text;
        };
    }

    String plain(BigDecimal value) {
        return (value.signum() < 0 ? "-" : "") + number(value.abs(), Math.max(2, value.scale()));
    }

    String quantity(BigDecimal value) {
        BigDecimal tidy = value.stripTrailingZeros();
        int decimals = Math.max(0, tidy.scale());
        return number(value, quantityDecimals || decimals > 0 ? Math.max(2, decimals) : 0);
    }

    /** A rate without needless zeros. */
    String rate(BigDecimal rate) {
        String text = rate.stripTrailingZeros().toPlainString();
        return comma() ? text.replace('.', ',') : text;
    }

    private boolean comma() {
        return style.equals("de") || style.equals("de0") || style.equals("fr");
    }

    String number(BigDecimal value, int decimals) {
        String plain = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        String rest = dot < 0 ? "" : (comma() ? "," : ".") + plain.substring(dot + 1);
        return grouped(whole) + rest;
    }

    private String grouped(String whole) {
        String group = switch (style) {
            case "en", "in" -> ",";
            case "de" -> ".";
            case "fr", "fr." -> " ";
            case "ch" -> "'";
            case "chq" -> "’";
            default -> "";
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            int left = whole.length() - i;
            boolean mark = style.equals("in") ? left == 3 || left > 3 && left % 2 == 1 : left % 3 == 0;
            text.append(i > 0 && mark && Character.isDigit(whole.charAt(i - 1)) ? group : "")
                    .append(whole.charAt(i));
        }
        return text.toString();
    }
}
