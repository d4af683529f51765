package com.cashupagent.auth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be good for. */
public enum Scope {
    DOCUMENT_PROCESS,
    DOCUMENT_READ,
    DOCUMENT_ERASE,
    BATCH_PROCESS,
    WEBHOOK_MANAGE,
    REVIEW_WRITE,
    ERP_MANAGE;

    /** As in tokens and requests, such as {@code document:process}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** All wire names, in order. */
    public static Set<String> wireNames() {
        return Arrays.stream(values()).map(Scope::wireName).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
