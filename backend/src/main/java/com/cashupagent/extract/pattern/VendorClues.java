package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Word;
import com.cashupagent.scoring.Clues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All that may make a piece of text the seller's name: a heading, its legal form, the letterhead, repetition, a web or
 * mail address that resembles it, an address under it. No names are known beforehand.
 */
final class VendorClues {

    private static final Pattern COMPANY_NUMBER = Pattern.compile(
            "^[(<]?(?:\\w{2} ?\\d{4,}|\\d{4,}[ -]?\\p{L})|\\bco(?:mpany)?\\.? ?(?:reg|no)|\\breg(?:istration)?\\b");

    private static final Pattern DOMAIN =
            Pattern.compile("(?iu)[\\p{L}\\d-]{2,}(?:\\.[\\p{L}\\d-]{2,})*\\.\\p{L}{2,5}");
    /** Perhaps behind the region: {@code Karnataka 587821}, {@code ME 04401}. */
    private static final Pattern POST_CODE_ONLY = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}.]* ?){0,2}-? ?(?:\\d{3} ?\\d{3}|\\d{4,5}(?:-\\d{4})?|\\p{Lu}{1,2}\\d\\w? \\d\\p{Lu}{2})$");

    private static final double SAME_COLUMN = 0.03;
    private static final double TAX_ID_LINES = 8;
    private static final double FOOT = 0.86;
    private static final double TOP = 0.28;
    private static final double NARROW = 1.45;
    private static final double LARGER = 1.15;
    private static final int FIRST_LINES = 8;
    private static final int MOST_WORDS_OF_NAME = 7;
    private static final int SHORTEST_BRAND = 4;
    private static final int LEGAL_FORM_ALONE = 8;

    private final Sheet sheet;
    private final List<Section> sections;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Boolean> names = new HashMap<>();
    private final Set<Found<String>> firstLines = new HashSet<>();
    private final Set<Found<String>> secondLines = new HashSet<>();
    private final Set<String> longer;
    private final SellerMentions mentions;
    private final String top;
    private final List<String> domains;
    private final double bodySize;
    private final double tallest;
    private final Set<Integer> tableRows;
    private final Field<String> taxId;
    private final boolean slip;
    private final boolean selfBilled;
    private final int firstName;

    /**
     * Names in one document.
     *
     * @param parts every piece of text that may be a name
     * @param tableRows lines of the table of items, where no seller stands
     * @param taxId the seller's tax number; he stands near it
     */
    VendorClues(
            Sheet sheet,
            List<NamePart> parts,
            List<Section> sections,
            Set<Integer> tableRows,
            Field<String> taxId,
            SellerMentions mentions) {
        this.sheet = sheet;
        this.sections = sections;
        this.tableRows = tableRows;
        this.taxId = taxId;
        parts.forEach(part -> counts.merge(Letters.squash(part.text()), 1, Integer::sum));
        this.longer = beginnings(parts);
        this.mentions = mentions;
        this.top = parts.stream()
                .filter(part -> part.place().row().page() == 1
                        && part.place().row().box().y0() < TOP
                        && mayBeFirst(part))
                .max(Comparator.comparingDouble(part -> part.place().box().height()))
                .map(part -> Letters.squash(part.text()))
                .filter(name -> name.length() >= SHORTEST_BRAND)
                .orElse("");
        this.domains = WebDomains.all(sheet, sections);
        this.bodySize = sheet.rows().stream()
                .mapToDouble(VendorClues::height)
                .sorted()
                .skip(sheet.rows().size() / 2)
                .findFirst()
                .orElse(0);
        parts.stream().filter(this::setOff).forEach(part -> {
            firstLines.add(part.place());
            Optional.ofNullable(part.second()).ifPresent(secondLines::add);
        });
        this.tallest = parts.stream()
                .mapToDouble(part -> part.place().box().height())
                .max()
                .orElse(0);
        this.firstName = parts.stream()
                .filter(this::mayBeFirst)
                .mapToInt(part -> part.place().row().index())
                .min()
                .orElse(0);
        this.selfBilled = !sheet.labels(Role.SELF_BILLED).isEmpty();
        this.slip = sheet.layout().document().pages().size() == 1
                && sheet.layout().document().pages().get(0).height()
                        > NARROW * sheet.layout().document().pages().get(0).width()
                && sheet.rows().stream().mapToInt(Row::size).average().orElse(0) < 5;
    }

    /** What other pieces of text begin with: a brand on top, and the whole company's name in the foot. */
    private Set<String> beginnings(List<NamePart> parts) {
        Set<String> beginnings = new HashSet<>();
        for (NamePart part : parts) {
            String[] words = part.name().split(" ");
            boolean name = part.second() == null
                    && words.length <= MOST_WORDS_OF_NAME
                    && !tableRows.contains(part.place().row().index())
                    && mayBeName(part.text());
            StringBuilder beginning = new StringBuilder();
            for (int i = 0; name && i + 1 < words.length; i++) {
                beginning.append(words[i]);
                beginnings.add(Letters.squash(beginning.toString()));
            }
        }
        return beginnings;
    }

    /** As {@link PartyNames} says, which takes its time and is asked of each text several times. */
    boolean mayBeName(String text) {
        return names.computeIfAbsent(text, PartyNames::mayBeName);
    }

    /** Greetings, titles and numbers stand above a seller's name on many slips. */
    private boolean mayBeFirst(NamePart part) {
        String name = part.name();
        Row row = part.place().row();
        boolean labelled = sheet.labels(row).stream()
                .filter(label -> label.first() <= part.place().last()
                        && label.last() >= row.segmentStart(part.place().first()))
                .anyMatch(label -> label.weight() >= 0.4
                        && (label.role().kind() == Role.Kind.TITLE && label.alone()
                                || label.role().kind() == Role.Kind.VALUE
                                        && !label.role().isSum()
                                        && !isPartOfName(label.role())
                                        && label.first() == part.place().first()));
        return mayBeName(name) && !labelled && !name.contains(":") && !NameShape.isGreeting(name);
    }

    /** Whether it is set larger than the text of the page. */
    boolean isTall(Found<String> line) {
        return height(line.row()) > LARGER * bodySize;
    }

    private static double height(Row row) {
        return row.words().get(0).box().height();
    }

    /** Says of one piece of text all that is known. */
    void describe(NamePart part, Clues clues) {
        String text = part.text();
        String squashed = Letters.squash(text);
        Row row = part.place().row();
        clues.flag("legal form", PartyNames.hasLegalForm(text));
        clues.flag(
                "resembles a web or mail address", domains.stream().anyMatch(d -> WebDomains.resembles(squashed, d)));
        clues.flag("repeated", counts.getOrDefault(squashed, 0) > 1);
        boolean address = addressFollows(part);
        clues.flag("address follows", address);
        String rest = restOfLine(part.place());
        boolean townOnly = POST_CODE_ONLY.matcher(rest).find();
        clues.flag("address follows in its line", part.addressFollowsInLine() && !townOnly);
        clues.flag("post code follows in its line", townOnly);
        boolean domain = PartyNames.isBareDomain(text);
        clues.flag("bare domain", domain);
        clues.flag("bare domain of a name on the page", domain && isOfAnother(squashed));
        clues.flag("a domain among words", !domain && holdsDomain(part));
        clues.flag("near the tax number", nearTaxId(part.place()));
        clues.flag("in the table", tableRows.contains(row.index()));
        clues.flag("foot of the page with address", row.box().y0() > FOOT && address);
        clues.flag("foot of the page", row.box().y0() > FOOT);
        clues.flag(
                "company number in the next line",
                companyNumberFollows((part.second() == null ? part.place() : part.second()).row()));
        clues.flag("part of a longer name", longer.contains(squashed));
        clues.flag(
                "goes on after the name on top", !top.isEmpty() && !squashed.equals(top) && squashed.startsWith(top));
        clues.flag("after a comma", isAfterComma(part.place()));
        clues.flag("address above it", addressPrecedes(part.place()));
        clues.flag("named where it is registered", mentions.name(part.place().row(), squashed));
        clues.flag("self-billed", selfBilled);
        clues.flag("before a colon", row.words().get(part.place().last()).text().endsWith(":"));
        NameWords.describe(text, rest, clues);
        twoLines(part, clues);
        sections(part, clues);
        labels(part, clues);
        place(part, clues);
        NameShape.describe(part.name(), clues);
    }

    /** Whether another name begins as this domain does. */
    private boolean isOfAnother(String domain) {
        return counts.keySet().stream()
                .anyMatch(other -> other.regionMatches(0, domain, 0, SHORTEST_BRAND) && !other.equals(domain));
    }

    private static boolean holdsDomain(NamePart part) {
        return part
                .place()
                .row()
                .words()
                .subList(part.place().first(), part.place().last() + 1)
                .stream()
                .map(Word::text)
                .anyMatch(text -> text.indexOf('.') > 0 && DOMAIN.matcher(text).matches());
    }

    private static String restOfLine(Found<String> place) {
        Row row = place.row();
        int end = row.segmentEnd(place.last());
        return place.last() < end ? row.text(place.last() + 1, end) : "";
    }

    private static boolean isAfterComma(Found<String> place) {
        return place.first() > place.row().segmentStart(place.first())
                && place.row().words().get(place.first() - 1).text().endsWith(",");
    }

    /** Then it is the town. */
    private boolean addressPrecedes(Found<String> place) {
        int before = place.row().index() - 1;
        if (before < 0) {
            return false;
        }
        Row row = sheet.rows().get(before);
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            boolean aligned =
                    Math.abs(row.words().get(word).box().x0() - place.box().x0()) < SAME_COLUMN
                            || Math.abs(row.box(word, row.segmentEnd(word)).x1()
                                            - place.box().x1())
                                    < SAME_COLUMN;
            String text = row.text(word, row.segmentEnd(word));
            if (aligned && (PartyNames.isAddress(text) || PartyNames.isStreet(text))) {
                return true;
            }
        }
        return false;
    }

    /** A name that is too long for a line, or a trade name with the company's under it. */
    private void twoLines(NamePart part, Clues clues) {
        Found<String> second = part.second();
        if (second == null) {
            clues.flag("goes on alike in the next line", firstLines.contains(part.place()));
            clues.flag("is the next line of one alike", secondLines.contains(part.place()));
            return;
        }
        String first = part.place().value();
        boolean open = first.chars().filter(c -> c == '(').count()
                > first.chars().filter(c -> c == ')').count();
        boolean firstLegal = PartyNames.hasLegalForm(first);
        boolean secondLegal = PartyNames.hasLegalForm(second.value());
        clues.add("two lines", 1);
        clues.flag("two lines, open bracket", open);
        clues.flag("two lines, legal form in the second", secondLegal && !firstLegal);
        clues.flag("two lines, legal form in the first", firstLegal);
        clues.flag(
                "two lines, second is a legal form",
                secondLegal && second.value().length() <= LEGAL_FORM_ALONE);
        clues.flag("two lines, second is no name", !PartyNames.mayBeName(second.value()));
        clues.flag("two lines, set off alike", setOff(part));
    }

    /** Both lines of a name are of one type, and of a larger or bolder one than what else is printed. */
    private boolean setOff(NamePart part) {
        Row row = part.place().row();
        return part.isAlike() && (row.words().get(part.place().first()).bold() || height(row) > LARGER * bodySize);
    }

    private void place(NamePart part, Clues clues) {
        Row row = part.place().row();
        boolean top = row.page() == 1 && row.box().y0() < TOP;
        String kind = slip ? "slip: " : "";
        clues.flag("top", top);
        clues.flag("not the first page", row.page() > 1);
        int line = row.index() - firstName;
        clues.flag(kind + "line " + line, line < FIRST_LINES && row.page() == 1);
        clues.flag(kind + "later line", line >= FIRST_LINES);
        double height = part.place().box().height();
        clues.flag("tall, at the top", top && height > 1.25 * bodySize);
        clues.flag("very tall, at the top", top && height > 1.7 * bodySize);
        clues.flag("tallest", height >= 0.97 * tallest);
        clues.flag("tallest, at the top", top && height >= 0.97 * tallest);
        clues.flag("bold", row.words().get(part.place().first()).bold());
        clues.flag("left half", part.place().box().midX() < 0.45);
        clues.flag("whole line", part.place().first() == 0 && part.place().last() == row.size() - 1);
        clues.flag(
                "centred",
                part.place().first() == 0 && Math.abs(part.place().box().midX() - 0.5) < 0.08);
    }

    private boolean companyNumberFollows(Row row) {
        int next = row.index() + 1;
        return next < sheet.rows().size()
                && COMPANY_NUMBER
                        .matcher(sheet.rows().get(next).text().toLowerCase(Locale.ROOT))
                        .find();
    }

    /** In the few lines above it, or beside it, as in a letterhead or a foot. */
    private boolean nearTaxId(Found<String> place) {
        Evidence evidence = taxId.evidence();
        if (evidence == null || evidence.page() != place.row().page()) {
            return false;
        }
        double drop = evidence.box().y0() - place.box().y0();
        double height = place.box().height();
        boolean overlaps = place.box().x0() < evidence.box().x1() + 0.1
                && place.box().x1() > evidence.box().x0() - 0.1;
        return overlaps && drop > -2 * height && drop < TAX_ID_LINES * height;
    }

    private void sections(NamePart part, Clues clues) {
        for (Section section : sections) {
            if (!section.holds(part.place().row(), part.place().first())) {
                continue;
            }
            Entry first = PartySections.name(sheet, section);
            boolean isName = first != null
                    && first.row() == part.place().row()
                    && part.place().first() >= first.first()
                    && part.place().last() <= first.last();
            String whose = section.role() == Role.BUYER
                    ? "buyer's section"
                    : section.role() == Role.VENDOR ? "seller's section" : "other party's section";
            clues.add(whose, 1);
            if (isName) {
                clues.add(whose + ", its name", section.weight());
                clues.flag("self-billed, " + whose + ", its name", selfBilled);
            }
        }
    }

    private void labels(NamePart part, Clues clues) {
        for (Label label : sheet.labels(part.place().row())) {
            boolean inside = label.first() >= part.place().first()
                    && label.last() <= part.place().last();
            boolean before = label.last() == part.place().first() - 1
                    || label.last() < part.place().first() && label.role() == Role.NAME;
            Role role = label.role();
            boolean emptySum = role.isSum() && sheet.amounts(label.row()).isEmpty();
            // "Fax" may be a part of a name, "Type de vente" is none.
            boolean wordOfName = role == Role.OTHER_NUMBER && (!label.alone() || label.first() == label.last());
            boolean telling = label.weight() >= 0.4 && !wordOfName && !isPartOfName(role) && !emptySum;
            if (inside && telling) {
                clues.flag("is a title", role.kind() == Role.Kind.TITLE);
                clues.flag("holds a label", role.kind() == Role.Kind.VALUE);
                clues.flag(
                        "is a label",
                        role.kind() == Role.Kind.VALUE
                                && label.first() == part.place().first());
            } else if (before && role.kind() == Role.Kind.VALUE && label.weight() >= 0.5) {
                clues.add(role == Role.NAME || role == Role.VENDOR ? "announced as name" : "announced as other", 1);
            }
        }
    }

    /** Names hold words that are labels elsewhere: Delivery, Item, Service. */
    private static boolean isPartOfName(Role role) {
        return role == Role.NAME || role.kind() == Role.Kind.COLUMN && role != Role.COL_AMOUNT;
    }

    private boolean addressFollows(NamePart part) {
        Found<String> last = part.second() == null ? part.place() : part.second();
        int next = last.row().index() + 1;
        if (part.addressFollowsInLine()) {
            return true;
        }
        for (int i = next; i < Math.min(next + 2, sheet.rows().size()); i++) {
            Row row = sheet.rows().get(i);
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                double distance = Math.abs(
                        row.words().get(word).box().x0() - part.place().box().x0());
                double middles = Math.abs(row.box(word, row.segmentEnd(word)).midX()
                        - part.place().box().midX());
                if (Math.min(distance, middles) < 0.03 && PartyNames.isAddress(row.text(word, row.segmentEnd(word)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
