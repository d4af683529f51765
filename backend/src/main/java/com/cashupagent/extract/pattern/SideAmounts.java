package com.cashupagent.extract.pattern;

import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Discount, shipping, charges and rounding of a whole document. A label alone says little of them: what counts is that
 * one sum of the document becomes another by it.
 */
final class SideAmounts {

    private static final double PROVEN = 0.93;
    private static final double ANNOUNCED = 0.55;
    /** Two to this many sets of them are tried. */
    private static final int MOST = 8;

    private static final List<Role> ROLES = List.of(Role.DISCOUNT, Role.SHIPPING, Role.TIP, Role.ROUNDING);

    private final Sheet sheet;
    private final SumCandidates amounts;
    private final @Nullable BigDecimal total;
    private final List<Part> parts = new ArrayList<>();
    private List<Part> proven = List.of();

    /**
     * The side amounts of one document.
     *
     * @param lines what the items add up to, 0 when there are none
     * @param sums total, tax and net as they were chosen
     */
    SideAmounts(Sheet sheet, SumCandidates amounts, BigDecimal lines, Sums sums) {
        this.sheet = sheet;
        this.amounts = amounts;
        this.total = sums.total().value();
        for (Role role : ROLES) {
            amounts.announced(role).stream()
                    .filter(found -> found.value().value().signum() != 0)
                    .forEach(found -> addPart(role, found));
        }
        if (parts.size() <= MOST) {
            prove(lines, sums);
        }
    }

    /** @param value with the sign with which it is added */
    private record Part(Role role, BigDecimal value, Found<Amount> found) {}

    private void addPart(Role role, Found<Amount> found) {
        BigDecimal value = found.value().value();
        parts.add(new Part(role, role == Role.DISCOUNT ? value.abs().negate() : value, found));
        if (role == Role.ROUNDING && value.signum() > 0) {
            // Which way it was rounded is often left to the reader.
            parts.add(new Part(role, value.negate(), found));
        }
    }

    private void prove(BigDecimal lines, Sums sums) {
        BigDecimal net = sums.net().value();
        BigDecimal tax = sums.tax().value();
        BigDecimal total = sums.total().value();
        BigDecimal taxed = net != null && tax != null ? net.add(tax) : net;
        List<Part> best = leadsTo(taxed, total);
        List<Part> other = lines.signum() == 0 ? List.of() : leadsTo(lines, net == null ? total : net);
        other = other.isEmpty() && lines.signum() != 0 ? leadsTo(lines, total) : other;
        if (best.isEmpty() && other.isEmpty()) {
            other = fromPrinted(net == null ? total : net);
        }
        List<Part> all = new ArrayList<>(best);
        all.addAll(other.stream().filter(part -> !best.contains(part)).toList());
        proven = all;
    }

    /** The fewest parts, at least one, that lead from one sum to another one; none when both are the same. */
    private List<Part> leadsTo(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from == null || to == null || Cents.near(from, to)) {
            return List.of();
        }
        return sets().stream()
                .filter(set -> Cents.near(from.add(sum(set)), to))
                .min((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
    }

    /** The sum came from one that is printed, too, such as a subtotal. */
    private List<Part> fromPrinted(@Nullable BigDecimal to) {
        if (to == null) {
            return List.of();
        }
        return sets().stream()
                .filter(set -> amounts.isPrinted(to.subtract(sum(set))))
                .min((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
    }

    private List<List<Part>> sets() {
        List<List<Part>> sets = new ArrayList<>();
        for (int choice = 1; choice < 1 << parts.size(); choice++) {
            List<Part> set = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    set.add(parts.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private static BigDecimal sum(List<Part> set) {
        return set.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is taken off, as a positive amount. */
    Field<BigDecimal> discount() {
        Field<BigDecimal> signed = of(Role.DISCOUNT);
        BigDecimal value = signed.value();
        return value == null ? signed : new Field<>(value.abs(), signed.confidence(), signed.evidence());
    }

    Field<BigDecimal> shipping() {
        return of(Role.SHIPPING);
    }

    Field<BigDecimal> charges() {
        return of(Role.TIP);
    }

    /** Only where the sums say which way. */
    Field<BigDecimal> rounding() {
        return of(Role.ROUNDING);
    }

    private Field<BigDecimal> of(Role role) {
        List<Part> own = proven.stream().filter(part -> part.role() == role).toList();
        if (own.size() == 1) {
            return field(own.get(0), PROVEN);
        }
        if (own.size() > 1) {
            Evidence place = sheet.evidence(own.get(0).found());
            return Field.of(sum(own), PROVEN, new Evidence(place.page(), place.box(), Source.COMPUTED));
        }
        return role == Role.ROUNDING ? Field.absent(0.6) : announced(role).orElse(Field.absent(0.6));
    }

    /** The only one that a label announces, unless it is an offer for early payment. */
    private Optional<Field<BigDecimal>> announced(Role role) {
        List<Part> own = parts.stream().filter(part -> part.role() == role).toList();
        boolean offer = own.stream()
                .anyMatch(part -> !sheet.dates(part.found().row()).isEmpty()
                        || DiscountTerms.isOffer(part.found().row().text()));
        boolean small =
                own.size() == 1 && total != null && own.get(0).value().abs().compareTo(total.abs()) < 0;
        return small && !offer ? Optional.of(field(own.get(0), ANNOUNCED)) : Optional.empty();
    }

    private Field<BigDecimal> field(Part part, double confidence) {
        return Field.of(part.value(), confidence, sheet.evidence(part.found()));
    }
}
