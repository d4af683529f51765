package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import com.cashupagent.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to pay, with his address: whoever a heading such as "Bill to" announces, else a name over an address in the upper
 * part of the first page that is not the seller's, as it shows through the window of an envelope.
 */
final class Buyers {

    private static final double BOTTOM = 0.45;
    private static final double WINDOW = 0.7;
    private static final double UNPLACED = 0.3;
    private static final double BESIDE = 6;
    private static final double NEXT_LINE = 1.3;
    private static final int MOST_PASSED = 3;
    /** No page that somebody wrote has more names on it. */
    private static final int MOST_TRIED = 300;

    /** Before a firm's name, or on a line of its own above it. */
    private static final Pattern BEFORE_FIRM = Pattern.compile(
            "(?iu)^(?:(?:(?:an (?:die )?)?firma|an(?: die)?(?=$)|fa\\.|(?:client|customer|buyer|company) name:?|m/s\\.?|messrs\\.?|spett\\.?(?:le)?|(?:to|à|company|name|client|customer|bill to|sold to|attn|attention|fao)\\s*:)(?:\\s+|$))+");

    private static final Pattern BEFORE_PERSON = Pattern.compile(
            "(?iu)^(?:(?:an(?= (?:herrn?|frau|familie)\\b)|herrn?|frau|eheleute|familie|mr|mrs|ms|miss|mme|mlle|monsieur|madame|dhr|mevr|mevrouw|de heer|sig|sig\\.ra|egr|gent\\.?mo|sr|sra|señor|señora|dña|doña|exmo|attn|attention|fao|encik|puan)(?:\\.|:|/|,)?(?: (?:und|and|&|et|e|y|frau|mrs|madame))*\\.?(?:\\s+|$))+");

    private static final Pattern ATTENTION =
            Pattern.compile("(?iu)(?:attn|attention|att|fao|hd|händen|t\\.a\\.v|c\\.a)[.:]*");

    private static final Pattern GREETING = Pattern.compile(
            "(?iu)^(?:sehr geehrt|guten tag|liebe[rs]? |dear |hello|hi |bonjour|cher |chère |estimad|geachte|gentile |beste )");

