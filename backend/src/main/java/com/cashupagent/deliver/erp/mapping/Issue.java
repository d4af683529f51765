package com.cashupagent.deliver.erp.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a bill out of the books.
 *
 * @param field of the result or of what is sent; null when it is about no single one
 * @param code stable, such as {@code unknown_vendor}
 * @param message a question or a sentence that says what to do
 */
public record Issue(@Nullable String field, String code, String message) {}
