package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.SumLabels.Side;
import com.cashupagent.scoring.Clues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every amount of a document with all that may make it a sum: labels, place, size, and what other amounts compute. */
final class SumClues {

    private static final Pattern A_WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern CAPITAL = Pattern.compile(
            "(?iu)\\b(?:share capital|capitale? social[ei]?|(?:au|con) capital(?:e)? de|(?:stamm|grund|aktien)kapital|kapitał zakładowy"
                    + "|základn[íé] (?:kapitál|imanie)|osnovni kapital)\\b[^\\d]{0,12}$");

    private static final int WORDS_OF_CAPITAL = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_FOR_SUMS = 60;
    private static final int MAX_RATES = 6;
    private static final BigDecimal MOST_TAX = BigDecimal.valueOf(3);
    private static final int MOST_DIGITS = 10;

    private static final double SURE = 0.75;
    private static final double LARGE_TYPE = 1.2;
    private static final List<String> RANKS = List.of("largest", "second largest", "third largest");

    private final Sheet sheet;
    private final SumLabels labels;
    private final Set<Integer> itemRows;
    private final BigDecimal lines;
    private final List<Found<Amount>> all = new ArrayList<>();
    private final List<BigDecimal> bySize;
    private final Set<BigDecimal> basesOfOtherLines = new HashSet<>();
    private final Set<BigDecimal> taxesOfOtherLines = new HashSet<>();
    private final Set<BigDecimal> sumsOfTwo = new HashSet<>();
    private final Set<BigDecimal> largerParts = new HashSet<>();
    private final Set<BigDecimal> smallerParts = new HashSet<>();
    private final Set<BigDecimal> taxedSums = new HashSet<>();
    private final Set<BigDecimal> basesOfRates = new HashSet<>();
    private final Set<BigDecimal> taxesAtRates = new HashSet<>();
    private final Set<BigDecimal> withSideSums = new HashSet<>();
    private final RateLines byRate;
    private final List<BigDecimal> rates;
    private final Set<BigDecimal> paidLessChange = new HashSet<>();
    private final double typicalHeight;
    private final Map<BigDecimal, Integer> times = new HashMap<>();
    private final Set<BigDecimal> positive = new HashSet<>();
    private final int[] moneyRows;
    private final int lastItemRow;

    /**
     * The amounts of one document.
     *
     * @param labels of the same sheet
     * @param itemRows lines of the table of items, its header included
     * @param lines what the items add up to, 0 when there are none
     */
    SumClues(Sheet sheet, SumLabels labels, Set<Integer> itemRows, BigDecimal lines) {
        this.sheet = sheet;
        this.labels = labels;
        this.itemRows = itemRows;
        this.lines = lines;
        for (Row row : sheet.rows()) {
            sheet.amounts(row).stream().filter(SumClues::mayBeMoney).forEach(all::add);
        }
        this.bySize = List.copyOf(new TreeSet<>(all.stream()
                        .filter(found -> found.value().looksLikeMoney())
                        .map(SumClues::size)
                        .toList())
                .descendingSet());
        this.typicalHeight = all.stream()
                .mapToDouble(found -> found.box().height())
                .sorted()
                .skip(all.size() / 2)
                .findFirst()
                .orElse(0);
        this.moneyRows = all.stream()
                .filter(found -> found.value().looksLikeMoney())
                .mapToInt(found -> found.row().index())
                .distinct()
                .toArray();
        this.lastItemRow = itemRows.stream().mapToInt(i -> i).max().orElse(Integer.MAX_VALUE);
        all.forEach(found -> times.merge(size(found), 1, Integer::sum));
        all.stream()
                .filter(found -> found.value().value().signum() > 0)
                .map(SumClues::size)
                .forEach(positive::add);
        this.rates = sheet.rows().stream()
                .flatMap(row -> sheet.amounts(row).stream())
                .filter(found ->
                        found.value().percent() && found.value().value().signum() > 0)
                .map(found -> found.value().value())
                .distinct()
                .limit(MAX_RATES)
                .toList();
        this.byRate = new RateLines(sheet, itemRows);
        sumUp();
        withSideSums();
        sheet.rows().stream().filter(row -> !itemRows.contains(row.index())).forEach(this::rateOfAnother);
    }

