package com.cashupagent.extract.pattern;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a page says that there is no tax on it. {@code Reverse charge: No} says nothing of the kind. */
final class Exemption {

    private static final Pattern DENIED =
            Pattern.compile("(?i)\\bnot (?:payable|applicable|liable)(?: (?:on|under|to|for))?(?: the)?$");

    /** Words that stand between a question and its answer. */
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)^(?:basis|mechanism|\\(?y(?:es)?\\s*/\\s*no?\\)?|[^\\p{L}\\p{N}]+|\\s+)+");

    /** Squashed. */
    private static final Set<String> NO = Set.of(
            "no", "n", "nein", "non", "nao", "nee", "nie", "ne", "nej", "nei", "ei", "nem", "nu", "не", "οχι", "hayir",
            "tidak", "hapana");

    private Exemption() {}

    /** The labels that say so. */
    static List<Label> of(Sheet sheet) {
        return sheet.labels(Role.UNTAXED).stream()
                .filter(label -> !isDenied(label))
                .toList();
    }

    private static boolean isDenied(Label label) {
        Row row = label.row();
        int begin = row.segmentStart(label.first());
        boolean denied = begin < label.first()
                && DENIED.matcher(row.text(begin, label.first() - 1)).find();
        if (denied || label.last() == row.size() - 1) {
            return denied;
        }
        String after =
                BETWEEN.matcher(row.text(label.last() + 1, row.size() - 1)).replaceFirst("");
        return NO.contains(Letters.squash(after));
    }
}
