package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in companies' registers, of the seller and of the buyer, told apart by the section in which they stand. */
final class Registrations {

    /** German registers have two divisions; the Austrian one marks its numbers; the others are figures in groups. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(?:no|nr|number|n°|num)?[.:]?\\s*)((?:HR[AB]|FN|VR|PR|GnR)\\s?\\d{1,7}\\s?[A-Za-z]?(?![A-Za-z\\d])"
                    + "|[A-Z]{1,4}[-/ ]?\\d[\\dA-Z/.-]{3,20}"
                    + "|\\d{2,14}(?:[ .-]\\d{2,6}){0,4}(?:[-/][A-Z\\d]{1,3})?)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Needs no label, as nothing else looks like it. */
    private static final Pattern UNMISTAKABLE =
            Pattern.compile("(HR[AB])\\s?:?\\s?(\\d{1,7}(?:\\s[A-Z])?)(?![\\d\\p{L}])");

    private static final Pattern WORD = Pattern.compile("^\\p{L}[\\p{L}.-]*\\s");
    private static final int WORDS_OF_TOWN = 3;
    private static final int LEAST_DIGITS = 3;
    private static final double LABELLED = 0.85;
    private static final double SHAPED = 0.8;

    private final Sheet sheet;
    private final List<Section> sections;

    Registrations(Sheet sheet, List<Section> sections) {
        this.sheet = sheet;
        this.sections = sections;
    }

    Field<String> vendor() {
        return find(false);
    }

    Field<String> buyer() {
        return find(true);
    }

    private Field<String> find(boolean buyers) {
        for (Label label : sheet.labels(Role.REGISTRATION)) {
            if (isBuyers(label.row(), label.first()) == buyers) {
                Optional<Field<String>> found = at(label.row(), label.last() + 1, label.weight());
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                int end = row.segmentEnd(word);
                Matcher matcher = UNMISTAKABLE.matcher(row.text(word, end));
                if (matcher.find() && isBuyers(row, word) == buyers) {
                    return field(row, word, end, matcher.group(1) + " " + matcher.group(2), SHAPED);
                }
            }
        }
        return Field.absent(0.5);
    }

    private boolean isBuyers(Row row, int word) {
        return sections.stream().anyMatch(section -> section.role() == Role.BUYER && section.holds(row, word));
    }

    /** Right behind the label; the town of the register may stand between them. */
    private Optional<Field<String>> at(Row row, int first, double weight) {
        if (first >= row.size()) {
            return Optional.empty();
        }
        int end = row.segmentEnd(first);
        String text = row.text(first, end);
        String plain = text.replaceAll("^[:\\s-]+", "");
        Matcher matcher = NUMBER.matcher(plain);
        for (int words = 0; words < WORDS_OF_TOWN && !matcher.find(0); words++) {
            plain = WORD.matcher(plain).replaceFirst("");
            matcher.reset(plain);
        }
        if (!matcher.find(0)) {
            return Optional.empty();
        }
        String number = matcher.group(1).strip().replaceAll("[./-]+$", "");
        boolean dated = sheet.dates(row).stream().anyMatch(day -> day.overlaps(first, first));
        long digits = number.chars().filter(Character::isDigit).count();
        return dated || digits < LEAST_DIGITS
                ? Optional.empty()
                : Optional.of(field(row, first, end, number.replaceAll("\\s+", " "), LABELLED * weight));
    }

    /** At the words that hold the number, out of those that may. */
    private Field<String> field(Row row, int from, int to, String number, double confidence) {
        int first = from;
        while (first < to && row.text(first + 1, to).contains(number)) {
            first++;
        }
        int last = to;
        while (last > first && row.text(first, last - 1).contains(number)) {
            last--;
        }
        return Field.of(number, confidence, sheet.evidence(row.page(), row.box(first, last)));
    }
}