    /** A line with a rate and what the rate makes of an amount in some other line. */
    private void rateOfAnother(Row row) {
        List<Found<Amount>> here = sheet.amounts(row);
        if (here.size() > RateLines.MOST_IN_LINE) {
            return;
        }
        List<BigDecimal> bases = bySize.subList(0, Math.min(MAX_FOR_SUMS, bySize.size()));
        for (Found<Amount> rate : here) {
            boolean isRate = rate.value().percent() && rate.value().value().signum() > 0;
            for (Found<Amount> tax : isRate ? here : List.<Found<Amount>>of()) {
                BigDecimal value = size(tax);
                if (tax != rate && value.signum() != 0 && tax.value().looksLikeMoney()) {
                    bases.stream()
                            .filter(base -> base.compareTo(value) > 0
                                    && Cents.near(
                                            base.multiply(rate.value().value()).movePointLeft(2), value))
                            .forEach(base -> {
                                basesOfOtherLines.add(base);
                                taxesOfOtherLines.add(value);
                            });
                }
            }
        }
    }

    List<Found<Amount>> amounts() {
        return all;
    }

    /** A bare integer, or one with a tenth, counts when nothing else stands to its right; a share or the half of a number never. */
    private static boolean mayBeMoney(Found<Amount> found) {
        Amount amount = found.value();
        boolean last = found.last() == found.row().size() - 1;
        return !amount.percent()
                && amount.value().precision() - amount.value().scale() <= MOST_DIGITS
                && (amount.looksLikeMoney() || last && amount.value().scale() <= 1)
                && !isCapital(found);
    }

    /** {@code Share capital: EUR 60,000.00}, as the small print of a page has it. */
    private static boolean isCapital(Found<Amount> found) {
        return found.first() > 0
                && found.value().value().remainder(HUNDRED).signum() == 0
                && CAPITAL.matcher(found.row().text(Math.max(0, found.first() - WORDS_OF_CAPITAL), found.first() - 1))
                        .find();
    }

    private static BigDecimal size(Found<Amount> found) {
        return found.value().value().abs().stripTrailingZeros();
    }

