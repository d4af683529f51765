package com.cashupagent.samples.generated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** How one design writes money, quantities and dates. */
final class Writing {

    private final Design design;
    private final int money;

    Writing(Design design) {
        this.design = design;
        this.money = design.choose("money", 5);
    }

    String date(LocalDate date) {
        String pattern = design.country()
                .dates
                .get(design.choose("date", design.country().dates.size()));
        DateTimeFormatter formatter =
                new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(design.country().locale);
        return formatter.format(date);
    }

    /** Money in a cell of the table: mostly bare. */
    String cell(BigDecimal value) {
        return money == 1 ? sum(value) : number(value);
    }

    String sum(BigDecimal value) {
        String number = number(value);
        String sign = design.country().sign;
        boolean before = !design.country().numbers.equals("de")
                && !design.country().numbers.equals("fr");
        return switch (money) {
            case 0, 1 -> before ? sign + (sign.length() > 1 ? " " : "") + number : number + " " + sign;
            case 2 -> number;
            case 3 -> design.country().currency + " " + number;
            default -> number + " " + design.country().currency;
        };
    }

    /** Whether a sum shows its currency. */
    boolean showsCurrency() {
        return money != 2;
    }

    String quantity(BigDecimal value) {
        boolean decimals = value.scale() > 0 || design.chance("qtydecimals", 0.2);
        return decimals ? number(value.setScale(2)) : value.toPlainString();
    }

    String number(BigDecimal value) {
        String plain = value.setScale(2).abs().toPlainString();
        String whole = plain.substring(0, plain.length() - 3);
        String cents = plain.substring(plain.length() - 2);
        String group = switch (design.country().numbers) {
            case "en" -> ",";
            case "ch" -> "'";
            case "de" -> ".";
            default -> " ";
        };
        boolean point = group.equals(",") || group.equals("'");
        if (design.chance("nogroups", 0.2)) {
            group = "";
        }
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            grouped.append(i > 0 && (whole.length() - i) % 3 == 0 ? group : "").append(whole.charAt(i));
        }
        return (value.signum() < 0 ? "-" : "") + grouped + (point ? "." : ",") + cents;
    }

    /** A rate as the country writes it, without the sign. */
    String rate(BigDecimal rate) {
        String text = rate.stripTrailingZeros().toPlainString();
        return number(BigDecimal.ONE).contains(",") ? text.replace('.', ',') : text;
    }
}
