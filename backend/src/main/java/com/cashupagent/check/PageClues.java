package com.cashupagent.check;

import com.cashupagent.model.Box;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Layout;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.Settlement;
import com.cashupagent.model.TaxLine;
import com.cashupagent.model.TextSegment;
import com.cashupagent.model.Word;
import com.cashupagent.scoring.Clues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a reading that the reading does not say itself: how much is printed, how many amounts and dates it
 * leaves unexplained, and what stands around the seller's name. A page on which little stands has little to get wrong.
 */
final class PageClues {

    /** Two decimals, whatever groups the others; no part of a date, a version or a percentage. */
    private static final Pattern MONEY =
            Pattern.compile("(?<![\\d.,/-])(?:\\d{1,3}(?:[ .,'’]\\d{3}){1,4}|\\d{1,15})[.,]\\d{2}(?![\\d%]|[.,/-]\\d)");

    private static final Pattern DATE = Pattern.compile("\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b"
            + "|\\b\\d{1,2}\\.? ?\\p{L}{3,9}\\.?,? \\d{4}\\b|\\b\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}\\b");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    private static final double FOOT = 0.8;
    private static final double LINE_AWAY = 0.9;
    private static final double SAME_SIZE = 0.3;
    private static final double NEAR = 0.12;
    private static final double BESIDE = 0.1;

    private final List<TextSegment> segments;
    private final List<String> texts;
    private final Invoice invoice;
    private final Clues clues;

    private PageClues(Layout layout, Invoice invoice, Clues clues) {
        this.segments = layout.lines().stream()
                .flatMap(line -> line.segments().stream())
                .toList();
        this.texts = segments.stream().map(TextSegment::text).toList();
        this.invoice = invoice;
        this.clues = clues;
    }

    /** Says all of it. */
    static void describe(Layout layout, Invoice invoice, Clues clues) {
        PageClues page = new PageClues(layout, invoice, clues);
        clues.add("lines", Math.log1p(layout.lines().size()));
        page.figures();
        page.seller();
    }

    private void figures() {
        Set<Long> explained = explained();
        Field<BigDecimal> total = invoice.total();
        int money = 0;
        int unexplained = 0;
        boolean printed = false;
        Set<String> dates = new HashSet<>();
        for (String text : texts) {
            if (text.chars().noneMatch(Character::isDigit)) {
                continue;
            }
            Matcher amounts = MONEY.matcher(text);
            while (amounts.find()) {
                long cents = Long.parseLong(NO_DIGIT.matcher(amounts.group()).replaceAll(""));
                money++;
                unexplained += explained.contains(cents) ? 0 : 1;
                printed |= total.value() != null && cents == cents(total.value());
            }
            DATE.matcher(text).results().forEach(date -> dates.add(date.group()));
        }
        clues.add("amounts", Math.log1p(money));
        clues.add("amounts left over", Math.log1p(unexplained));
        clues.flag("total is not printed", total.present() && !printed);
        int known = (invoice.issueDate().present() ? 1 : 0) + (invoice.dueDate().present() ? 1 : 0);
        clues.add("dates left over", Math.log1p(Math.max(0, dates.size() - known)));
    }

    /** In hundredths. */
    private Set<Long> explained() {
        Settlement settled = invoice.settlement();
        Stream<Field<BigDecimal>> sums = Stream.of(
                invoice.total(),
                invoice.tax(),
                invoice.net(),
                invoice.adjustments(),
                settled.discount(),
                settled.shipping(),
                settled.charges(),
                settled.rounding(),
                settled.prepaid(),
                settled.amountDue());
        Stream<Field<BigDecimal>> taxes = settled.taxes().stream().flatMap(PageClues::figures);
        Stream<Field<BigDecimal>> items = invoice.lineItems().stream().flatMap(PageClues::figures);
        Set<Long> explained = new HashSet<>();
        Stream.of(sums, taxes, items).flatMap(each -> each).forEach(field -> {
            if (field.value() != null) {
                explained.add(cents(field.value()));
            }
        });
        return explained;
    }

    private static Stream<Field<BigDecimal>> figures(TaxLine tax) {
        return Stream.of(tax.rate(), tax.base(), tax.tax());
    }

    private static Stream<Field<BigDecimal>> figures(LineItem item) {
        return Stream.of(item.quantity(), item.unitPrice(), item.amount());
    }

    private static long cents(BigDecimal value) {
        return value.abs().setScale(2, RoundingMode.HALF_UP).unscaledValue().longValue();
    }

    private void seller() {
        Field<String> seller = invoice.vendor().name();
        Evidence place = seller.evidence();
        if (seller.value() == null || place == null) {
            return;
        }
        String name = squashed(seller.value());
        long times = texts.stream()
                .filter(text -> text.length() >= name.length() && squashed(text).contains(name))
                .limit(2)
                .count();
        clues.flag("seller is named once", times < 2);
        clues.flag("seller is one word", seller.value().indexOf(' ') < 0);
        clues.flag("seller in the foot", place.box().y0() > FOOT);
        clues.flag("tax number near the seller", isNear(invoice.vendor().taxId().evidence(), place));
        segments.stream()
                .filter(segment -> segment.page() == place.page() && overlaps(segment.box(), place.box()))
                .findFirst()
                .ifPresent(segment -> type(segment, place));
    }

    private static String squashed(String text) {
        return NO_LETTER_OR_DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isNear(@Nullable Evidence number, Evidence name) {
        return number != null
                && number.page() == name.page()
                && Math.abs(number.box().y0() - name.box().y1()) < NEAR
                && number.box().x0() < name.box().x1() + BESIDE
                && number.box().x1() > name.box().x0() - BESIDE;
    }

    private static boolean overlaps(Box one, Box other) {
        return one.y0() < other.y1() && one.y1() > other.y0() && one.x0() < other.x1() && one.x1() > other.x0();
    }

    /** How it is printed: a name may go on in a line of the same type, or be a line of an address. */
    private void type(TextSegment name, Evidence place) {
        double size = size(name);
        double[] sizes = segments.stream().mapToDouble(PageClues::size).sorted().toArray();
        clues.flag("seller in the largest type", size >= sizes[sizes.length - 1] - SAME_SIZE);
        clues.flag("seller in small type", size <= sizes[sizes.length / 2] + SAME_SIZE);
        clues.flag(
                "line of the seller's type above",
                segments.stream().anyMatch(other -> isAlike(name, other) && isRightUnder(other.box(), place.box())));
        clues.flag(
                "line of the seller's type below",
                segments.stream().anyMatch(other -> isAlike(name, other) && isRightUnder(place.box(), other.box())));
    }

    private static boolean isAlike(TextSegment one, TextSegment other) {
        return one.page() == other.page()
                && Math.abs(size(one) - size(other)) < SAME_SIZE
                && one.words().get(0).bold() == other.words().get(0).bold();
    }

    private static boolean isRightUnder(Box over, Box under) {
        double gap = under.y0() - over.y1();
        return gap >= 0
                && gap < LINE_AWAY * under.height()
                && Math.min(over.x1(), under.x1()) > Math.max(over.x0(), under.x0());
    }

    private static double size(TextSegment segment) {
        return segment.words().stream().mapToDouble(Word::fontSize).max().orElse(0);
    }
}
