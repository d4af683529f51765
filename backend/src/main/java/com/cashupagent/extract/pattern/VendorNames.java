package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Section.Entry;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the seller's name by everything that points to it: a heading, its legal form, the letterhead, repetition, a web
 * or mail address that resembles it, an address under it. No names are known beforehand.
 */
final class VendorNames {

    private static final double HEADING = 3;
    private static final double NAME_LABEL = 1;
    private static final double LEGAL_FORM = 1.5;
    private static final double RESEMBLES_DOMAIN = 1.8;
    private static final double LETTERHEAD = 0.8;
    private static final double FIRST_LINES = 0.6;
    private static final double LARGE = 0.7;
    private static final double REPEATED = 0.7;
    private static final double ADDRESS_FOLLOWS = 0.7;
    private static final Pattern HOUSE_NUMBER = Pattern.compile(".*\\p{L} \\d{1,4} ?\\p{Ll}?");
    private static final double ADDRESS = -1.5;
    private static final double SENDERS_LINE = 0.8;
    private static final double NEAR_TAX_ID = 0.8;
    private static final double TAX_ID_LINES = 8;
    private static final double IN_TABLE = -3;
    private static final double FOOT = 0.86;
    private static final double FOOTER = 0.7;
    private static final double BUYER = -4;
    private static final double OTHER_PARTY = -1.5;
    private static final double LABELLED = -1.5;
    private static final double BANK = -2.5;
    private static final double SENTENCE = -1;
    private static final int SAME_BEGINNING = 8;
    private static final double ENOUGH = 1.5;
    private static final double SURE = 5;

    private final Sheet sheet;
    private final List<Section> sections;
    private final List<NamePart> parts;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> domains;
    private final double bodySize;
    private final Set<Integer> tableRows;
    private final Field<String> taxId;

    /**
     * Names in one document.
     *
     * @param tableRows lines of the table of items, where no seller stands
     * @param taxId the seller's tax number; he stands near it
     */
    VendorNames(Sheet sheet, List<Section> sections, Set<Integer> tableRows, Field<String> taxId) {
        this.tableRows = tableRows;
        this.taxId = taxId;
        this.sheet = sheet;
        this.sections = sections;
        this.parts = NamePart.all(sheet);
        parts.forEach(part -> counts.merge(Letters.squash(part.text()), 1, Integer::sum));
        this.domains = WebDomains.all(sheet, sections);
        this.bodySize = sheet.rows().stream()
                .mapToDouble(row -> row.words().get(0).box().height())
                .sorted()
                .skip(sheet.rows().size() / 2)
                .findFirst()
                .orElse(0);
    }

    Field<String> find() {
        List<Candidate<NamePart>> candidates = new ArrayList<>();
        for (NamePart part : parts) {
            if (PartyNames.mayBeName(part.text())) {
                candidates.add(new Candidate<>(part, score(part), part.place()));
            }
        }
        List<Candidate<NamePart>> ranked = Candidate.ranked(candidates);
        if (ranked.isEmpty() || ranked.get(0).score() < ENOUGH) {
            return Field.absent(0.3);
        }
        Candidate<NamePart> best = ranked.get(0);
        String squashed = Letters.squash(best.value().text());
        double next = ranked.stream()
                .filter(other -> !sameName(Letters.squash(other.value().text()), squashed))
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
        double strength = Math.min(1, best.score() / SURE);
        double margin = Math.min(1, (best.score() - Math.max(0, next)) / 2);
        double confidence = Math.min(0.95, 0.35 + 0.35 * strength + 0.28 * margin);
        Evidence evidence = sheet.evidence(best.place());
        return Field.of(best.value().text(), confidence, evidence);
    }

    /** One is the other with something added, such as a legal form or the word Invoice. */
    private static boolean sameName(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return a.contains(b) || b.contains(a) || same >= SAME_BEGINNING;
    }

    private double score(NamePart part) {
        String text = part.text();
        String squashed = Letters.squash(text);
        Row row = part.place().row();
        double score = PartyNames.hasLegalForm(text) ? LEGAL_FORM : 0;
        score += sectionScore(part);
        score += domains.stream().anyMatch(domain -> WebDomains.resembles(squashed, domain)) ? RESEMBLES_DOMAIN : 0;
        boolean top = row.page() == 1 && row.box().y0() < 0.28;
        score += top ? LETTERHEAD : 0;
        score += row.page() == 1 && row.index() < 3 ? FIRST_LINES : 0;
        double height = row.words().get(part.place().first()).box().height();
        score += top && height > 1.25 * bodySize ? LARGE : 0;
        score += counts.getOrDefault(squashed, 0) > 1 ? REPEATED : 0;
        score += addressFollows(part) ? ADDRESS_FOLLOWS : 0;
        score += nearTaxId(part.place()) ? NEAR_TAX_ID : 0;
        score += tableRows.contains(row.index()) ? IN_TABLE : 0;
        score += row.box().y0() > FOOT && addressFollows(part) ? FOOTER : 0;
        score += part.addressFollowsInLine() ? SENDERS_LINE : 0;
        score += PartyNames.isBank(text) ? BANK : 0;
        score += labelScore(part);
        score += HOUSE_NUMBER.matcher(text).matches() ? ADDRESS : 0;
        score += text.endsWith(".") && !PartyNames.hasLegalForm(text) ? SENTENCE : 0;
        return score;
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

    /** First name-like entry of the seller's section, or of the buyer's. */
    private double sectionScore(NamePart part) {
        double score = 0;
        for (Section section : sections) {
            if (!section.holds(part.place().row(), part.place().first())) {
                continue;
            }
            switch (section.role()) {
                case BUYER -> score += BUYER;
                case OTHER_PARTY -> score += OTHER_PARTY;
                default -> {
                    Entry first = PartySections.name(sheet, section);
                    boolean isName = first != null
                            && first.row() == part.place().row()
                            && part.place().first() >= first.first()
                            && part.place().last() <= first.last();
                    score += isName ? HEADING * section.weight() : -0.5;
                }
            }
        }
        return score;
    }

    private double labelScore(NamePart part) {
        double score = 0;
        for (Label label : sheet.labels(part.place().row())) {
            boolean inside = label.first() >= part.place().first()
                    && label.last() <= part.place().last();
            boolean before = label.last() == part.place().first() - 1
                    || label.last() < part.place().first() && label.role() == Role.NAME;
            if (inside && label.weight() >= 0.4 && label.role() != Role.OTHER_NUMBER && !isPartOfName(label)) {
                score += LABELLED;
            } else if (before && label.role().kind() == Role.Kind.VALUE && label.weight() >= 0.5) {
                score += label.role() == Role.NAME || label.role() == Role.VENDOR ? NAME_LABEL : LABELLED;
            }
        }
        return Math.max(score, 2 * LABELLED);
    }

    /** Names hold words that are labels elsewhere: Delivery, Item, Service. */
    private static boolean isPartOfName(Label label) {
        return label.role() == Role.NAME || label.role().kind() == Role.Kind.COLUMN && label.role() != Role.COL_AMOUNT;
    }

    private boolean addressFollows(NamePart part) {
        int next = part.place().row().index() + 1;
        if (part.addressFollowsInLine()) {
            return true;
        }
        for (int i = next; i < Math.min(next + 2, sheet.rows().size()); i++) {
            Row row = sheet.rows().get(i);
            for (int word = 0; word < row.size(); word = row.segmentEnd(word) + 1) {
                double distance = Math.abs(
                        row.words().get(word).box().x0() - part.place().box().x0());
                if (distance < 0.03 && PartyNames.isAddress(row.text(word, row.segmentEnd(word)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