    /**
     * What two amounts compute: their sum, and whether the smaller is the larger times a printed rate. What was handed
     * over less what was given back.
     */
    private void sumUp() {
        List<BigDecimal> some = ofTheUsualSign();
        Set<BigDecimal> shown = Set.copyOf(some);
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                sumUp(some.get(i), some.get(j), shown);
            }
        }
        List<BigDecimal> paid = valuesWith(Role.PAID);
        for (BigDecimal change : valuesWith(Role.CHANGE)) {
            paid.forEach(each -> paidLessChange.add(each.subtract(change.abs()).stripTrailingZeros()));
        }
    }

    /** On a credit note all may be negative; elsewhere what is negative is taken off, and adds up to nothing. */
    private List<BigDecimal> ofTheUsualSign() {
        List<BigDecimal> positive = all.stream()
                .filter(found ->
                        found.value().looksLikeMoney() && found.value().value().signum() >= 0)
                .map(SumClues::size)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<BigDecimal> usual = 2 * positive.size() >= bySize.size() ? positive : bySize;
        return usual.subList(0, Math.min(MAX_FOR_SUMS, usual.size()));
    }

    private List<BigDecimal> valuesWith(Role role) {
        return all.stream()
                .filter(found -> strength(found, role) > 0)
                .map(found -> found.value().value())
                .distinct()
                .limit(MAX_FOR_SUMS)
                .toList();
    }

    private void withSideSums() {
        for (BigDecimal side : SideSums.of(this)) {
            for (BigDecimal each : bySize.subList(0, Math.min(MAX_FOR_SUMS, bySize.size()))) {
                withSideSums.add(each.add(side).stripTrailingZeros());
            }
        }
    }

    /** Amounts that a role announces better than any other does, such as discounts and tips. */
    List<Found<Amount>> announced(Role role) {
        return all.stream()
                .filter(found ->
                        (found.value().looksLikeMoney() || AmountFinder.isGrouped(found)) && bestRole(found) == role)
                .toList();
    }

    /** Whether an amount of that size is printed. */
    boolean isPrinted(BigDecimal value) {
        return times.containsKey(value.abs().stripTrailingZeros());
    }

    /** Whether any label says what it is. */
    boolean isAnnounced(Found<Amount> found) {
        return bestRole(found) != null;
    }

    /** Whether the page says in words that the amount before it includes this tax. */
    boolean isSaidToBeIncluded(Found<Amount> tax) {
        return labels.included().contains(tax);
    }

    /** Whether anything about the place speaks of a tax: a label beside or above it, a word or a rate in its line. */
    boolean speaksOfTax(Found<?> place) {
        Row row = place.row();
        if (isDiscount(place)) {
            return false;
        }
        return sheet.labels(row).stream().anyMatch(label -> label.role() == Role.TAX)
                || sheet.amounts(row).stream().anyMatch(found -> found.value().percent())
                || sheet.amounts(row).stream()
                        .filter(found -> found.first() == place.first())
                        .anyMatch(found -> isUnderTax(found)
                                || Stream.of(Side.values())
                                        .anyMatch(side -> labels.of(found, side).containsKey(Role.TAX)));
    }

    /** {@code Discount (5 %)}, though a heading above may be that of a tax. */
    private boolean isDiscount(Found<?> place) {
        return sheet.labels(place.row()).stream().noneMatch(label -> label.role() == Role.TAX)
                && sheet.labels(place.row()).stream()
                        .anyMatch(label -> label.role() == Role.DISCOUNT && label.last() < place.first());
    }

    /** In the column of taxes of the table of items, whose headings announce no sums, between net amount and total. */
    private boolean isUnderTax(Found<Amount> found) {
        List<BigDecimal> line = sheet.amounts(found.row()).stream()
                .filter(amount -> amount.value().looksLikeMoney())
                .map(amount -> amount.value().value())
                .toList();
        BigDecimal tax = found.value().value();
        return line.stream().anyMatch(net -> line.contains(net.add(tax)))
                && sheet.labels(Role.TAX).stream()
                        .anyMatch(label -> itemRows.contains(label.row().index())
                                && label.row().page() == found.row().page()
                                && label.row().index() < found.row().index()
                                && label.box().x0() < found.box().x1()
                                && label.box().x1() > found.box().x0());
    }

    private @Nullable Role bestRole(Found<Amount> found) {
        Role ofSummary = byRate.role(found);
        if (ofSummary != null) {
            return ofSummary;
        }
        Role best = null;
        double most = 0;
        for (Side side : Side.values()) {
            for (Map.Entry<Role, Double> role : labels.of(found, side).entrySet()) {
                if (role.getValue() > most) {
                    most = role.getValue();
                    best = role.getKey();
                }
            }
        }
        return best;
    }

    /** The lines of the summary by tax rate. */
    RateLines byRate() {
        return byRate;
    }

    private void sumUp(BigDecimal larger, BigDecimal smaller, Set<BigDecimal> shown) {
        BigDecimal sum = larger.add(smaller).stripTrailingZeros();
        if (smaller.signum() == 0 || !shown.contains(sum)) {
            return;
        }
        sumsOfTwo.add(sum);
        boolean taxed =
                rates.stream().anyMatch(rate -> Cents.near(larger.multiply(rate).movePointLeft(2), smaller));
        if (taxed) {
            basesOfRates.add(larger);
            taxesAtRates.add(smaller);
            taxedSums.add(sum);
        } else if (smaller.multiply(MOST_TAX).compareTo(larger) <= 0) {
            largerParts.add(larger);
            smallerParts.add(smaller);
        }
    }

    private double strength(Found<Amount> amount, Role role) {
        return Math.max(
                labels.of(amount, Side.LEFT).getOrDefault(role, 0.0),
                labels.of(amount, Side.ABOVE).getOrDefault(role, 0.0));
    }

    /** Says of one of {@link #amounts()} all that is known. */
    void describe(Found<Amount> found, Clues clues) {
        Amount amount = found.value();
        BigDecimal value = size(found);
        Row row = found.row();
        boolean announced = false;
        for (Side side : Side.values()) {
            for (Map.Entry<Role, Double> role : labels.of(found, side).entrySet()) {
                String name = side + " " + (role.getKey() == Role.WITHHELD ? Role.OTHER_AMOUNT : role.getKey());
                clues.add(name, role.getValue());
                clues.flag(name + " sure", role.getValue() >= SURE);
                announced = true;
            }
        }
        boolean text = found.first() > 0
                && A_WORD.matcher(row.text(0, found.first() - 1)).find();
        clues.flag("nothing announces it", !announced && !text);
        clues.flag("other text before it", !announced && text);
        clues.flag("bare integer", !amount.looksLikeMoney());
        clues.flag("two decimals", amount.value().scale() == 2);
        clues.flag("currency beside it", amount.currency() != null);
        clues.flag(
                "a rate before it",
                sheet.amounts(row).stream().anyMatch(other -> other.value().percent() && other.last() < found.first()));
        clues.flag("negative", amount.value().signum() < 0);
        clues.flag("negative, and without its sign elsewhere", amount.value().signum() < 0 && positive.contains(value));
        clues.flag("zero", amount.value().signum() == 0);
        clues.flag("last of its line", found.last() == row.size() - 1);
        clues.flag("line of an item", itemRows.contains(row.index()));
        size(value, clues);
        place(found, clues);
        clues.flag("what the items add up to", lines.signum() != 0 && Cents.near(lines, amount.value()));
        clues.flag("sum of two others", sumsOfTwo.contains(value));
        clues.flag("larger of two that add up", largerParts.contains(value));
        clues.flag("smaller of two that add up", smallerParts.contains(value));
        clues.flag("tax of its line's rate", byRate.tax(row) == found);
        clues.flag("base of its line's rate", byRate.base(row) == found);
        clues.flag("one of several lines by rate", byRate.taxes().size() > 1 && byRate.tax(row) != null);
        clues.flag("base and its tax", taxedSums.contains(value));
        clues.flag("base of a printed rate", basesOfRates.contains(value));
        clues.flag("tax at a printed rate", taxesAtRates.contains(value));
        clues.flag("its line's rate of another amount", taxesOfOtherLines.contains(value));
        clues.flag("taxed in another line", basesOfOtherLines.contains(value));
        clues.flag("another and discount, shipping or tip", withSideSums.contains(value));
        clues.flag("paid less change", value.signum() != 0 && paidLessChange.contains(value));
    }

    private void size(BigDecimal value, Clues clues) {
        for (int rank = 0; rank < Math.min(RANKS.size(), bySize.size()); rank++) {
            clues.flag(RANKS.get(rank), bySize.get(rank).equals(value));
        }
        int same = times.getOrDefault(value, 0);
        clues.flag("twice", same == 2);
        clues.flag("more than twice", same > 2);
    }

    private void place(Found<Amount> found, Clues clues) {
        Row row = found.row();
        clues.add("down the document", (double) row.index() / sheet.rows().size());
        int at = Arrays.binarySearch(moneyRows, row.index());
        int below = at < 0 ? moneyRows.length : moneyRows.length - 1 - at;
        clues.flag("last line with money", below == 0);
        clues.flag("second last line with money", below == 1);
        clues.flag("third last line with money", below == 2);
        clues.flag("large type", found.box().height() > LARGE_TYPE * typicalHeight);
        clues.flag("bold", row.words().get(found.first()).bold());
        clues.flag("after the items", row.index() > lastItemRow);
        clues.flag("paid in the next line", next(row, Role.PAID));
        clues.flag("tax in the next line", next(row, Role.TAX));
        clues.flag("total in the next line", next(row, Role.TOTAL));
    }

    private boolean next(Row row, Role role) {
        int next = row.index() + 1;
        return next < sheet.rows().size()
                && sheet.labels(sheet.rows().get(next)).stream().anyMatch(label -> label.role() == role);
    }
}
