package com.cashupagent.deliver.erp;

import org.jspecify.annotations.Nullable;

/**
 * A bill in an ERP system.
 *
 * @param id the system's
 * @param number as accountants know it; null when the system gave none
 * @param period such as the fiscal year that belongs to the number; null where none does
 */
public record Reference(
        String id, @Nullable String number, @Nullable String period) {}
