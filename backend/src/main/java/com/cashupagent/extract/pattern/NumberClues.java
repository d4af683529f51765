package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Pairing.Pair;
import com.cashupagent.scoring.Clues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every word that may be a number of a document with all that may make it this document's own. */
final class NumberClues {

    private static final Pattern PHONE = Pattern.compile("\\+\\d.*|0\\d{2,5}/\\d{4,}.*|\\d{3}[-.]\\d{3}[-.]\\d{4}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern HOLDS_YEAR = Pattern.compile(".*(?:^|\\D)(?:19|20)\\d\\d(?:\\D|$).*");
    private static final Pattern PREFIX =
            Pattern.compile("(?i)(?:inv|in|fa|f|re|rg|rn|r|si|bill|fac|ft|fv|a)[-/ _.#]?\\d.*");
    private static final Pattern PO = Pattern.compile("(?i)(?:po|so|ord|cust|c|k|kd)[-/ _.#]?\\d.*");
    private static final Pattern UNIT =
            Pattern.compile("(?i)\\d+(?:[x*]\\d+)?(?:mm|cm|m|kg|g|l|ml|mb|gb|h|hrs|pcs|st|x)");
    private static final Pattern DASH_OR_BAR = Pattern.compile("[-/–_]");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.]\\d+");
    private static final Pattern A_WORD = Pattern.compile("\\p{L}{3}");
    private static final double SURE = 0.9;
    private static final double WEAK = 0.5;
    private static final int ROWS_BELOW = 2;
    private static final int MANY_DIGITS = 4;

    private final Sheet sheet;
    private final NumberWords words;
    private final Set<Integer> itemRows;
    private final List<Found<String>> all = new ArrayList<>();
    private final Map<Integer, List<Found<String>>> byRow = new HashMap<>();
    private final Map<Found<String>, Map<Role, Double>> left = new IdentityHashMap<>();
    private final Map<Found<String>, Map<Role, Double>> above = new IdentityHashMap<>();
    private boolean surely;
    private double creditNoteWeight;
    private final Set<Found<String>> creditNotes = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * The numbers of one document.
     *
     * @param itemRows lines of the table of items, its header included
     */
    NumberClues(Sheet sheet, Set<Integer> itemRows) {
        this.sheet = sheet;
        this.words = new NumberWords(sheet);
        this.itemRows = itemRows;
        IdFinder finder = new IdFinder(sheet);
        for (Row row : sheet.rows()) {
            List<Found<String>> found = finder.find(row);
            byRow.put(row.index(), found);
            for (Found<String> each : found) {
                all.add(each);
            }
        }
        Pairing pairing = new Pairing(sheet);
        for (Label label : sheet.labels()) {
            if (label.role().kind() == Role.Kind.VALUE
                    && !itemRows.contains(label.row().index())) {
                read(pairing, label);
            }
        }
    }

    private List<Found<String>> of(Row row) {
        return byRow.getOrDefault(row.index(), List.of());
    }

    List<Found<String>> numbers() {
        return all;
    }

    boolean isAmount(Found<String> found) {
        return sheet.amounts(found.row()).stream()
                .anyMatch(amount -> amount.overlaps(found.first(), found.last())
                        && (amount.value().looksLikeMoney() || amount.value().percent()));
    }

    private void read(Pairing pairing, Label label) {
        if (label.role() == Role.INVOICE_NUMBER) {
            of(label.row()).stream()
                    .filter(found ->
                            found.first() == label.last() && !found.value().equals(text(found)))
                    .forEach(found -> note(left, label, new Pair<>(found, 1)));
        }
        List<Pair<String>> right = pairing.right(label, this::of);
        boolean adjacent = !right.isEmpty()
                && (label.weight() > WEAK || right.get(0).closeness() == 1)
                && !isOfAnotherText(label, right.get(0).found());
        if (adjacent) {
            note(left, label, right.get(0));
        } else if (label.leads()) {
            pairing.below(label, this::of, ROWS_BELOW).forEach(pair -> note(above, label, pair));
        }
    }

    private static String text(Found<String> found) {
        return found.row().words().get(found.first()).text();
    }

