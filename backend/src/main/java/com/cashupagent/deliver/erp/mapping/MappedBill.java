package com.cashupagent.deliver.erp.mapping;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would be sent.
 *
 * @param issues what keeps it from being sent; empty when nothing does
 */
public record MappedBill(ObjectNode payload, List<Issue> issues) {

    public MappedBill {
        issues = List.copyOf(issues);
    }

    /** The same with further issues. */
    public MappedBill plus(List<Issue> more) {
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(more);
        return new MappedBill(payload, all);
    }
}
