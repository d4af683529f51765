package com.cashupagent.extract.pattern;

import com.cashupagent.identifier.TaxNumbers;
import com.cashupagent.model.Box;
import com.cashupagent.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tax numbers of the seller and of the buyer, told apart by label, by section and by place. */
final class TaxIds {

    /** {@code TIN NO 04411927} is not of Norway, whose numbers have nine digits. */
    private static final Pattern VAT = Pattern.compile(
            "^((?!NO(?! ?\\d{3} ?\\d{3} ?\\d{3}(?!\\d)))(?!GBP|SEK|NOK|CZK|DKK|PLN|RON|HUF|EUR)(?:DE|AT|BE|BG|CY|CZ|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|NO)\\s?[A-Z]?(?:[.\\s-]?\\d[\\dA-Z]*){1,6}(?:[.\\s-]B\\d{2}\\b)?|CHE-?[\\d.]{9,11}(?: ?(?:MWST|TVA|IVA)\\b)?)");

    /** India's; the last but one is Z of most, and another letter of those who keep taxes back. */
    private static final Pattern GSTIN =
            Pattern.compile("^(\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z\\d][A-Z][A-Z\\d])(?![A-Z\\d])");

    private static final Pattern CANADIAN = Pattern.compile("^[#(]*((?:\\d[ -]?){9}R[CTPM] ?\\d{4})(?!\\d)");
    private static final Pattern CANADIAN_WHOLE = Pattern.compile("\\d{9}R[CTPM]\\d{4}");
    private static final Pattern NORWEGIAN = Pattern.compile("^((?:NO ?)?\\d{3} ?\\d{3} ?\\d{3} ?MVA)\\b");
    private static final Pattern KRA = Pattern.compile("^([AP]\\d{9}[A-Z])");

    /** Tanzania's for the value added tax. */
    private static final Pattern VRN = Pattern.compile("^(\\d{2}-\\d{6}-[A-Z])(?![A-Z\\d])");

    /** Mexico's RFC and Italy's codice fiscale of a person. */
    private static final Pattern LETTERS_FIRST =
            Pattern.compile("^([A-ZÑ&]{3,4}\\d{6}[A-Z\\d]{3}|[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z])(?![A-Z\\d])");

    /** A tax office, a district and a number there, where they are set apart by blanks. */
    private static final Pattern GERMAN = Pattern.compile("^(\\d{2,3} \\d{3,4} \\d{4,5})(?! ?\\d)");

    private static final Pattern OTHER = Pattern.compile(
            "^(\\d{3} ?\\d{4} ?\\d{2}(?: ?\\d{3})?(?!-?[\\dA-Z])|[A-Z]-\\d{7}-?[\\dA-Z]|[A-Z]?\\d[\\dA-Z./-]{5,19}|\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}|\\d{3} \\d{3} \\d{3}(?! ?\\d))");

    /** A telephone number of North America, or a rate. */
    private static final Pattern NO_ID = Pattern.compile("(?:1[.-])?\\d{3}[.-]\\d{3}[.-]\\d{4}|\\d{1,2}\\.\\d+");

    private static final Pattern NINE = Pattern.compile("\\d{9}(R.*)?");
    private static final Pattern BARE = Pattern.compile("\\d{2} \\d{3} \\d{3} \\d{3}|\\d{2,3}-\\d{3}-\\d{3}");
    /** Half of many a longer number, too. */
    private static final Pattern THREES = Pattern.compile("\\d{3} \\d{3} \\d{3}");

    /** {@code VA 23451}: Virginia, no number of {@code VA:}. */
    private static final Pattern STATE = Pattern.compile("[A-Z]{2} \\d{5}(?:-\\d{4})?");

    private static final Pattern SWISS = Pattern.compile("MWST|TVA|IVA");
    private static final Pattern END = Pattern.compile("[,;.]+$");

    private static final Pattern PREFIX = Pattern.compile("DE|AT|BE|CH|DK|EL|ES|FI|FR|GB|IE|IT|LU|NL|NO|PL|PT|SE|XI");

    private static final double NAMED_BY_TAX = 0.85;
    private static final double HOLDS = 1.05;
    private static final double FAILS = 0.9;
    private static final double UNMISTAKABLE = 0.9;
    private static final double UNLABELLED = 0.55;
    private static final double OTHER_SHAPE = 0.7;
    private static final double IN_CELL = 0.95;
    private static final int MIN = 8;
    private static final int MAX = 16;

