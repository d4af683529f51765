package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a seller names himself: in the lines in the lower half of the pages that tell of a register or a tax number, and
 * those next to them, above his signature, and as the one who is paid.
 */
final class SellerMentions {

    private static final double UPPER_HALF = 0.5;
    private static final int SHORTEST_NAME = 4;

    /** Every candidate is compared with each of them. */
    private static final int MOST_LINES = 200;

    /** {@code For Larkfield Ltd}, above the place for a signature. */
    private static final Pattern SIGNED =
            Pattern.compile("(?iu)(?:yours \\p{L}+,? )?for(?: (?:and|&) on behalf of)?:? (?=\\S{2})");

    private static final Pattern PAID = Pattern.compile(
            "(?iu)(?:payable to|account name|a/c name|acc(?:t|ount)?\\.? name|name of account|account holder|account title|beneficiary(?: name)?|in favou?r of"
                    + "|kontoinhaber(?:in)?|lautend auf|à l['’]ordre de|titulaire(?: du compte)?|intestat[oa] a|titular(?: da conta| de la cuenta)?|a nombre de|t\\.?n\\.?v\\.?|ten name van)[ :.-]+");

    private final Sheet sheet;

    /** The pieces of each line, squashed, by the line's number. */
    private final Map<Integer, List<String>> lines = new HashMap<>();

    SellerMentions(Sheet sheet) {
        this.sheet = sheet;
        for (Row row : sheet.rows()) {
            if (lines.size() < MOST_LINES && row.box().y0() > UPPER_HALF) {
                List<String> pieces = tells(row) ? pieces(row) : new ArrayList<>();
                addNamed(row, pieces);
                if (!pieces.isEmpty()) {
                    lines.put(row.index(), pieces);
                }
            }
        }
    }

    private boolean tells(Row row) {
        int from = Math.max(0, row.index() - 1);
        int to = Math.min(sheet.rows().size(), row.index() + 2);
        return sheet.rows().subList(from, to).stream()
                .filter(near -> near.page() == row.page())
                .flatMap(near -> sheet.labels(near).stream())
                .anyMatch(label -> label.role() == Role.REGISTRATION || label.role() == Role.TAX_ID);
    }

    private static void addNamed(Row row, List<String> pieces) {
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            String text = row.text(word, row.segmentEnd(word));
            Matcher signed = SIGNED.matcher(text);
            Matcher paid = PAID.matcher(text);
            if (signed.lookingAt()) {
                pieces.add(Letters.squash(text.substring(signed.end())));
            }
            if (paid.find()) {
                pieces.add(Letters.squash(text.substring(paid.end())));
            }
        }
    }

    private static List<String> pieces(Row row) {
        List<String> pieces = new ArrayList<>();
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            pieces.add(Letters.squash(row.text(word, row.segmentEnd(word))));
        }
        return pieces;
    }

    /** Whether another line than this one begins with the name, squashed, as the seller's own does. */
    boolean name(Row own, String squashed) {
        return squashed.length() >= SHORTEST_NAME
                && lines.entrySet().stream()
                        .anyMatch(line -> line.getKey() != own.index()
                                && line.getValue().stream().anyMatch(piece -> piece.startsWith(squashed)));
    }
}