    private void note(Map<Found<String>, Map<Role, Double>> side, Label label, Pair<String> pair) {
        if (label.role() == Role.INVOICE_NUMBER && namesCreditNote(label)) {
            creditNotes.add(pair.found());
            long digits =
                    pair.found().value().chars().filter(Character::isDigit).count();
            surely |= side == left && digits >= MANY_DIGITS;
            creditNoteWeight = Math.max(creditNoteWeight, label.weight());
        }
        side.computeIfAbsent(pair.found(), key -> new EnumMap<>(Role.class))
                .merge(label.role(), label.weight() * pair.closeness(), Math::max);
    }

    /** {@code Credit memo no.}, and not {@code Invoice no.} */
    private boolean namesCreditNote(Label label) {
        return sheet.labels(label.row()).stream()
                .anyMatch(title -> title.role() == Role.TITLE_CREDIT_NOTE
                        && label.covers(title.first())
                        && label.covers(title.last()));
    }

    /**
     * Whether it is certainly none of the document's own numbers: that of the invoice which a credit note corrects, a tax
     * number, the year of a date.
     */
    boolean isOfSomethingElse(Found<String> found) {
        double announced = Math.max(weight(left, found), weight(above, found));
        boolean corrected = announces(found, Role.CORRECTED_INVOICE);
        boolean invoices = !creditNotes.isEmpty()
                && !creditNotes.contains(found)
                && (announced > 0 || surely)
                && (announced <= WEAK || creditNoteWeight > WEAK);
        boolean weak = announced <= WEAK;
        return corrected
                || invoices
                || announced < SURE && isOfRegister(found)
                || weak && (TaxIdShapes.isUnmistakable(found.value(), sheet.language()) || isYearOfDate(found));
    }

    boolean isAnnouncedByNothing(Found<String> found) {
        return !left.containsKey(found) && !above.containsKey(found);
    }

    /** {@code Inscrita en el Registro Mercantil, Tomo 2975, Folio 81}. */
    private boolean isOfRegister(Found<String> found) {
        int start = found.row().segmentStart(found.first());
        return sheet.labels(found.row()).stream()
                .anyMatch(label ->
                        label.role() == Role.REGISTRATION && label.first() >= start && label.last() < found.first());
    }

    private static double weight(Map<Found<String>, Map<Role, Double>> side, Found<String> found) {
        return side.getOrDefault(found, Map.of()).getOrDefault(Role.INVOICE_NUMBER, 0.0);
    }

    private boolean announces(Found<String> found, Role role) {
        return left.getOrDefault(found, Map.of()).containsKey(role)
                || above.getOrDefault(found, Map.of()).containsKey(role);
    }

    /** {@code For July 2025}, or a year in which the document has a date. */
    private boolean isYearOfDate(Found<String> found) {
        if (!YEAR.matcher(found.value()).matches()) {
            return false;
        }
        int year = Integer.parseInt(found.value());
        boolean month = found.first() > 0
                && Lexicon.SHARED
                        .months()
                        .containsKey(Letters.squash(
                                found.row().words().get(found.first() - 1).text()));
        return month
                || sheet.rows().stream()
                        .flatMap(row -> sheet.dates(row).stream())
                        .anyMatch(date -> date.value().year() == year);
    }

    /** A house number or post code in the column beside the label. */
    private static boolean isOfAnotherText(Label label, Found<String> found) {
        Row row = found.row();
        int start = row.segmentStart(found.first());
        boolean sameText = start <= label.last();
        return !sameText
                && (start < found.first()
                                && A_WORD.matcher(row.text(start, found.first() - 1))
                                        .find()
                        || row.segmentEnd(start) > found.last()
                                && PartyNames.isPostCode(row.text(start, row.segmentEnd(start))));
    }

    /** Says of one of {@link #numbers()} all that is known. */
    void describe(Found<String> found, Clues clues) {
        Map<Role, Double> beside = left.getOrDefault(found, Map.of());
        Map<Role, Double> over = above.getOrDefault(found, Map.of());
        announced("LEFT", beside, clues);
        announced("ABOVE", over, clues);
        boolean announced = !beside.isEmpty() || !over.isEmpty();
        clues.flag("nothing announces it", !announced);
        boolean order = beside.containsKey(Role.PO_NUMBER) || over.containsKey(Role.PO_NUMBER);
        clues.flag("an order's, and no invoice's is announced", order && !announcesInvoice());
        words.describe(found, clues);
        clues.flag("looks like money", isAmount(found));
        inLabel(found, clues);
        place(found, announced, clues);
        shape(found.value(), announced, clues);
    }