    private final Sheet sheet;
    private final List<Section> sections;
    private final TaxIdPlaces places;
    private final List<String> countries;

    TaxIds(Sheet sheet, List<Section> sections, SellerMentions mentions) {
        this.sheet = sheet;
        this.sections = sections;
        this.places = new TaxIdPlaces(sheet, sections, mentions);
        this.countries = TaxIdShapes.countries(sheet.language());
    }

    Field<String> vendor() {
        return best(Role.TAX_ID, Role.BUYER, Field.absent(0));
    }

    /** @param vendors the seller's: nothing but its place would give the same number to the buyer too */
    Field<String> buyer(Field<String> vendors) {
        return best(Role.BUYER_TAX_ID, Role.VENDOR, vendors);
    }

    private Field<String> best(Role role, Role notIn, Field<String> vendors) {
        boolean sellers = role == Role.TAX_ID;
        Set<String> buyers = sellers ? saidToBeBuyers() : Set.of();
        List<Candidate<String>> candidates = new ArrayList<>();
        for (Label label : sheet.labels()) {
            boolean own = label.role() == role;
            boolean others = label.role() == Role.TAX_ID && !sellers;
            // Canada's businesses print their own number, if need be under the buyer's address.
            boolean inOther = in(notIn, label);
            if (own || others) {
                labelled(label)
                        .filter(found -> !inOther
                                || sellers
                                        && CANADIAN_WHOLE.matcher(found.value()).matches())
                        .filter(found -> own
                                || in(Role.BUYER, label)
                                || places.isBuyers(found.place())
                                        && !found.value().equals(vendors.value()))
                        .ifPresent(candidates::add);
            }
        }
        if (sellers) {
            unlabelled(candidates);
        }
        candidates.removeIf(found -> buyers.contains(found.value()));
        List<Candidate<String>> ranked = Candidate.ranked(
                candidates.stream().map(found -> weighed(found, sellers)).toList());
        if (ranked.isEmpty()) {
            return Field.absent(0.4);
        }
        Candidate<String> best = withCountry(ranked.get(0), ranked);
        return Field.of(best.value(), Math.min(0.95, best.score()), sheet.evidence(best.place()));
    }

    /** The same number with its country's letters before it, where it is printed so as well. */
    private static Candidate<String> withCountry(Candidate<String> best, List<Candidate<String>> others) {
        return others.stream()
                .filter(other -> other.value().endsWith(best.value())
                        && PREFIX.matcher(other.value()
                                        .substring(
                                                0,
                                                other.value().length()
                                                        - best.value().length()))
                                .matches())
                .findFirst()
                .orElse(best);
    }

    /** {@code Customer VAT ID: DE311990274}, wherever else it is printed, too. */
    private Set<String> saidToBeBuyers() {
        return sheet.labels(Role.BUYER_TAX_ID).stream()
                .filter(label -> !in(Role.VENDOR, label) && !isSellersToo(label))
                .flatMap(label -> labelled(label).stream())
                .map(Candidate::value)
                .collect(Collectors.toSet());
    }

    private boolean isSellersToo(Label label) {
        return sheet.labels(label.row()).stream()
                .anyMatch(other ->
                        other.role() == Role.TAX_ID && other.first() == label.first() && other.last() == label.last());
    }

    /** By its check digits, and by the place in which it stands. */
    private Candidate<String> weighed(Candidate<String> found, boolean sellers) {
        double digits = TaxNumbers.validate(found.value(), countries)
                .map(right -> right ? HOLDS : FAILS)
                .orElse(1.0);
        double place = sellers ? places.sellers(found.place()) : 1;
        return new Candidate<>(found.value(), found.score() * digits * place, found.place());
    }

    private boolean in(Role party, Label label) {
        return sections.stream()
                .anyMatch(section -> section.role() == party && section.holds(label.row(), label.first()));
    }

