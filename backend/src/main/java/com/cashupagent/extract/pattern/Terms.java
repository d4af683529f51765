package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms of payment, as printed. */
final class Terms {

    private static final int MAX_ROWS = 4;
    private static final int MAX_LENGTH = 300;
    private static final Pattern ALONE = Pattern.compile(
            "(?iu)^(?:innerhalb |binnen |within |sous |à |a |giro a |entro )?(?:von )?\\d{1,3} "
                    + "(?:tagen?|days|jours|dagen|dagar|dager|dage|dni|dní|dana|pv|päivää|дни|nap|zile|päeva|dienų|dienas|ημέρες|gün|hari|giorni|días|dias)\\b.*(?:\\bnett?o?s?\\b|ohne abzug|f\\.f\\.|fin de mois|fine mese)");

    private static final Pattern DAYS = Pattern.compile("(?iu)\\b(?:days|tage|jours|días|dias|giorni|dagen)\\b");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final Pattern ACCOUNT = Pattern.compile("(?iu)(?:iban|bankverbindung|bankkonto|bic):?");
    private static final Set<Role> ANOTHER_SUBJECT = Set.of(
            Role.PAYMENT_TERMS, Role.BANK_ACCOUNT, Role.TAX_ID, Role.OTHER_NUMBER, Role.REGISTRATION, Role.OTHER_DATE);

    private static final Pattern ANNOUNCEMENT = Pattern.compile("\\p{Lu}[\\p{L} -]{2,30}[:(] ?");
    /** A line of running text goes on at the beginning of the next, wherever the sentence began. */
    private static final int FULL_LINE = 60;

    private static final Pattern CLAUSE_END = Pattern.compile("[,;–—]$");

    /** Labels of less weight announce a means of payment, which is none of the terms. */
    private static final double MEANS = 0.55;

    private static final int LONGEST_ALONE = 60;
    private static final double UNANNOUNCED = 0.6;

    private final Sheet sheet;

    Terms(Sheet sheet) {
        this.sheet = sheet;
    }

    Field<String> payment() {
        Field<String> labelled = labelled();
        if (labelled.value() != null && TermDays.saysWhen(labelled.value())) {
            return labelled;
        }
        // A label may announce no more than the means, such as a transfer, and a sentence elsewhere when it is due.
        Field<String> said = sentence();
        boolean clearer = said.value() != null && TermDays.saysWhen(said.value());
        Field<String> best = labelled.present() && !clearer ? labelled : said;
        if (best.present()) {
            return best;
        }
        Field<String> insteadOfDate = insteadOfDate();
        return insteadOfDate.present() ? insteadOfDate : unannounced();
    }

    /** {@code Payment due: on receipt}, or under the word. */
    private Field<String> insteadOfDate() {
        for (Label label : sheet.labels(Role.DUE_DATE)) {
            Row row = label.row();
            int first = label.last() + 1;
            if (label.leads() && first < row.size()) {
                String text = row.text(first, row.segmentEnd(first));
                if (text.length() <= LONGEST_ALONE && TermDays.saysWhen(text) && !TermDays.isAnotherMatter(text)) {
                    return at(label, row, first);
                }
            }
            Field<String> under = label.alone() ? below(label) : Field.absent(0.5);
            if (under.value() != null && TermDays.saysWhen(under.value())) {
                return under;
            }
        }
        return Field.absent(0.5);
    }