    /** Within a firm: not who pays, but who of his people reads the letter. */
    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?iu)^(?:(?:the )?accounts?(?: (?:payable|department|dept\\.?|office))+|(?:kreditoren|debitoren|finanz)?buchhaltung|rechnungs(?:prüfung|wesen|eingang|abteilung)|einkauf|verwaltung|purchasing.*|procurement.*|finance.*|(?:service|dpto|departamento|ufficio|afd|t\\. ?a\\. ?v|z\\. ?h|zu h(?:ä|ae)nden|attn|attention|att|fao|c/o|p/a|care of|à l.attention|alla c\\.? ?a)\\b.*|comptabilité.*|comptes fournisseurs|(?:the )?(?:\\p{L}+ )?(?:manager|director|accountant|secretary|bursar|treasurer|principal|head)\\b.*|(?:.* )?(?:ship|bill|sold|deliver|invoice|charge) to|(?:contact|company|customer|client|passenger|buyer|business|first|last|full|your) name|amount .*|administra\\p{L}+|crediteuren\\p{L}*|contabili\\p{L}+|tesorería|amministrazione)$");

    private final Sheet sheet;
    private final List<Section> sections;
    private final Party seller;
    private final Addresses addresses;

    Buyers(Sheet sheet, List<Section> sections, Party seller) {
        this.sheet = sheet;
        this.sections = sections;
        this.seller = seller;
        this.addresses = new Addresses(sheet, sections);
    }

    /** Name and address; whatever else a party has is absent. */
    Party find() {
        Optional<Candidate> announced = announced();
        Optional<AddressLines> place = announced.flatMap(candidate -> candidate.address);
        // What is taken for a window may be the seller's own block, whose first line is not his name.
        boolean sellers = place.isPresent()
                && announced.get().unheaded
                && isSellers(place.get(), seller.address().value());
        if (place.isPresent() && !sellers) {
            return announced.get().party();
        }
        return window().or(() -> sellers ? Optional.empty() : announced)
                .map(Candidate::party)
                .orElse(Party.absent(UNPLACED));
    }

    /** A name and where it was found. */
    private final class Candidate {

        private final Entry name;
        private final String text;
        private final Optional<AddressLines> address;
        private final double confidence;
        private final boolean unheaded;

        Candidate(Entry name, String text, Optional<AddressLines> address, double confidence) {
            this.name = name;
            this.text = text;
            this.address = address;
            this.confidence = confidence;
            this.unheaded = sections.stream()
                    .anyMatch(section -> section.role() == Role.BUYER
                            && section.weight() <= AddressWindow.WEIGHT
                            && section.holds(name.row(), name.first()));
        }

        Party party() {
            Field<String> found =
                    Field.of(text, confidence, sheet.evidence(name.row().page(), name.box()));
            Field<String> place = address.map(lines -> lines.field(sheet)).orElse(Field.absent(0.4));
            return new Party(found, Field.absent(0.5), Field.absent(0.5), place);
        }
    }

    /** The first with an address, else the first. */
    private Optional<Candidate> announced() {
        List<Candidate> found = new ArrayList<>();
        for (Section section : sections) {
            if (section.role() == Role.BUYER && !isForAPerson(section)) {
                candidate(section.entries(), 0.5 + 0.4 * section.weight()).ifPresent(found::add);
            }
        }
        for (Label label : sheet.labels(Role.BUYER)) {
            Entry beside = label.alone() ? beside(label) : null;
            if (beside != null) {
                candidate(List.of(beside), 0.6).ifPresent(found::add);
            }
        }
        return found.stream()
                .filter(candidate -> candidate.address.isPresent())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** {@code Attn: R. Khan}: the firm stands above it. */
    private static boolean isForAPerson(Section section) {
        Entry first = section.entries().get(0);
        return first.first() > 0
                && ATTENTION
                        .matcher(first.row().words().get(first.first() - 1).text())
                        .matches();
    }

    /** {@code CLIENT   Karibu Exporters}, with the labels flush at their right. */
    private @Nullable Entry beside(Label label) {
        Row row = label.row();
        int first = label.last() + 1;
        boolean near = first < row.size()
                && row.words().get(first).box().x0() - label.box().x1() < BESIDE * sheet.em(row);
        return near ? new Entry(row, first, row.segmentEnd(first)) : null;
    }

    private Optional<Candidate> candidate(List<Entry> lines, double confidence) {
        for (int i = 0; i < lines.size() && !isPlace(lines.get(i).text()); i++) {
            Entry line = lines.get(i);
            String text = withoutTitle(line.text());
            if (isSeller(text)) {
                return Optional.empty();
            }
            if (isName(line, text)) {
                Entry next = i + 1 < lines.size() ? lines.get(i + 1) : null;
                return Optional.of(
                        named(line, text, next, addresses.at(line.row().page(), line.box()), confidence));
            }
        }
        return Optional.empty();
    }

    /** A firm may be called by such a word, and a person is not: {@code Miss Larkfield Ltd}. */
    private static String withoutTitle(String line) {
        String text = BEFORE_FIRM.matcher(line).replaceFirst("");
        String name = PartyNames.hasLegalForm(text)
                ? text
                : BEFORE_PERSON.matcher(text).replaceFirst("");
        return name.replaceAll("[,\\s]+$", "").strip();
    }

    /** With the rest of the name in the next line; the firm where a person stands above it. */
    private Candidate named(
            Entry line, String text, @Nullable Entry next, Optional<AddressLines> address, double confidence) {
        if (next != null
                && !PartyNames.hasLegalForm(text)
                && next.row() != line.row()
                && isName(next, next.text())
                && address.map(AddressLines::pieces).stream()
                        .flatMap(List::stream)
                        .noneMatch(next::equals)) {
            boolean open = Character.isLowerCase(text.charAt(text.lastIndexOf(' ') + 1))
                    || text.endsWith("&")
                    || text.endsWith("-");
            if (open || PartyNames.isLegalFormAlone(next.text())) {
                return new Candidate(line, text + " " + next.text(), address, confidence);
            }
            if (PartyNames.isCompany(next.text())) {
                return new Candidate(next, next.text(), address, confidence);
            }
        }
        return new Candidate(line, text, address, confidence);
    }

    private boolean isName(Entry line, String text) {
        return !text.isEmpty()
                && PartyNames.mayBeName(text)
                && !text.contains(":")
                && !DEPARTMENT.matcher(text).matches()
                && !isLabel(line)
                && !isPlace(text)
                && !GREETING.matcher(text).find()
                && !AddressWords.announces(text);
    }

    private static boolean isPlace(String text) {
        return AddressWords.beginsWithHouse(text) || PartyNames.isAddress(text) && !PartyNames.isCompany(text);
    }

    /** Announces something else, as a whole or from its beginning. */
    private boolean isLabel(Entry line) {
        Row row = line.row();
        boolean announced = line.first() > 0
                && line.first() == row.segmentStart(line.first())
                && row.words().get(line.first() - 1).text().endsWith(":")
                && sheet.labels(row).stream()
                        .anyMatch(label -> label.last() == line.first() - 1
                                && !label.role().isParty()
                                && label.role() != Role.NAME);
        return announced
                || sheet.labels(row).stream()
                        .anyMatch(label -> label.first() == line.first()
                                && label.role().kind() != Role.Kind.COLUMN
                                && label.last() >= line.last());
    }

    private boolean isSeller(String text) {
        String name = seller.name().value();
        if (name == null) {
            return false;
        }
        String a = Letters.squash(name);
        String b = Letters.squash(text);
        return !b.isEmpty() && (a.startsWith(b) || b.startsWith(a));
    }

    private Optional<Candidate> window() {
        String sellers = seller.address().value();
        int tried = 0;
        for (Row row : sheet.rows()) {
            if (row.page() != 1 || row.box().y0() > BOTTOM || tried > MOST_TRIED) {
                break;
            }
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                Entry line = new Entry(row, word, row.segmentEnd(word));
                String text = withoutTitle(line.text());
                if (isTitleAlone(line, text) || !isName(line, text) || isSeller(text) || isOthers(line)) {
                    continue;
                }
                tried++;
                Optional<AddressLines> address = addresses.at(1, line.box());
                if (address.isPresent()
                        && (address.get().isFull() || PartyNames.isCompany(text))
                        && isBelow(line, address.get())
                        && !isSellers(address.get(), sellers)
                        && !isUnderSeller(line)) {
                    return Optional.of(named(line, text, under(line), address, WINDOW));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTitleAlone(Entry line, String text) {
        return text.isEmpty() && line.first() == line.last();
    }

    /** In the section of somebody else: the seller's, the goods' destination. */
    private boolean isOthers(Entry line) {
        return sections.stream()
                .anyMatch(section -> section.role() != Role.BUYER && section.holds(line.row(), line.first()));
    }

    /** One or two lines below the seller's name: a second line of it, or his slogan. */
    private boolean isUnderSeller(Entry line) {
        Box box = line.box();
        return sheet.rows().stream()
                .filter(row -> row.page() == line.row().page()
                        && row.box().midY() < box.y0()
                        && box.y0() - row.box().y1() < 2 * NEXT_LINE * box.height())
                .flatMap(Buyers::segments)
                .anyMatch(above -> Addresses.isFlush(above.box(), box)
                        && isSeller(above.text())
                        && !PartyNames.isAddress(above.text()));
    }

    private static boolean isBelow(Entry name, AddressLines address) {
        Row first = address.pieces().get(0).row();
        return first != name.row() && first.index() - name.row().index() <= 2 * MOST_PASSED;
    }

    private boolean isSellers(AddressLines address, @Nullable String sellers) {
        if (sellers == null) {
            return isReachable(address);
        }
        String text = Letters.squash(String.valueOf(address.field(sheet).value()));
        String known = Letters.squash(sellers);
        return known.contains(text) || text.contains(known);
    }

    /** With a telephone or a site below it, as in a letterhead. */
    private boolean isReachable(AddressLines address) {
        Entry last = address.pieces().get(address.pieces().size() - 1);
        Entry next = under(last);
        return next != null && PartyNames.isContact(next.text());
    }

    /** The line flush with it below. */
    private @Nullable Entry under(Entry line) {
        Box box = line.box();
        return sheet.rows().stream()
                .filter(row -> row.page() == line.row().page()
                        && row.box().midY() > box.y1()
                        && row.box().y0() - box.y1() < NEXT_LINE * box.height())
                .flatMap(Buyers::segments)
                .filter(other -> Addresses.isFlush(other.box(), box))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Entry> segments(Row row) {
        List<Entry> entries = new ArrayList<>();
        for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
            entries.add(new Entry(row, word, row.segmentEnd(word)));
        }
        return entries.stream();
    }
}