    private Optional<Candidate<String>> labelled(Label label) {
        Row row = label.row();
        if (label.last() + 1 < row.size()
                && STATE.matcher(row.text(label.first(), label.last() + 1)).matches()) {
            return Optional.empty();
        }
        double place = in(Role.VENDOR, label) ? 1.1 : 1;
        for (int word = label.last() + 1; word < Math.min(row.size(), label.last() + 4); word++) {
            Optional<Candidate<String>> found = at(row, word, 0.95 * label.weight() * place);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Candidate<String>> below =
                label.leads() ? below(label, 0.85 * label.weight() * place) : Optional.empty();
        return below.isPresent() ? below : wrapped(label, 0.8 * label.weight());
    }

    /** A label that ends its line, with a number of unmistakable shape at the beginning of the next. */
    private Optional<Candidate<String>> wrapped(Label label, double score) {
        int next = label.row().index() + 1;
        if (label.last() < label.row().size() - 1 || next >= sheet.rows().size()) {
            return Optional.empty();
        }
        Row row = sheet.rows().get(next);
        String text = bare(row, 0);
        return TaxIdShapes.isShaped(text) || KRA.matcher(text).matches()
                ? Optional.of(candidate(row, 0, text, score))
                : Optional.empty();
    }

    /** {@code CHE-123.456.788 MWST} is one number. */
    private static String withSuffix(Row row, int word) {
        String text = bare(row, word);
        String next = word + 1 < row.size() ? bare(row, word + 1) : "";
        return text.startsWith("CHE") && SWISS.matcher(next).matches() ? text + " " + next : text;
    }

    private static String bare(Row row, int word) {
        return END.matcher(row.words().get(word).text()).replaceFirst("");
    }

    private Optional<Candidate<String>> below(Label label, double score) {
        int next = label.row().index() + 1;
        for (int i = next; i < Math.min(next + 2, sheet.rows().size()); i++) {
            Row row = sheet.rows().get(i);
            for (int word = 0; row.page() == label.row().page() && word < row.size(); word++) {
                Box box = row.words().get(word).box();
                boolean under =
                        box.x0() < label.box().x1() && box.x1() > label.box().x0();
                Optional<Candidate<String>> found = under
                        ? at(row, word, score)
                        : i == next && isInCell(label, row, word) ? at(row, word, IN_CELL * score) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** In a form, the label stands in the corner of its cell and the value in the middle or at the right of it. */
    private static boolean isInCell(Label label, Row row, int word) {
        int next = label.row().segmentEnd(label.last()) + 1;
        double right =
                next < label.row().size() ? label.row().words().get(next).box().x0() : 1;
        Box box = row.words().get(word).box();
        return label.alone()
                && row.segmentStart(word) == word
                && box.x0() > label.box().x1()
                && box.x1() < right;
    }

    private Optional<Candidate<String>> at(Row row, int word, double score) {
        int end = row.segmentEnd(word);
        if (sheet.amounts(row).stream().anyMatch(amount -> amount.overlaps(word, word) && isMoney(amount.value()))) {
            return Optional.empty();
        }
        String text = row.text(word, end);
        for (Pattern pattern : List.of(GSTIN, KRA, VRN, CANADIAN, NORWEGIAN, LETTERS_FIRST, VAT)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && fits(matcher.group(1))) {
                double sure = pattern == VAT ? score : Math.max(score, UNMISTAKABLE);
                return Optional.of(candidate(row, word, matcher.group(1), sure));
            }
        }
        Optional<Candidate<String>> whole = prefixed(row, word, text, score);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher german = GERMAN.matcher(text);
        if (countries.contains("DE") && german.find()) {
            return Optional.of(candidate(row, word, german.group(1), score));
        }
        Matcher other = OTHER.matcher(text);
        boolean date = sheet.dates(row).stream().anyMatch(day -> day.overlaps(word, word));
        if (!other.find() || date || NO_ID.matcher(other.group(1)).matches()) {
            return Optional.empty();
        }
        boolean holds = TaxNumbers.validate(other.group(1), countries).orElse(false);
        if (!holds && THREES.matcher(other.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(candidate(row, word, other.group(1), holds ? score : score * OTHER_SHAPE));
    }

    /** The country's letters belong to the label before the number, or end the line above it. */
    private Optional<Candidate<String>> prefixed(Row row, int word, String text, double score) {
        String before = word > 0 && row.segmentStart(word) < word
                ? row.words().get(word - 1).text()
                : above(row, word);
        Matcher matcher = VAT.matcher(before + text);
        return PREFIX.matcher(before).matches() && matcher.find() && fits(matcher.group(1))
                ? Optional.of(prefixed(
                        candidate(row, word, matcher.group(1).substring(2).strip(), score), before))
                : Optional.empty();
    }

    private static Candidate<String> prefixed(Candidate<String> national, String country) {
        return new Candidate<>(country + national.value(), national.score(), national.place());
    }

    private String above(Row row, int word) {
        if (row.index() == 0 || row.segmentStart(word) < word) {
            return "";
        }
        Row upper = sheet.rows().get(row.index() - 1);
        double left = row.words().get(word).box().x0();
        for (int i = 0; i < upper.size() && upper.page() == row.page(); i++) {
            boolean over = upper.words().get(upper.segmentStart(i)).box().x0() <= left + sheet.em(row)
                    && upper.words().get(i).box().x1() > left;
            if (over && upper.segmentEnd(i) == i) {
                return upper.words().get(i).text();
            }
        }
        return "";
    }

    private static boolean isMoney(Amount amount) {
        return amount.percent() || amount.value().scale() == 2;
    }

    private static boolean fits(String id) {
        int length = id.replaceAll("[\\s.-]", "").length();
        return length >= MIN && length <= MAX;
    }

    private static Candidate<String> candidate(Row row, int word, String text, double score) {
        int words = text.split(" ").length;
        String id = text.replaceAll("[\\s]", "").replaceAll("[./-]+$", "");
        return new Candidate<>(id, score, new Found<>(id, row, word, Math.min(row.size(), word + words) - 1));
    }

    /** {@code GB 542 5172 60}. */
    private static boolean isPrefix(Row row, int word) {
        return PREFIX.matcher(row.words().get(word).text()).matches()
                && word < row.segmentEnd(word)
                && Character.isDigit(row.words().get(word + 1).text().charAt(0));
    }

    /** The same over several words, where the check digits hold. */
    private static Optional<Candidate<String>> spaced(Row row, int word, boolean named) {
        String text = row.text(word, row.segmentEnd(word));
        return (named ? List.of(VAT, CANADIAN) : List.of(CANADIAN))
                .stream()
                        .map(pattern -> pattern.matcher(text))
                        .filter(matcher -> matcher.find()
                                && fits(matcher.group(1))
                                && TaxNumbers.validate(matcher.group(1)).orElse(false))
                        .map(matcher -> candidate(row, word, matcher.group(1), named ? NAMED_BY_TAX : UNLABELLED))
                        .findFirst();
    }

    /** {@code 51 824 753 556} or {@code 49-091-850} with nothing beside it, where the check digits hold. */
    private Optional<Candidate<String>> onItsOwn(Row row, int word) {
        String text = row.text(word, row.segmentEnd(word));
        boolean norwegian = NORWEGIAN.matcher(text).matches()
                && TaxNumbers.validate(text.replaceFirst("^(?:NO ?)?", "NO")).orElse(false);
        return norwegian
                        || BARE.matcher(text).matches()
                                && TaxNumbers.validate(text, countries).orElse(false)
                ? Optional.of(candidate(row, word, text, UNLABELLED))
                : Optional.empty();
    }

    /** Numbers of unmistakable shape that nothing announces, or only the word for the tax. */
    private void unlabelled(List<Candidate<String>> candidates) {
        for (Row row : sheet.rows()) {
            boolean buyersId = sheet.labels(row).stream().anyMatch(label -> label.role() == Role.BUYER_TAX_ID);
            for (int i = 0; i < row.size() && !buyersId; i++) {
                int word = i;
                boolean buyers = sections.stream()
                        .anyMatch(section -> section.role() != Role.VENDOR && section.holds(row, word));
                String text = withSuffix(row, word);
                boolean named = sheet.labels(row).stream()
                        .anyMatch(label -> label.role() == Role.TAX && label.last() == word - 1);
                if (!buyers
                        && (TaxIdShapes.isShaped(text)
                                || TaxIdShapes.isSpanish(text, countries)
                                || TaxIdShapes.isVenezuelan(text))) {
                    boolean sellers = named || TaxIdShapes.isVenezuelan(text) || places.isInFoot(row.box(word, word));
                    candidates.add(candidate(row, word, text, sellers ? NAMED_BY_TAX : UNLABELLED));
                } else if (!buyers) {
                    boolean announced = named || isPrefix(row, word);
                    if (announced || NINE.matcher(text).matches()) {
                        spaced(row, word, announced).ifPresent(candidates::add);
                    } else if (row.segmentStart(word) == word) {
                        onItsOwn(row, word).ifPresent(candidates::add);
                    }
                }
            }
        }
    }
}
