package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import com.cashupagent.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Purchase orders, and numbers of the parties. */
final class OrderNumbers {

    private static final double CERTAIN = 0.85;

    private final Sheet sheet;
    private final Pairing pairing;
    private final IdFinder ids;

    OrderNumbers(Sheet sheet) {
        this.sheet = sheet;
        this.pairing = new Pairing(sheet);
        this.ids = new IdFinder(sheet);
    }

    List<Field<String>> purchaseOrders() {
        Map<String, Field<String>> orders = new LinkedHashMap<>();
        for (Label label : sheet.labels(Role.PO_NUMBER)) {
            for (Pair<String> pair : pairs(label)) {
                orders.putIfAbsent(pair.found().value(), field(label, pair));
            }
        }
        return List.copyOf(orders.values());
    }

    /** The first value of a label of this role. */
    Field<String> first(Role role) {
        for (Label label : sheet.labels(role)) {
            List<Pair<String>> pairs = pairs(label);
            if (!pairs.isEmpty()) {
                return field(label, pairs.get(0));
            }
        }
        return Field.absent(0.5);
    }

    private List<Pair<String>> pairs(Label label) {
        if (!label.leads()) {
            return pairing.right(label, ids::find).stream()
                    .limit(1)
                    .filter(p -> p.closeness() == 1)
                    .toList();
        }
        List<Pair<String>> right =
                pairing.right(label, ids::find).stream().limit(1).toList();
        boolean near = !right.isEmpty() && right.get(0).closeness() > 0.8;
        List<Pair<String>> pairs = near ? right : label.alone() ? pairing.below(label, ids::find, 1) : List.of();
        return pairs.stream().filter(pair -> !isMoney(pair.found())).toList();
    }

    private boolean isMoney(Found<String> found) {
        return sheet.amounts(found.row()).stream()
                .anyMatch(amount -> amount.overlaps(found.first(), found.last())
                        && (amount.value().looksLikeMoney() || amount.value().percent()));
    }

    private Field<String> field(Label label, Pair<String> pair) {
        return Field.of(
                pair.found().value(), CERTAIN * label.weight() * pair.closeness(), sheet.evidence(pair.found()));
    }
}
