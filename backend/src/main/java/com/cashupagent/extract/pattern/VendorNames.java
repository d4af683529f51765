package com.cashupagent.extract.pattern;

import com.cashupagent.model.Box;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.scoring.LinearModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the seller's name among all pieces of text by what was learned of {@link VendorClues}. */
final class VendorNames {

    private static final LinearModel MODEL = LinearModel.load(VendorNames.class, "vendor");
    static final double HOPELESS = -4;
    private static final double LIKELY = -1;
    private static final double LOWER_HALF = 0.5;
    private static final int SAME_BEGINNING = 8;
    private static final double HEADING = 0.8;
    private static final double FOOT = 0.7;
    private static final double PRINT = 0.4;
    private static final double SAME_COLUMN = 0.02;

    /** The seller's slip begins with {@code To:}, too. */
    private static final int SHORTEST_CUSTOMER = 5;

    private final Sheet sheet;
    private final Field<String> taxId;
    private final SellerMentions mentions;
    private final VendorClues clues;
    private final FullNames fullNames;
    private final List<NamePart> parts;
    private final List<NamePart> customers;

    /**
     * Names in one document.
     *
     * @param tableRows lines of the table of items, where no seller stands
     * @param taxId the seller's tax number; he stands near it
     */
    VendorNames(
            Sheet sheet, List<Section> sections, Set<Integer> tableRows, Field<String> taxId, SellerMentions mentions) {
        this.sheet = sheet;
        this.taxId = taxId;
        this.mentions = mentions;
        List<NamePart> all = NamePart.all(sheet, tableRows);
        this.clues = new VendorClues(sheet, all, sections, tableRows, taxId, mentions);
        this.fullNames = new FullNames(clues, mentions);
        this.customers = customers(all);
        this.parts = all.stream()
                .filter(part -> clues.mayBeName(part.name()) && !isHeading(part))
                .filter(part -> !PartyNames.isLegalFormAlone(part.name())
                        && (!PartyNames.isAddressed(part.place().value()) || mentions.isSigned(part.name())))
                .toList();
    }

