package com.cashupagent.samples.archetypes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a truth really stands on the page, found in the text of the finished PDF and not in what was meant to be drawn. */
final class Printed {

    /** Ways to write a date that some senders have whatever their country. */
    static final List<String> EXTRA_DATES =
            List.of("dd-MMM-yy", "yyyy.MM.dd", "MMM d, yyyy", "dd MMM yyyy", "yyyyMMdd");

    private static final List<String> AMOUNTS = List.of("total_amount", "tax_amount", "net_amount");

    /** What makes a day of the month an ordinal in English. */
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th)(?=,? )");

    private final String text;
    private final String squeezed;
    private final String cardinal;
    private final Market market;

    Printed(String text, Market market) {
        this.text = text.replaceAll("[\\s\\u00A0]+", " ");
        this.squeezed = squeeze(text);
        this.cardinal = squeeze(ORDINAL.matcher(text).replaceAll(""));
        this.market = market;
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s\\u00A0]+", "");
    }

    /** What the truth says and the page does not. */
    List<String> missing(Truth truth) {
        List<String> missing = new ArrayList<>();
        truth.numbers().stream().filter(id -> !has(id)).forEach(id -> missing.add("invoice id " + id));
        for (String key : List.of("vendor_name", "tax_id", "payment_terms")) {
            if (truth.get(key) instanceof String value && !has(value)) {
                missing.add(key + " " + value);
            }
        }
        for (String key : List.of("issue_date", "due_date")) {
            if (truth.get(key) instanceof String value && !value.isEmpty() && !hasDate(LocalDate.parse(value))) {
                missing.add(key + " " + value);
            }
        }
        for (String key : AMOUNTS) {
            if (truth.get(key) instanceof BigDecimal value && !hasAmount(value) && !inParts(key, truth)) {
                missing.add(key + " " + value);
            }
        }
        if (truth.has("currency")
                && !has(market.currency())
                && market.signs().stream().noneMatch(this::has)) {
            missing.add("currency");
        }
        truth.lines().forEach(line -> missingOf(line, missing));
        return missing;
    }

    private boolean inParts(String key, Truth truth) {
        return key.equals("tax_amount")
                && truth.get("_tax_parts") instanceof List<?> parts
                && parts.stream()
                        .allMatch(part -> part instanceof BigDecimal tax && (tax.signum() == 0 || hasAmount(tax)));
    }

    private void missingOf(Map<String, Object> line, List<String> missing) {
        for (String word : String.valueOf(line.get("description")).split(" ")) {
            if (!has(word)) {
                missing.add("word " + word);
            }
        }
        line.forEach((key, value) -> {
            if (value instanceof BigDecimal number && !hasAmount(number)) {
                missing.add(key + " " + number);
            }
        });
    }

    private boolean has(String value) {
        return squeezed.contains(squeeze(value));
    }

    private boolean hasDate(LocalDate date) {
        return Stream.concat(market.all("dates").stream(), EXTRA_DATES.stream())
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, market.locale()).format(date))
                .map(Printed::squeeze)
                .anyMatch(day -> cardinal.contains(day) || cardinal.contains(day.toUpperCase(Locale.ROOT)));
    }

    /** In any way of grouping, with its decimals or without needless ones, and no digit beside it. */
    boolean hasAmount(BigDecimal value) {
        int least = Math.max(0, value.stripTrailingZeros().scale());
        for (int decimals = least; decimals <= Math.max(3, value.scale()); decimals++) {
            String plain =
                    value.abs().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
            int dot = plain.indexOf('.');
            String whole = dot < 0 ? plain : plain.substring(0, dot);
            String digits = String.join("[., '’]?", whole.split(""));
            String rest = dot < 0 ? "" : "[.,]" + plain.substring(dot + 1);
            if (Pattern.compile("(?<!\\d)" + digits + rest + "(?!\\d)")
                    .matcher(text)
                    .find()) {
                return true;
            }
        }
        return false;
    }

    /** Sums that do not add up as printed; nothing where they are not all printed. */
    static List<String> wrongSums(Truth truth) {
        List<String> wrong = new ArrayList<>();
        BigDecimal rounding = truth.get("_rounding") instanceof BigDecimal value ? value : BigDecimal.ZERO;
        if (truth.get("total_amount") instanceof BigDecimal total
                && truth.get("net_amount") instanceof BigDecimal net
                && truth.get("tax_amount") instanceof BigDecimal tax
                && net.add(tax).add(rounding).compareTo(total) != 0) {
            wrong.add(net + " + " + tax + " is not " + total);
        }
        List<BigDecimal> amounts = truth.lines().stream()
                .map(line -> line.get("amount"))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
        BigDecimal beside = truth.get("_beside_lines") instanceof BigDecimal value ? value : BigDecimal.ZERO;
        BigDecimal sum = Deal.sum(amounts).add(beside);
        boolean fits = AMOUNTS.stream()
                .anyMatch(key -> truth.get(key) instanceof BigDecimal value && value.compareTo(sum) == 0);
        boolean fitsUnprinted = !truth.has("net_amount")
                && truth.get("total_amount") instanceof BigDecimal total
                && truth.get("tax_amount") instanceof BigDecimal tax
                && total.subtract(tax).compareTo(sum) == 0;
        if (!amounts.isEmpty() && !truth.has("_partial_lines") && !fits && !fitsUnprinted) {
            wrong.add("rows make " + sum + ", neither net nor total");
        }
        return wrong;
    }
}
