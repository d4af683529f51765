package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.math.BigDecimal;

/** Total, tax and net as chosen together. */
record Sums(Field<BigDecimal> total, Field<BigDecimal> tax, Field<BigDecimal> net) {

    /** All of them with the other sign. */
    Sums negated() {
        return new Sums(negated(total), negated(tax), negated(net));
    }

    private static Field<BigDecimal> negated(Field<BigDecimal> field) {
        BigDecimal value = field.value();
        return value == null ? field : new Field<>(value.negate(), field.confidence(), field.evidence());
    }
}