    /** Who is called the customer anywhere, as on a slip to be returned with the payment: {@code Customer  Larkfield Ltd}. */
    private List<NamePart> customers(List<NamePart> all) {
        if (!sheet.labels(Role.SELF_BILLED).isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(part -> sheet.labels(part.place().row()).stream()
                        .anyMatch(label -> label.role() == Role.BUYER
                                && label.weight() >= HEADING
                                && label.last() == part.place().first() - 1
                                && Letters.squash(label.row().text(label.first(), label.last()))
                                                .length()
                                        >= SHORTEST_CUSTOMER))
                // Beside the heading of the customer's column may begin the seller's, who is registered in the foot.
                .filter(part -> !mentions.name(part.place().row(), Letters.squash(part.name())))
                .toList();
    }

    /** Of a party's section: {@code CEDENTE / PRESTATORE} names nobody. */
    private boolean isHeading(NamePart part) {
        return part.second() == null
                && sheet.labels(part.place().row()).stream()
                        .anyMatch(label -> (label.role().isParty() || isPhrase(label))
                                && label.weight() >= HEADING
                                && label.alone()
                                && label.first() <= part.place().first()
                                && label.last() >= part.place().last());
    }

    /** {@code Net Amount}: words that announce a value, and more than one that a firm may be called by. */
    private static boolean isPhrase(Label label) {
        return label.role().kind() == Role.Kind.VALUE && label.role() != Role.NAME && label.last() > label.first();
    }

    List<NamePart> parts() {
        return parts;
    }

    VendorClues clues() {
        return clues;
    }

    Field<String> find() {
        List<Candidate<NamePart>> candidates = new ArrayList<>();
        for (NamePart part : parts) {
            candidates.add(new Candidate<>(part, MODEL.logOdds(sink -> clues.describe(part, sink)), part.place()));
        }
        List<Candidate<NamePart>> ranked = withoutCustomers(Candidate.ranked(candidates));
        if (ranked.isEmpty() || ranked.get(0).score() < HOPELESS) {
            return Field.absent(0.3);
        }
        Candidate<NamePart> first = ranked.get(0);
        Candidate<NamePart> best = inImprint(first, ranked)
                .or(() -> besideTaxId(ranked))
                .or(() -> fullNames.of(first, ranked))
                .orElse(first);
        String squashed = Letters.squash(best.value().text());
        double all = ranked.stream()
                .filter(other ->
                        other != first && !sameName(Letters.squash(other.value().text()), squashed))
                .mapToDouble(other -> Math.exp(other.score()))
                .sum();
        // A brand is as sure as the company that stands behind it.
        double odds = Math.exp(first.score());
        // Against the other names on the page, and against there being none.
        double confidence = Math.min(0.97, Math.min(odds / (odds + all), (odds + 1) / (odds + 2)));
        Optional<Found<String>> firm = firm(best.value().name(), squashed);
        return Field.of(
                firm.map(Found::value).orElseGet(() -> best.value().name()),
                confidence,
                firm.map(sheet::evidence)
                        .orElseGet(() -> sheet.evidence(
                                best.place().row().page(), best.value().box())));
    }

    /** Where somebody else may be the seller; beside the heading of the customer's column may begin the seller's, too. */
    private List<Candidate<NamePart>> withoutCustomers(List<Candidate<NamePart>> ranked) {
        Set<String> names =
                customers.stream().map(part -> Letters.squash(part.text())).collect(Collectors.toSet());
        List<Candidate<NamePart>> others = ranked.stream()
                .filter(candidate -> customers.contains(candidate.value())
                        || !names.contains(Letters.squash(candidate.value().text())))
                .toList();
        return others.isEmpty() || others.get(0).score() < LIKELY ? ranked : others;
    }

    /** Who stands behind a name that is a brand, or the beginning of a longer one. */
    private Optional<Found<String>> firm(String name, String squashed) {
        if (PartyNames.hasLegalForm(name)) {
            return Optional.empty();
        }
        Optional<Found<String>> firm = mentions.tradingAs(squashed).or(() -> mentions.brandOf(squashed));
        return firm.isPresent() || name.indexOf(' ') < 0 ? firm : mentions.signedInFull(squashed);
    }

    /**
     * {@code Lumo Gas, a.s., Dlouhá 5, Praha, DIČ: CZ25173481}: whoever begins the line that ends with the seller's tax number
     * is the seller, however large another name, a brand or the customer's, is printed.
     */
    private Optional<Candidate<NamePart>> inImprint(Candidate<NamePart> first, List<Candidate<NamePart>> ranked) {
        Evidence number = taxId.evidence();
        if (number == null || isInImprint(first.value(), number)) {
            return Optional.empty();
        }
        return ranked.stream()
                .filter(other -> isInImprint(other.value(), number)
                        && (PartyNames.hasLegalForm(other.value().text()) || isRegistered(other.value()))
                        && !PartyNames.isBank(other.value().text()))
                .findFirst();
    }

    /** Two words or more that are no label, in a line that tells of a register, too. */
    private boolean isRegistered(NamePart part) {
        List<Label> labels = sheet.labels(part.place().row());
        return part.text().indexOf(' ') > 0
                // "Owner: A. Name" is not the firm.
                && part.text().indexOf(':') < 0
                && part.place().row().box().y0() > LOWER_HALF
                && labels.stream().anyMatch(label -> label.role() == Role.REGISTRATION)
                && labels.stream()
                        .noneMatch(label -> label.first() <= part.place().last());
    }

    private static boolean isInImprint(NamePart part, Evidence number) {
        Row row = part.place().row();
        int start = row.segmentStart(part.place().first());
        Box line = row.box(start, row.segmentEnd(start));
        return row.page() == number.page()
                && part.place().first() == start
                && (part.place().box().x1() < number.box().x0()
                                && line.holds(number.box().midX(), number.box().midY())
                        || isOverNumber(line, number));
    }

    /** The small print of a foot, whose second line has the number. */
    private static boolean isOverNumber(Box line, Evidence number) {
        double gap = number.box().y0() - line.y1();
        return line.y0() > FOOT
                && line.width() > PRINT
                && gap < line.height()
                && gap > -line.height() / 2
                && line.x0() < number.box().x1()
                && line.x1() > number.box().x0();
    }

    /** A brand stands over the name of the company, which is the one beside the tax number. */
    private Optional<Candidate<NamePart>> besideTaxId(List<Candidate<NamePart>> ranked) {
        Evidence number = taxId.evidence();
        if (number == null || PartyNames.hasLegalForm(ranked.get(0).value().text())) {
            return Optional.empty();
        }
        return ranked.stream()
                .filter(candidate -> candidate.score() > HOPELESS
                        && PartyNames.isCompany(candidate.value().text())
                        && isBeside(candidate, number))
                .findFirst();
    }

    /** In the line of the number, before it, or over it as the only text of its line; behind it begins the customer's column. */
    private static boolean isBeside(Candidate<NamePart> name, Evidence number) {
        Box line = name.place().row().box();
        Box box = name.value().box();
        boolean over = box.y1() <= number.box().midY()
                && number.box().y0() - box.y1() < number.box().height()
                && Math.abs(box.x0() - number.box().x0()) < SAME_COLUMN;
        boolean before = box.x0() < number.box().x1();
        return name.place().row().page() == number.page()
                && (over
                        || before
                                && line.holds(number.box().midX(), number.box().midY()));
    }

    /** One is the other with something added, such as a legal form or the word Invoice. */
    private static boolean sameName(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return a.contains(b) || b.contains(a) || same >= SAME_BEGINNING;
    }
}
