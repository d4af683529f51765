package com.cashupagent.review;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a person typed, and brings it into the form that results have. */
final class CorrectedValues {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_DECIMALS = 6;
    private static final int CORNERS = 4;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private CorrectedValues() {}

    /** Null, text, a {@link BigDecimal} or a {@link LocalDate}. */
    static @Nullable Object of(FieldPath path, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (path.kind()) {
            case AMOUNT -> amount(path, value);
            case ROW -> throw wrong(path, "a whole row can only be taken out, with the value null");
            default -> ofText(path, value);
        };
    }

    private static Object ofText(FieldPath path, Object value) {
        if (!(value instanceof String typed)) {
            throw wrong(path, "the value must be a text");
        }
        String text = typed.strip();
        if (text.isEmpty()
                || text.length() > LONGEST_TEXT
                || text.codePoints().anyMatch(CorrectedValues::unprintable)) {
            throw wrong(path, "the value must have 1 to " + LONGEST_TEXT + " printable characters");
        }
        return switch (path.kind()) {
            case DATE -> date(path, text);
            case CURRENCY -> currency(path, text);
            case LANGUAGE -> language(path, text);
            default -> text;
        };
    }

    private static LocalDate date(FieldPath path, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(path, "the value must be a date such as 2026-01-31");
        }
    }

    private static String currency(FieldPath path, String text) {
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw wrong(path, "the value must be an ISO 4217 code such as KES");
        }
    }

    private static String language(FieldPath path, String text) {
        String code = text.toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(code)) {
            throw wrong(path, "the value must be an ISO 639-1 code such as en");
        }
        return code;
    }

    private static BigDecimal amount(FieldPath path, Object value) {
        BigDecimal amount;
        try {
            // The length first: a number of a million digits takes minutes to read.
            String text = value.toString().strip();
            amount = text.length() > 2 * MOST_DIGITS
                    ? BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS + 1)
                    : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong(path, "the value must be a number such as 1250.00");
        }
        if (!(value instanceof Number || value instanceof String)
                || amount.precision() - amount.scale() > MOST_DIGITS
                || amount.scale() > MOST_DECIMALS
                || amount.scale() < -MOST_DIGITS) {
            throw wrong(
                    path,
                    "the value must be a number of at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS
                            + " decimals");
        }
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** Four numbers in 0..1 that span something; null stays null. */
    static void checkPlace(Correction correction, int pages) {
        Integer page = correction.page();
        List<Double> box = correction.box();
        boolean pageThere = page != null && page >= 1 && page <= pages;
        if (page != null && !pageThere || box != null && page == null) {
            throw new ProblemException(
                    ErrorCode.INVALID_CORRECTION,
                    "'" + correction.field() + "': page must be from 1 to " + pages + ".");
        }
        if (box != null && !spans(box)) {
            throw new ProblemException(
                    ErrorCode.INVALID_CORRECTION,
                    "'" + correction.field() + "': box must be [x0, y0, x1, y1] in 0 to 1, x0 < x1 and y0 < y1.");
        }
    }

    @SuppressWarnings("NullAway") // A list from JSON may hold nulls, whatever its type says.
    private static boolean spans(List<Double> box) {
        return box.size() == CORNERS
                && box.stream().allMatch(at -> at != null && at >= 0 && at <= 1)
                && box.get(0) < box.get(2)
                && box.get(1) < box.get(3);
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.SURROGATE;
    }

    private static ProblemException wrong(FieldPath path, String what) {
        return new ProblemException(ErrorCode.INVALID_CORRECTION, "'" + path.text() + "': " + what + ".");
    }
}
