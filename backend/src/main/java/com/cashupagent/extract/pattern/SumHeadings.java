package com.cashupagent.extract.pattern;

/** Headings of sums side by side, which are no columns of items. */
final class SumHeadings {

    private static final int SEVERAL = 2;
    private static final int MANY = 3;

    private SumHeadings() {}

    /** Whether the first of several sums begins the line, or all of it stands over numbers. */
    static boolean stand(Sheet sheet, Row row) {
        return standOverNumbers(sheet, row)
                || sums(sheet, row) >= SEVERAL
                        && sheet.labels(row).stream().anyMatch(label -> label.first() == 0 && isSum(label));
    }

    /** {@code Labour | Parts | Net | VAT % | VAT | Total}: many sums, and under each heading of the line a number. */
    static boolean standOverNumbers(Sheet sheet, Row row) {
        int next = row.index() + 1;
        if (sums(sheet, row) < MANY || next >= sheet.rows().size()) {
            return false;
        }
        Row below = sheet.rows().get(next);
        return below.text().codePoints().noneMatch(Character::isLetter)
                && sheet.amounts(below).size() > row.segments().get(row.size() - 1);
    }

    private static long sums(Sheet sheet, Row row) {
        return sheet.labels(row).stream()
                .filter(SumHeadings::isSum)
                .map(Label::first)
                .distinct()
                .count();
    }

    private static boolean isSum(Label label) {
        return label.role().isSum() && !label.role().isSideSum() && label.leads();
    }
}
