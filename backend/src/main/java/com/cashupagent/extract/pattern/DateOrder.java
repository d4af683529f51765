package com.cashupagent.extract.pattern;

/** Whether 3/4/2024 is in April or in March. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
