package com.cashupagent.extract.pattern;

import com.cashupagent.model.Field;
import java.math.BigDecimal;

/** Total, tax and net as chosen together. */
record Sums(Field<BigDecimal> total, Field<BigDecimal> tax, Field<BigDecimal> net) {}
