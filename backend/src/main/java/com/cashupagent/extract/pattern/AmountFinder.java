package com.cashupagent.extract.pattern;

import com.cashupagent.model.Page;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds numbers in a line, with sign, currency and per cent sign, also where blanks group their digits. */
final class AmountFinder {

    /** With the T behind it that marks what is taxed. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<open>[(\\[]?)(?<minus>[-–−+]?)(?<before>[A-Z]{0,3}\\p{Sc}|¦(?=\\d)|[¹±µ](?=\\d[\\d,]*[.,]\\d{2,3}(?!\\d))|[RNQKPe](?=\\d[\\d., ]*[.,]\\d\\d(?!\\d))|[SB]/\\.?|[A-Za-z]{2,5}\\.?)?(?<minus2>[-–−]?)"
                    + "(?<digits>\\d[\\d.,'’]*)"
                    + "(?<minus3>[-–−]?)(?<after>\\p{Sc}|[A-Z]{3}|%)?(?:(?<=[.,]\\d\\d)T)?(?<close>[)\\]]?)[.,;:*/=-]*");

    private static final Pattern MISREAD_SIGN =
            Pattern.compile("^([(-]?)(?:[EFSf]|R[HN])\\.?(\\d[\\d.,]*[.,]\\d\\d)(?=\\D{0,2}$)");
    private static final Pattern MISREAD_POINT = Pattern.compile("^(\\p{Sc}\\d{1,3}|\\d{1,3}(?=-00$))-(\\d\\d)$");
    private static final Pattern MISREAD_BEHIND = Pattern.compile("(?<=\\d[.,]\\d\\d)E$");
    private static final Pattern GROUP_BEGIN =
            Pattern.compile("[-–−+(]?(?:(?:\\p{Sc}|\\p{L}{2,5}\\.?)(?:\\d{1,3},|\\d{1,4})|\\d{1,4})");
    private static final Pattern GROUP_MIDDLE = Pattern.compile("\\d{3}");
    private static final Pattern GROUP_END = Pattern.compile("\\d{3}[.,]\\d{1,2}\\p{Sc}?-?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:[,.' ]\\d{2,3})*[,.' ]\\d{3}");
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,2}");

    /** East Africa's mark of whole shillings, which some programs print before the number. */
    private static final String SHILLINGS = "/=";

    /** {@code 3000,-} and {@code 745:-}: a dash in place of the cents. */
    private static final Pattern NO_CENTS = Pattern.compile("\\d[,.:]-[-–]?\\W*$");

    /** Of Indian programs: {@code (-)0.32}. */
    private static final String BRACKETED_MINUS = "(-)";

    private static final int GROUP = 3;
    private static final double NARROW = 0.5;
    private static final double ONE_BLANK = 1.1;

    private final char decimal;
    private final List<Page> pages;
    private final boolean spacedIntegers;

    AmountFinder(List<Page> pages, char decimal) {
        this(pages, decimal, false);
    }

    private AmountFinder(List<Page> pages, char decimal, boolean spacedIntegers) {
        this.pages = pages;
        this.decimal = decimal;
        this.spacedIntegers = spacedIntegers;
    }

    /** The same for a document that groups digits by blanks: there {@code 12 000} is one number, too. */
    AmountFinder withSpacedIntegers() {
        return new AmountFinder(pages, decimal, true);
    }

    /** {@code 3,919,500}: shillings and rupees are often printed whole. */
    static boolean isGrouped(Found<Amount> found) {
        return GROUPED.matcher(found.row().text(found.first(), found.last())).matches();
    }

    /** Whether blanks group the digits of this amount. */
    static boolean isSpaced(Found<Amount> found) {
        return found.last() > found.first()
                && GROUP_BEGIN
                        .matcher(found.row().words().get(found.first()).text())
                        .matches()
                && GROUP_END
                        .matcher(found.row().words().get(found.last()).text())
                        .matches();
    }

    List<Found<Amount>> find(Row row) {
        List<Found<Amount>> found = new ArrayList<>();
        int word = 0;
        while (word < row.size()) {
            if (row.words().get(word).text().chars().noneMatch(AmountFinder::isDigit)) {
                word++;
                continue;
            }
            int last = groupEnd(row, word);
            Optional<Found<Amount>> amount = amount(row, word, last);
            amount.ifPresent(found::add);
            word = amount.isPresent() ? amount.get().last() + 1 : word + 1;
        }
        return found;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The last word of a number such as {@code 1 234,56}; the word itself when none begins here. */
    private int groupEnd(Row row, int word) {
        if (!GROUP_BEGIN.matcher(row.words().get(word).text()).matches()) {
            return word;
        }
        int next = word + 1;
        while (next < row.size() && isNarrow(row, next)) {
            String text = row.words().get(next).text();
            if (GROUP_END.matcher(text).matches()) {
                return next;
            }
            if (!GROUP_MIDDLE.matcher(text).matches()) {
                break;
            }
            next++;
        }
        boolean priced = next > word + 1
                && next < row.size()
                && Currencies.isWritten(row.words().get(next).text());
        boolean small = SMALL.matcher(row.words().get(word).text()).matches();
        return (spacedIntegers || priced) && small ? next - 1 : word;
    }

    private boolean isNarrow(Row row, int word) {
        Word left = row.words().get(word - 1);
        Word right = row.words().get(word);
        Page page = pages.get(row.page() - 1);
        double gap = (right.box().x0() - left.box().x1()) * page.width();
        double letter = left.box().width() * page.width() / left.text().length();
        return row.segments().get(word).equals(row.segments().get(word - 1))
                && gap <= Math.max(NARROW * height(left, page), ONE_BLANK * letter);
    }

    /** Of recognised words the box may be as high as the ink only. */
    private static double height(Word word, Page page) {
        return Math.max(
                word.source() == Source.OCR ? word.fontSize() : 0, word.box().height() * page.height());
    }

    private Optional<Found<Amount>> amount(Row row, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(row.words().get(i).text());
        }
        if (text.length() > SHILLINGS.length() && text.indexOf(SHILLINGS) == 0) {
            text.delete(0, SHILLINGS.length());
        }
        if (text.indexOf(BRACKETED_MINUS) == 0) {
            text.replace(0, BRACKETED_MINUS.length(), "-");
        }
        Matcher matcher = NUMBER.matcher(isRecognised(row, first, last) ? mended(text.toString()) : text);
        if (!matcher.matches() || !isCurrency(matcher.group("before")) || !isCurrency(matcher.group("after"))) {
            return Optional.empty();
        }
        String digits = matcher.group("digits").replaceAll("[.,'’]+$", "");
        Optional<BigDecimal> parsed =
                last > first ? Numbers.parse(spaced(row, first, last), decimal) : Optional.empty();
        Optional<BigDecimal> value = parsed.isPresent() ? parsed : Numbers.parse(digits, decimal);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = NO_CENTS.matcher(text).find();
        boolean negative = isSet(matcher, "minus") && !matcher.group("minus").equals("+")
                || isSet(matcher, "minus2")
                || isSet(matcher, "minus3") && !whole
                || isSet(matcher, "open") && isSet(matcher, "close")
                || isSignedCurrency(textAt(row, first - 1));
        boolean percent =
                "%".equals(matcher.group("after")) || textAt(row, last + 1).startsWith("%");
        String currency = currency(row, matcher, first, last);
        boolean money = whole && value.get().scale() < 2 || isUnpadded(row, value.get(), last);
        BigDecimal size = money ? value.get().setScale(2) : value.get();
        BigDecimal signed = negative ? size.negate() : size;
        return Optional.of(new Found<>(new Amount(signed, percent ? null : currency, percent), row, first, last));
    }

    /** {@code 439,886.3}, as programs print that pad nothing: of two decimals like all money; a unit behind it makes it a quantity. */
    private static boolean isUnpadded(Row row, BigDecimal value, int last) {
        return value.scale() == 1
                && value.precision() > GROUP
                && (last + 1 == row.size()
                        || !sameSegment(row, last, last + 1)
                        || Currencies.isWritten(textAt(row, last + 1)));
    }

    private static boolean isRecognised(Row row, int first, int last) {
        return row.words().subList(first, last + 1).stream().allMatch(word -> word.source() == Source.OCR);
    }

    /** Engines take £ and € for E, $ for S, RM for RH, and a faint point for a dash. */
    private static String mended(String text) {
        String bare = MISREAD_BEHIND
                .matcher(MISREAD_SIGN.matcher(text).replaceFirst("$1$2"))
                .replaceFirst("");
        return MISREAD_POINT.matcher(bare).replaceFirst("$1.$2");
    }

    /** Three capitals may as well be the beginning of a document's number. */
    private static boolean isCurrency(@Nullable String text) {
        return text == null
                || !Character.isLetter(text.charAt(0))
                || Currencies.isLetter(text)
                || Currencies.isWritten(text);
    }

    private static String spaced(Row row, int first, int last) {
        return row.text(first, last).replaceAll("[^\\d.,' ]", "").strip();
    }

    private static @Nullable String currency(Row row, Matcher matcher, int first, int last) {
        if (isSet(matcher, "before")) {
            return matcher.group("before");
        }
        if (isSet(matcher, "after")) {
            return matcher.group("after");
        }
        String next = textAt(row, last + 1);
        if (Currencies.isWritten(next) && sameSegment(row, last, last + 1)) {
            return next;
        }
        String previous = textAt(row, first - 1);
        return Currencies.isWritten(previous) && !isOfNumberBefore(row, first - 1) ? previous : null;
    }

    /** {@code 420.00 CAD} in the column before: the sign is that of the number it stands behind. */
    private static boolean isOfNumberBefore(Row row, int sign) {
        return !sameSegment(row, sign, sign + 1)
                && sign > 0
                && sameSegment(row, sign - 1, sign)
                && textAt(row, sign - 1).chars().anyMatch(AmountFinder::isDigit);
    }

    /** {@code -AED 4,919.96}. */
    private static boolean isSignedCurrency(String text) {
        return text.length() > 1 && "-–−".indexOf(text.charAt(0)) >= 0 && Currencies.isWritten(text.substring(1));
    }

    private static boolean sameSegment(Row row, int a, int b) {
        return row.segments().get(a).equals(row.segments().get(b));
    }

    private static String textAt(Row row, int word) {
        return word < 0 || word >= row.size() ? "" : row.words().get(word).text();
    }

    private static boolean isSet(Matcher matcher, String group) {
        String text = matcher.group(group);
        return text != null && !text.isEmpty();
    }
}
