package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Total, tax and net that may be those of the document.
 *
 * @param total null for none
 * @param tax null for none
 * @param net null for none
 * @param score how well they announce themselves and fit, in log-odds
 * @param agrees whether net and tax make the total
 */
record SumChoice(
        @Nullable Candidate<BigDecimal> total,
        @Nullable Candidate<BigDecimal> tax,
        @Nullable Candidate<BigDecimal> net,
        double score,
        boolean agrees) {

    /** Net, tax and total agree and stand side by side. */
    boolean isOneLine() {
        return agrees
                && total != null
                && tax != null
                && net != null
                && tax.value().signum() != 0
                && total.place().row() == tax.place().row()
                && total.place().row() == net.place().row();
    }

    /** Three sums side by side tell more about one total than sums from here and there. */
    boolean hasTotalOf(SumChoice other) {
        return total != null
                && other.total() != null
                && total.value().compareTo(other.total().value()) == 0;
    }

    boolean exceeds(SumChoice other) {
        return total != null
                && (other.total() == null
                        || total.value().abs().compareTo(other.total().value().abs()) > 0);
    }
}
