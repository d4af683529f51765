package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms of payment and of discount, as printed. */
final class Terms {

    private static final int MAX_ROWS = 4;
    private static final int MAX_LENGTH = 300;
    private static final Pattern DISCOUNT = Pattern.compile(
            "(?iu)(\\d{1,2}\\s?/\\s?\\d{1,2},?\\s?n(?:et)?\\s?/?\\s?\\d{1,3}|[^.;,]*\\d+(?:[.,]\\d+)?\\s?%\\s?(?:skonto|discount|escompte|sconto|korting|descuento)[^.;]*)");
    private static final Pattern DAYS = Pattern.compile(
            "(?iu)(?:net|within|innerhalb(?: von)?|sous|binnen|à|a|entro|zahlungsziel:?)\\s?(\\d{1,3})(?:\\s?(?:days?|tagen?|jours?|dagen|días|giorni)|$)"
                    + "|^(\\d{1,3})\\s?(?:days?|tage|jours|dagen|días|giorni)(?: net(?:to)?)?$");

    private final Sheet sheet;

    Terms(Sheet sheet) {
        this.sheet = sheet;
    }

    Field<String> payment() {
        Field<String> labelled = labelled();
        return labelled.present() ? labelled : sentence();
    }

    private Field<String> labelled() {
        for (Label label : sheet.labels(Role.PAYMENT_TERMS)) {
            if (label.leads()) {
                Field<String> beside = at(label, label.row(), label.last() + 1);
                Field<String> found = beside.present() || !label.alone() ? beside : below(label);
                if (found.present()) {
                    return found;
                }
            }
        }
        return Field.absent(0.5);
    }

    /** In the next line, under the label's beginning. */
    private Field<String> below(Label label) {
        int next = label.row().index() + 1;
        if (next >= sheet.rows().size()) {
            return Field.absent(0.5);
        }
        Row row = sheet.rows().get(next);
        int first = startAt(row, label.box().x0(), sheet.em(row));
        boolean labelled = first < 0
                || sheet.labels(row).stream()
                        .anyMatch(other -> other.first() == first && other.role() != Role.TERMS_SENTENCE);
        return labelled ? Field.absent(0.5) : at(label, row, first);
    }

    /** What stands there up to the end of its piece of the line, unless it is a date or has no letters. */
    private Field<String> at(Label label, Row row, int first) {
        if (first >= row.size()) {
            return Field.absent(0.5);
        }
        int end = row.segmentEnd(first);
        String text = row.text(first, end).replaceAll("^[:\\s-]+", "");
        boolean date = sheet.dates(row).stream().anyMatch(day -> day.overlaps(first, end));
        return date || text.chars().noneMatch(Character::isLetter)
                ? Field.absent(0.5)
                : Field.of(text, 0.85 * label.weight(), sheet.evidence(row.page(), row.box(first, end)));
    }

    /** The whole sentence in which a phrase such as "payable within" stands. */
    private Field<String> sentence() {
        for (Label label : sheet.labels(Role.TERMS_SENTENCE)) {
            Row row = label.row();
            int first = sentenceStart(row, label.first());
            StringBuilder text = new StringBuilder();
            Box box = row.box(first, row.segmentEnd(first));
            double left = box.x0();
            for (int i = row.index();
                    i < Math.min(row.index() + MAX_ROWS, sheet.rows().size());
                    i++) {
                Row line = sheet.rows().get(i);
                int from = i == row.index() ? first : startAt(line, left, sheet.em(line));
                boolean away = line.page() != row.page()
                        || line.box().y0() - box.y1() > line.box().height();
                if (from < 0 || away) {
                    break;
                }
                String part = line.text(from, line.segmentEnd(from));
                text.append(text.length() == 0 ? "" : " ").append(part);
                box = box.union(line.box(from, line.segmentEnd(from)));
                if (part.endsWith(".") || text.length() > MAX_LENGTH) {
                    break;
                }
            }
            return Field.of(text.toString(), 0.7, sheet.evidence(row.page(), box));
        }
        return Field.absent(0.5);
    }

    private static int sentenceStart(Row row, int word) {
        int first = word;
        while (first > row.segmentStart(word)
                && !row.words().get(first - 1).text().matches(".*\\p{L}{2,}[.:]")) {
            first--;
        }
        return first;
    }

    private static int startAt(Row row, double left, double em) {
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            if (Math.abs(row.words().get(word).box().x0() - left) < em) {
                return word;
            }
        }
        return -1;
    }

    Field<String> discount() {
        for (Row row : sheet.rows()) {
            Optional<Field<String>> found = discount(row);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Field.absent(0.5);
    }

    private Optional<Field<String>> discount(Row row) {
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            int end = row.segmentEnd(word);
            Matcher matcher = DISCOUNT.matcher(row.text(word, end));
            if (matcher.find()) {
                return Optional.of(
                        Field.of(matcher.group(1).strip(), 0.75, sheet.evidence(row.page(), row.box(word, end))));
            }
        }
        return Optional.empty();
    }

    /** How many days the terms give, when they say so plainly. */
    static OptionalInt days(String terms) {
        Matcher matcher = DAYS.matcher(terms.strip());
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        String days = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return OptionalInt.of(Integer.parseInt(days));
    }
}