    /** {@code 45 Tage rein netto.} as a line of its own, with nothing that says what it is about. */
    private Field<String> unannounced() {
        for (Row row : sheet.rows()) {
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                int end = row.segmentEnd(word);
                String text = row.text(word, end);
                if (text.length() <= LONGEST_ALONE && ALONE.matcher(text).find() && !TermDays.isAnotherMatter(text)) {
                    return Field.of(text, UNANNOUNCED, sheet.evidence(row.page(), row.box(word, end)));
                }
            }
        }
        return Field.absent(0.5);
    }

    /** The first that says when, or else the first that says how. */
    private Field<String> labelled() {
        Field<String> first = Field.absent(0.5);
        for (Label label : sheet.labels(Role.PAYMENT_TERMS)) {
            if ((label.leads() || beginsSentence(label)) && !announcesMeans(label)) {
                Field<String> right = at(label, label.row(), label.last() + 1);
                boolean plain = right.value() != null && TermDays.saysWhen(right.value());
                Field<String> under =
                        !plain && label.alone() && isHeading(label.row()) ? below(label) : Field.absent(0.5);
                Field<String> beside = under.present() ? under : right;
                Field<String> found = beside.present() || !label.alone() ? beside : below(label);
                if (found.value() != null && TermDays.saysWhen(found.value())) {
                    return found;
                }
                boolean means = label.weight() < MEANS || found.value() != null && TermsWording.isMeans(found.value());
                first = first.present() || means ? first : found;
            }
        }
        return first;
    }

    private static boolean announcesMeans(Label label) {
        Row row = label.row();
        int next = label.last() + 1;
        return next < row.size() && TermsWording.isMeans(row.text(next, row.segmentEnd(next)));
    }

    /** {@code VAT is charged at 20%. Payment terms: 30 days.} */
    private static boolean beginsSentence(Label label) {
        Row row = label.row();
        return !label.leads()
                && row.words().get(label.last()).text().endsWith(":")
                && row.words().get(label.first() - 1).text().endsWith(".");
    }

    /** Labels side by side, with their values in the next line. */
    private boolean isHeading(Row row) {
        return sheet.labels(row).stream()
                        .filter(label -> label.alone() && label.role().kind() == Role.Kind.VALUE)
                        .map(Label::first)
                        .distinct()
                        .count()
                >= 2;
    }

    /** In the next line, under the label's beginning, or in the one after it where the next is one of other columns. */
    private Field<String> below(Label label) {
        int next = label.row().index() + 1;
        if (next >= sheet.rows().size()) {
            return Field.absent(0.5);
        }
        Field<String> found = below(label, sheet.rows().get(next));
        boolean free = sheet.rows().get(next).words().stream()
                .noneMatch(word -> word.box().x0() < label.box().x1()
                        && word.box().x1() > label.box().x0());
        return found.present() || !free || next + 1 >= sheet.rows().size()
                ? found
                : below(label, sheet.rows().get(next + 1));
    }

    private Field<String> below(Label label, Row row) {
        int exactly = startAt(row, label.box().x0(), sheet.em(row));
        int first = exactly < 0 && isHeading(label.row()) ? centredUnder(row, label.box()) : exactly;
        if (first < 0) {
            return Field.absent(0.5);
        }
        // "Net 15" and "Due in 20 days" begin with what announces something else elsewhere.
        boolean labelled = sheet.labels(row).stream()
                        .anyMatch(other -> other.first() == first
                                && other.role() != Role.TERMS_SENTENCE
                                // "C.O.D." is a heading of codes elsewhere.
                                && !row.words().get(first).text().endsWith("."))
                && !TermDays.saysWhen(row.text(first, row.segmentEnd(first)));
        return labelled ? Field.absent(0.5) : at(label, row, first);
    }

    private static int centredUnder(Row row, Box heading) {
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            Box box = row.box(word, row.segmentEnd(word));
            if (box.x0() < heading.midX() && box.x1() > heading.midX()) {
                return word;
            }
        }
        return -1;
    }

    /** What stands there up to the end of its piece of the line, unless it is a date or has no letters. */
    Field<String> at(Label label, Row row, int first) {
        if (first >= row.size()) {
            return Field.absent(0.5);
        }
        int end = beforeDueDate(row, first);
        String whole = TermsWording.withoutThanks(row.text(first, end));
        String plain = TermsWording.of(whole)
                .replaceAll(
                        "^[:\\s-]+|[\\s–|;/-]+$|(?iu)\\.? (?:sur le compte|auf (?:das|unser) konto|to account|sul conto|a la cuenta|op rekening)$",
                        "");
        String text = withUnit(label, plain);
        boolean date = sheet.dates(row).stream().anyMatch(day -> day.overlaps(first, end));
        // "Conditions of Sale and Terms of Payment:" is a longer heading than the label in it.
        boolean heading = whole.endsWith(":");
        return date || heading || text.chars().noneMatch(Character::isLetter) || isAnotherLabel(row, first, end)
                ? Field.absent(0.5)
                : Field.of(text, 0.85 * label.weight(), sheet.evidence(row.page(), row.box(first, end)));
    }

    /** {@code Days to pay: 30}. */
    private static String withUnit(Label label, String text) {
        Matcher unit = DAYS.matcher(label.row().text(label.first(), label.last()));
        return COUNT.matcher(text).matches() && unit.find() ? text + " " + unit.group() : text;
    }

    /** {@code Netto 60 dage - Forfaldsdato: 5. august 2021}: the date's label ends the terms, and so does that of an account. */
    private int beforeDueDate(Row row, int first) {
        int whole = row.segmentEnd(first);
        int end = sheet.labels(row).stream()
                .filter(label -> label.role() == Role.BANK_ACCOUNT && label.first() > first + 1 && label.last() < whole)
                .filter(label ->
                        ACCOUNT.matcher(row.words().get(label.first()).text()).matches())
                .mapToInt(label -> label.first() - 1)
                .min()
                .orElse(whole);
        return sheet.labels(row).stream()
                .filter(label -> label.role() == Role.DUE_DATE || label.role() == Role.TERMS_SENTENCE)
                .filter(label -> label.first() > first && label.last() < end)
                .filter(label -> row.isSeparated(label.first())
                        || CLAUSE_END
                                .matcher(row.words().get(label.first() - 1).text())
                                .find())
                .filter(label -> sheet.dates(row).stream().anyMatch(date -> date.first() == label.last() + 1))
                .mapToInt(label -> label.first() - 1)
                .findFirst()
                .orElse(end);
    }

    /** The heading of the next column: {@code TERMS   DUE DATE}. */
    private boolean isAnotherLabel(Row row, int first, int end) {
        return sheet.labels(row).stream()
                .anyMatch(label -> label.first() == first
                        && label.last() == end
                        && label.role().kind() == Role.Kind.VALUE
                        && label.role() != Role.NUMBER
                        && !label.role().isSum());
    }

    /** The whole sentence in which a phrase such as "payable within" stands. */
    private Field<String> sentence() {
        for (Label label : sheet.labels(Role.TERMS_SENTENCE)) {
            Row row = label.row();
            int first = sentenceStart(row, label.first());
            StringBuilder text = new StringBuilder();
            Box box = row.box(first, row.segmentEnd(first));
            int begin = row.segmentStart(first);
            boolean prose = row.text(begin, row.segmentEnd(first)).length() >= FULL_LINE;
            double left = prose ? row.words().get(begin).box().x0() : box.x0();
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
                // A column of labels, whose values stand beside it.
                if (part.endsWith(":") && !TermDays.saysWhen(part)
                        || i > row.index() && isAnotherSubject(line, from, part)) {
                    break;
                }
                text.append(text.length() == 0 ? "" : " ").append(part);
                box = box.union(line.box(from, line.segmentEnd(from)));
                if (part.endsWith(".") || text.length() > MAX_LENGTH) {
                    break;
                }
            }
            if (text.length() > 0 && !TermDays.isAnotherMatter(text.toString())) {
                return Field.of(TermsWording.of(text.toString()), 0.7, sheet.evidence(row.page(), box));
            }
        }
        return Field.absent(0.5);
    }

    /** {@code Bank details: …} or thanks, in a line below the terms. */
    private boolean isAnotherSubject(Row row, int first, String text) {
        return ANNOUNCEMENT.matcher(text).lookingAt()
                || TermsWording.isThanks(text)
                || sheet.labels(row).stream()
                        .anyMatch(label -> label.first() == first && ANOTHER_SUBJECT.contains(label.role()));
    }

    private static int sentenceStart(Row row, int word) {
        int first = word;
        while (first > row.segmentStart(word)
                && !row.words().get(first - 1).text().matches(".*\\p{L}{2,}[.:]")) {
            first--;
        }
        return first;
    }

    static int startAt(Row row, double left, double em) {
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            if (Math.abs(row.words().get(word).box().x0() - left) < em) {
                return word;
            }
        }
        return -1;
    }
}
