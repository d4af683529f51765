package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.CashDiscount;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is offered to those who pay early, as printed. */
final class DiscountTerms {

    private static final String DISCOUNT_WORDS =
            "(?:skonto|discount|escompte|sconto|korting|descuento|desconto|rebate|punguzo)";

    private static final Pattern DISCOUNT =
            Pattern.compile("(?iu)(\\d{1,2}(?:[.,]\\d{1,2})?\\s?%?\\s?/\\s?\\d{1,2},?\\s?n(?:et)?\\s?/?\\s?\\d{1,3}"
                    + "|[^.;,]*\\d+(?:[.,]\\d+)?\\s?%\\s?(?:di |de |d'|cash |early payment |prompt payment )?"
                    + DISCOUNT_WORDS + "[^.;]*)");

    /** The word first: {@code Skonto 2 % bei Zahlung innerhalb von 10 Tagen}. */
    private static final Pattern WORD_FIRST =
            Pattern.compile("(?iu)((?:\\p{L}+ ){0,2}" + DISCOUNT_WORDS + "[^;%]{0,40}?\\d+(?:[.,]\\d+)?\\s?%[^.;]*)");

    /** Words that are said of a discount for payment, not of one for the goods. */
    private static final Pattern FOR_PAYMENT = Pattern.compile(
            "(?iu)skonto|escompte|\\b(?:early|prompt|cash discount|pa(?:id|y|ying|yment)|zahlung|zahlbar|paiement|pago|pagamento|betaling|malipo)\\b");

    private final Sheet sheet;
    private final Terms terms;

    DiscountTerms(Sheet sheet, Terms terms) {
        this.sheet = sheet;
        this.terms = terms;
    }

    /**
     * The terms of a discount for early payment.
     *
     * @param due when the whole sum is due; a date that is not before it is no discount's
     */
    Field<String> discount(@Nullable LocalDate due, DateOrder order) {
        for (Label label : sheet.labels(Role.DISCOUNT_TERMS)) {
            Field<String> beside = label.leads() ? terms.at(label, label.row(), label.last() + 1) : Field.absent(0.5);
            if (beside.value() != null && TermDays.percent(beside.value()).isPresent()) {
                return beside;
            }
        }
        for (Row row : sheet.rows()) {
            Optional<Field<String>> found = discount(row, due, order);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Field.absent(0.5);
    }

    private List<Found<WrittenDate>> datesBefore(Row row, @Nullable LocalDate due, DateOrder order) {
        return sheet.dates(row).stream()
                .filter(found -> found.value()
                        .in(order)
                        .filter(day -> due == null || day.isBefore(due))
                        .isPresent())
                .toList();
    }

    private Optional<Field<String>> discount(Row row, @Nullable LocalDate due, DateOrder order) {
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            int end = row.segmentEnd(word);
            String text = row.text(word, end);
            if (text.indexOf('%') < 0 && text.indexOf('/') < 0) {
                continue;
            }
            Box box = row.box(word, end);
            boolean datedHere = !datesBefore(row, due, order).isEmpty();
            Optional<String> found = discount(text, datedHere);
            boolean open = found.filter(TermDays::mentionsDays).isEmpty() && !datedHere;
            // The sentence may go on in the next line.
            Optional<Row> next = open && mayGoOn(text) ? below(row, word) : Optional.empty();
            if (next.isPresent()) {
                int first = Terms.startAt(next.get(), box.x0(), sheet.em(row));
                int last = next.get().segmentEnd(first);
                boolean dated = !datesBefore(next.get(), due, order).isEmpty();
                Optional<String> both = discount(text + " " + next.get().text(first, last), dated);
                if (both.isPresent() && (found.isEmpty() || dated || TermDays.mentionsDays(both.get()))) {
                    found = both;
                    box = box.union(next.get().box(first, last));
                }
            }
            if (found.isPresent()) {
                return Optional.of(Field.of(found.get(), 0.75, sheet.evidence(row.page(), box)));
            }
        }
        return Optional.empty();
    }

    private static boolean mayGoOn(String text) {
        return !text.endsWith(".")
                && text.contains("%")
                && text.chars().filter(c -> c == ' ').count() >= 3;
    }

    private Optional<Row> below(Row row, int word) {
        int next = row.index() + 1;
        return next < sheet.rows().size()
                        && sheet.rows().get(next).page() == row.page()
                        && Terms.startAt(
                                        sheet.rows().get(next),
                                        row.words().get(word).box().x0(),
                                        sheet.em(row))
                                >= 0
                ? Optional.of(sheet.rows().get(next))
                : Optional.empty();
    }

    private static Optional<String> discount(String text, boolean dated) {
        for (Pattern pattern : List.of(DISCOUNT, WORD_FIRST)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String said = matcher.group(1).strip();
                boolean limited = TermDays.mentionsDays(said) || dated;
                boolean offered = FOR_PAYMENT.matcher(said).find();
                if (pattern == DISCOUNT
                        ? limited || offered
                        : limited && TermDays.percent(said).isPresent()) {
                    return Optional.of(said);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a line offers a discount instead of taking one off. */
    static boolean isOffer(String text) {
        return text.contains("%")
                && (TermDays.mentionsDays(text) || FOR_PAYMENT.matcher(text).find());
    }

    /** Percent and last day of the discount that the terms offer. */
    CashDiscount cashDiscount(Field<String> offer, Field<LocalDate> issued, @Nullable LocalDate due, DateOrder order) {
        String text = offer.value();
        Evidence place = offer.evidence();
        if (text == null || place == null) {
            return CashDiscount.absent(0.5);
        }
        Evidence computed = new Evidence(place.page(), place.box(), Source.COMPUTED);
        Optional<BigDecimal> percent = TermDays.percent(text);
        if (percent.isEmpty()) {
            return CashDiscount.absent(0.5);
        }
        LocalDate from = issued.value();
        Optional<Field<LocalDate>> printed = sheet.rows().stream()
                .filter(row -> row.page() == place.page()
                        && row.box().midY() > place.box().y0()
                        && row.box().midY() < place.box().y1())
                .flatMap(row -> datesBefore(row, due, order).stream())
                .flatMap(found -> found.value().in(order).stream()
                        .filter(day -> from == null || !day.isBefore(from))
                        .map(day -> Field.of(day, 0.8, sheet.evidence(found))))
                .findFirst();
        OptionalInt days = TermDays.discount(text);
        Field<LocalDate> until = days.isPresent() && from != null
                ? Field.of(from.plusDays(days.getAsInt()), 0.8, computed)
                : days.isEmpty() ? printed.orElse(Field.absent(0.5)) : Field.absent(0.5);
        return new CashDiscount(Field.of(percent.get(), offer.confidence(), place), until);
    }
}
