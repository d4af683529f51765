package com.cashupagent.extract.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

    /** {@code Larkfield Training Ltd trading as Larkfield}. */
    private static final Pattern TRADING = Pattern.compile(
            "(?iu)(?<=\\p{L}{2}[.,)]?,? |\\p{L}{3},? )\\(?(?:trading as|t/a|t\\.a\\.|d/b/a|dba|d\\.b\\.a\\.|doing business as):? ");

    /** {@code teblanco.example es una tienda online de Infusiones Sierra, S.L.} */
    private static final Pattern BRAND_OF = Pattern.compile(
            "(?iu) (?:(?:is|are) (?:(?:a|the) )?(?:registered )?(?:trading (?:name|style)|brand|trade ?mark|division|web ?shop)s? (?:names? )?of|(?:ist )?eine marke (?:der|von)"
                    + "|(?:est )?une marque (?:de la société|de|du)|es una (?:marca|tienda(?: online)?) de|è un marchio (?:di|della)|is een (?:handelsnaam|merk) van|é uma marca (?:de|da)) ");

    private static final Pattern PAID = Pattern.compile(
            "(?iu)(?:payable to|account name|a/c name|acc(?:t|ount)?\\.? name|name of account|account holder|account title|beneficiary(?: name)?|in favou?r of"
                    + "|kontoinhaber(?:in)?|lautend auf|à l['’]ordre de|titulaire(?: du compte)?|intestat[oa] a|titular(?: da conta| de la cuenta)?|a nombre de|t\\.?n\\.?v\\.?|ten name van)[ :.-]+");

    /** Whose account it is comes first under it. */
    private static final Pattern BANK_HEADING = Pattern.compile(
            "(?iu)\\b(?:bank(?:ing)? details|bankverbindung|coordonnées bancaires|datos bancarios|dados bancários|coordinate bancarie|bankgegevens)\\b");

    private final Sheet sheet;

    /** The pieces of each line, squashed, by the line's number. */
    private final Map<Integer, List<String>> lines = new HashMap<>();

    SellerMentions(Sheet sheet) {
        this.sheet = sheet;
        for (Row row : sheet.rows()) {
            if (lines.size() < MOST_LINES && row.box().y0() > UPPER_HALF) {
                List<String> pieces = tells(row) || isUnderBank(row) ? pieces(row) : new ArrayList<>();
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

    private boolean isUnderBank(Row row) {
        Row above = row.index() == 0 ? row : sheet.rows().get(row.index() - 1);
        return above.page() == row.page() && BANK_HEADING.matcher(above.text()).find();
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

    /**
     * The name above the place for a signature where it is this one and more words.
     *
     * @param squashed a name of two words or more, squashed
     */
    Optional<Found<String>> signedInFull(String squashed) {
        return sheet.rows().stream()
                .filter(row -> row.box().y0() > UPPER_HALF)
                .flatMap(row -> IntStream.range(0, row.size())
                        .filter(word -> row.segmentStart(word) == word)
                        .mapToObj(word -> signed(row, word))
                        .flatMap(Optional::stream))
                .filter(name -> Letters.squash(name.value()).startsWith(squashed))
                .filter(name -> Letters.squash(name.value()).length() > squashed.length())
                .filter(name -> PartyNames.mayBeName(name.value()))
                .findFirst();
    }

    /** Whether {@code For M/s. NAME} stands above the place for a signature; on many papers only customers are called so. */
    boolean isSigned(String name) {
        String squashed = Letters.squash(name);
        return sheet.rows().stream()
                .filter(row -> row.box().y0() > UPPER_HALF)
                .flatMap(row -> IntStream.range(0, row.size())
                        .filter(word -> row.segmentStart(word) == word)
                        .mapToObj(word -> signed(row, word))
                        .flatMap(Optional::stream))
                .map(signed -> Letters.squash(BareNames.of(signed.value())))
                .anyMatch(signed -> signed.length() >= SHORTEST_NAME && signed.equals(squashed));
    }

    private static Optional<Found<String>> signed(Row row, int word) {
        int last = row.segmentEnd(word);
        Matcher signed = SIGNED.matcher(row.text(word, last));
        int first = word;
        while (signed.lookingAt()
                && first <= last
                && row.text(first, last).length() > row.text(word, last).length() - signed.end()) {
            first++;
        }
        return first == word || first > last
                ? Optional.empty()
                : Optional.of(new Found<>(row.text(first, last), row, first, last));
    }

    /** The firm that trades under this name, squashed, where the page says so. */
    Optional<Found<String>> tradingAs(String squashed) {
        for (Row row : sheet.rows()) {
            Matcher trading = TRADING.matcher(row.text());
            if (squashed.length() >= SHORTEST_NAME
                    && trading.find()
                    && Letters.squash(row.text().substring(trading.end())).startsWith(squashed)) {
                int words = row.text().substring(0, trading.start()).strip().split(" ").length;
                int first = row.segmentStart(words - 1);
                String firm = row.text(first, words - 1).replaceFirst("[ ,]+$", "");
                return PartyNames.mayBeName(firm)
                        ? Optional.of(new Found<>(firm, row, first, words - 1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The firm whose brand this name, squashed, is said to be; up to the end of its sentence or piece of the line. */
    Optional<Found<String>> brandOf(String squashed) {
        if (squashed.length() < SHORTEST_NAME) {
            return Optional.empty();
        }
        for (Row row : sheet.rows()) {
            Matcher brand = BRAND_OF.matcher(row.text());
            if (!brand.find()) {
                continue;
            }
            String before = Letters.squash(row.text().substring(0, brand.start()));
            int first = row.text().substring(0, brand.end()).strip().split(" ").length;
            int last = first;
            while (last < row.segmentEnd(first)
                    && !row.isSeparated(last + 1)
                    && !PartyNames.hasLegalForm(row.text(first, last))) {
                last++;
            }
            String firm = row.text(first, last).replaceFirst("[ ,]+$", "");
            if (before.startsWith(squashed) && PartyNames.hasLegalForm(firm) && PartyNames.mayBeName(firm)) {
                return Optional.of(new Found<>(firm, row, first, last));
            }
        }
        return Optional.empty();
    }

    /** Whether another line than this one begins with the name, squashed, as the seller's own does. */
    boolean name(Row own, String squashed) {
        return squashed.length() >= SHORTEST_NAME
                && lines.entrySet().stream()
                        .anyMatch(line -> line.getKey() != own.index()
                                && line.getValue().stream().anyMatch(piece -> piece.startsWith(squashed)));
    }
}
