package com.cashupagent.extract.pattern;

import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is paid already and what is left to pay, as far as the page shows it. */
final class Payments {

    private static final double PROVEN = 0.93;
    private static final double ANNOUNCED = 0.6;

    private final Sheet sheet;
    private final List<Found<Amount>> paid;
    private final List<Found<Amount>> due;
    private final List<Found<Amount>> totals;
    private final @Nullable BigDecimal total;
    private final DocumentType type;

    Payments(Sheet sheet, SumCandidates amounts, Field<BigDecimal> total, DocumentType type) {
        this.sheet = sheet;
        this.paid = amounts.announced(Role.PAID);
        this.due = amounts.announced(Role.AMOUNT_DUE);
        this.totals = amounts.announced(Role.TOTAL);
        this.total = total.value();
        this.type = type;
    }

    /** The payment that makes the amount due of the total; else the only one, save on a receipt, which shows the till's. */
    Field<BigDecimal> prepaid() {
        Optional<Found<Amount>> proven =
                paid.stream().filter(each -> left(each).isPresent()).findFirst();
        if (proven.isPresent()) {
            return field(proven.get(), PROVEN);
        }
        boolean plain = paid.size() == 1
                && type != DocumentType.RECEIPT
                && total != null
                && size(paid.get(0)).signum() != 0
                && size(paid.get(0)).compareTo(total.abs()) <= 0;
        return plain ? field(paid.get(0), ANNOUNCED) : Field.absent(0.6);
    }

    Field<BigDecimal> amountDue() {
        Optional<Found<Amount>> proven =
                paid.stream().flatMap(each -> left(each).stream()).findFirst();
        if (proven.isPresent()) {
            return Field.of(proven.get().value().value(), PROVEN, sheet.evidence(proven.get()));
        }
        Optional<Found<Amount>> whole =
                due.stream().filter(each -> near(size(each), total)).findFirst();
        if (whole.isPresent()) {
            return Field.of(whole.get().value().value(), PROVEN, sheet.evidence(whole.get()));
        }
        return due.size() == 1
                ? Field.of(due.get(0).value().value(), ANNOUNCED, sheet.evidence(due.get(0)))
                : Field.absent(0.6);
    }

    /** What that payment leaves of the total, where it is printed as what is due. */
    private Optional<Found<Amount>> left(Found<Amount> payment) {
        if (total == null || size(payment).signum() == 0) {
            return Optional.empty();
        }
        BigDecimal rest = total.abs().subtract(size(payment));
        return due.stream()
                .filter(each -> near(size(each), rest))
                .findFirst()
                .or(() -> totals.stream()
                        .filter(each -> rest.signum() > 0 && near(size(each), rest))
                        .findFirst());
    }

    private Field<BigDecimal> field(Found<Amount> found, double confidence) {
        return Field.of(size(found), confidence, sheet.evidence(found));
    }

    private static BigDecimal size(Found<Amount> found) {
        return found.value().value().abs();
    }

    private static boolean near(BigDecimal a, @Nullable BigDecimal b) {
        return b != null && Cents.near(a, b.abs());
    }
}