    private boolean announcesInvoice() {
        return Stream.of(left, above)
                .flatMap(side -> side.values().stream())
                .anyMatch(roles -> roles.getOrDefault(Role.INVOICE_NUMBER, 0.0) > WEAK);
    }

    private static void announced(String side, Map<Role, Double> roles, Clues clues) {
        for (Map.Entry<Role, Double> role : roles.entrySet()) {
            if (role.getKey() == Role.INVOICE_NUMBER) {
                boolean weak = role.getValue() <= WEAK;
                clues.add(side + (weak ? " document's name" : " number"), role.getValue());
                clues.flag(side + " number, sure", role.getValue() >= SURE);
            } else {
                clues.add(side + " " + role.getKey(), role.getValue());
            }
        }
    }

    private void inLabel(Found<String> found, Clues clues) {
        boolean part = sheet.labels(found.row()).stream()
                .anyMatch(label -> label.role() != Role.INVOICE_NUMBER
                        && label.role().kind() == Role.Kind.VALUE
                        && label.weight() > WEAK
                        && label.covers(found.first()));
        clues.flag("part of a label", part);
    }

    private void place(Found<String> found, boolean announced, Clues clues) {
        Row row = found.row();
        int start = row.segmentStart(found.first());
        int end = row.segmentEnd(found.last());
        boolean alone = found.isAlone();
        clues.flag("line of an item", itemRows.contains(row.index()));
        clues.flag("alone", alone);
        clues.flag("before other text", end > found.last());
        // "Tax Invoice PSI-204417" ends like a line with a post code.
        boolean named = sheet.labels(row).stream()
                .anyMatch(label -> label.role().kind() == Role.Kind.TITLE
                        && label.first() == start
                        && label.last() == found.first() - 1);
        clues.flag("in an address", !named && PartyNames.isAddress(row.text(start, end)));
        clues.flag("contact", !alone && PartyNames.isContact(row.text(start, end)));
        clues.flag("not the first page", row.page() > 1);
        clues.add("down the page", row.box().y0());
        clues.flag("right half", found.box().midX() > 0.5);
        clues.flag("date in its line", !sheet.dates(row).isEmpty());
        boolean title = isTitle(row) || row.index() > 0 && isTitle(sheet.rows().get(row.index() - 1));
        clues.flag("under or beside a title", title);
        clues.flag("under or beside a title, alone, not announced", title && alone && !announced);
        clues.flag("bold", row.words().get(found.first()).bold());
    }

    private boolean isTitle(Row row) {
        return sheet.labels(row).stream().anyMatch(label -> label.role().kind() == Role.Kind.TITLE && label.leads());
    }

    private static void shape(String text, boolean announced, Clues clues) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean letters = text.chars().anyMatch(Character::isLetter);
        clues.flag("one digit", digits == 1);
        clues.flag("two digits", digits == 2);
        clues.flag("three digits", digits == 3);
        clues.flag("four digits or more", digits >= 4);
        clues.flag("eleven digits or more", digits >= 11);
        clues.flag("letters and digits", letters);
        clues.flag("letters and digits, not announced", letters && !announced);
        clues.flag("telephone", PHONE.matcher(text).matches());
        clues.flag("a year", YEAR.matcher(text).matches());
        clues.flag("holds a year", letters && HOLDS_YEAR.matcher(text).matches());
        clues.flag("holds a dash or bar", DASH_OR_BAR.matcher(text).find());
        clues.flag("begins like an invoice's", PREFIX.matcher(text).matches());
        clues.flag("begins like an order's", PO.matcher(text).matches());
        clues.flag("a measure", UNIT.matcher(text).matches());
        clues.flag("colon", text.contains(":"));
        clues.flag("decimal", DECIMAL.matcher(text).matches());
    }
}
