package com.cashupagent.extract.pattern;

import com.cashupagent.model.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole name of a seller of whom a title, a brand, a logo or an abbreviation is printed largest. */
final class FullNames {

    private static final int SHORTEST_HOUSE = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int NEAR_LINES = 3;
    private static final double AS_LIKELY = 2;

    /** Of a logo: drawn before the name, or lost before what is left of it. */
    private static final int MOST_INITIALS = 3;

    private static final int SHORTEST_REST = 4;

    private static final Pattern PREPOSITION = Pattern.compile(
            "to|of|by|for|from|with|an|von|für|à|de|par|pour|a|da|di|per|para|por|aan|van|op|do|od|til|av|fra");

    private final VendorClues clues;
    private final SellerMentions mentions;

    FullNames(VendorClues clues, SellerMentions mentions) {
        this.clues = clues;
        this.mentions = mentions;
    }

    /**
     * Another of the candidates that names the same seller more fully; empty when there is none.
     *
     * @param first the likeliest
     * @param ranked all, the likeliest first
     */
    Optional<Candidate<NamePart>> of(Candidate<NamePart> first, List<Candidate<NamePart>> ranked) {
        return inFull(first, ranked)
                .or(() -> inOnePiece(first, ranked))
                .or(() -> ofTheseWords(first, ranked))
                .or(() -> ofTheseInitials(first, ranked))
                .or(() -> withOwner(first, ranked))
                .or(() -> ofSameHouse(first, ranked))
                .or(() -> withLineAbove(first, ranked))
                .or(() -> besideLogo(first, ranked))
                .or(() -> signed(first, ranked));
    }

    /** A heading of two lines, the legal form in the second, in type that is larger than all else. */
    private Optional<Candidate<NamePart>> withLineAbove(Candidate<NamePart> name, List<Candidate<NamePart>> ranked) {
        Found<String> line = name.value().place();
        boolean heading = name.value().second() == null
                && PartyNames.hasLegalForm(name.value().text())
                && clues.isTall(line);
        return ranked.stream()
                .filter(other -> heading
                        && line.equals(other.value().second())
                        && other.value().isAlike()
                        && !PartyNames.hasLegalForm(other.value().place().value()))
                .findFirst();
    }

    /** Some print their name alone above everything, and with its legal form where they are registered or paid, or next to it. */
    private Optional<Candidate<NamePart>> inFull(Candidate<NamePart> name, List<Candidate<NamePart>> ranked) {
        String brief = name.value().text();
        return PartyNames.hasLegalForm(brief)
                ? Optional.empty()
                : ranked.stream().filter(other -> isInFull(name, other)).findFirst();
    }

    /** {@code LARKFIELD} in large type over {@code TIMBER SUPPLIES LTD} or beside it, and the whole of it in plain type elsewhere. */
    private Optional<Candidate<NamePart>> inOnePiece(Candidate<NamePart> piece, List<Candidate<NamePart>> ranked) {
        String rest = Letters.squash(piece.value().text());
        if (rest.length() < SHORTEST_HOUSE) {
            return Optional.empty();
        }
        return ranked.stream()
                .filter(other -> other.value().second() == null
                        && other.value().name().indexOf(':') < 0
                        && PartyNames.hasLegalForm(other.value().name()))
                .filter(other -> {
                    String whole = Letters.squash(other.value().name());
                    int at = whole.indexOf(rest);
                    boolean registered = at >= SHORTEST_WORD + 1
                            && !isInSentence(other.value().name(), piece.value().text())
                            && at + rest.length() == whole.length()
                            && isMentioned(piece, other);
                    return at > 0
                            && (registered
                                    || ranked.stream()
                                            .anyMatch(before -> isNextTo(piece, before)
                                                    && Letters.squash(before.value()
                                                                    .text())
                                                            .equals(whole.substring(0, at))));
                })
                .findFirst();
    }

    /** {@code Payment to Larkfield Ltd}: no word of a name before it is written so. */
    private static boolean isInSentence(String whole, String name) {
        int before = whole.length() - name.length() - 1;
        int begin = whole.lastIndexOf(' ', before - 1) + 1;
        return before > 0
                && Character.isLowerCase(whole.codePointAt(begin))
                && PREPOSITION.matcher(whole.substring(begin, before)).matches();
    }

    /** {@code L&T signs} on top, and {@code Larkfield & Tjaden Signage Ltd}, whose initials these are. */
    private static Optional<Candidate<NamePart>> ofTheseInitials(
            Candidate<NamePart> logo, List<Candidate<NamePart>> ranked) {
        String token = logo.value().text().split(" ")[0];
        String initials = Letters.squash(token);
        return initials.length() < 2
                        || initials.length() > MOST_INITIALS + 1
                        || !token.equals(token.toUpperCase(Locale.ROOT))
                        || PartyNames.hasLegalForm(logo.value().text())
                ? Optional.empty()
                : ranked.stream()
                        .filter(other -> isWholeCompany(other)
                                && initials(other.value().name()).startsWith(initials))
                        .findFirst();
    }

    private static boolean isWholeCompany(Candidate<NamePart> other) {
        return other.score() > VendorNames.HOPELESS
                && other.value().second() == null
                && PartyNames.isCompany(other.value().name())
                && !NameShape.isSentence(other.value().name());
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[\\s&+.-]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .map(word -> Letters.squash(word.substring(0, 1)))
                .collect(Collectors.joining());
    }

    /** {@code LARKFIELD TJADEN} as a logo has it, and {@code Spedition Larkfield & Tjaden GmbH} in plain type. */
    private Optional<Candidate<NamePart>> ofTheseWords(Candidate<NamePart> logo, List<Candidate<NamePart>> ranked) {
        List<String> words = words(logo.value().text());
        boolean single = words.size() == 1 && words.get(0).length() > SHORTEST_HOUSE;
        return words.size() < 2 && !single
                        || PartyNames.hasLegalForm(logo.value().text())
                ? Optional.empty()
                : ranked.stream()
                        .filter(other -> isWholeCompany(other)
                                && hasMore(words(other.value().name()), words)
                                && (!single || isNear(logo, other) || isMentioned(logo, other)))
                        .findFirst();
    }

    /** With no more than a form beside them it must be registered, too. */
    private static boolean hasMore(List<String> whole, List<String> words) {
        return whole.containsAll(words)
                && whole.stream().anyMatch(word -> !words.contains(word) && !PartyNames.isLegalFormAlone(word));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s.&-]+"))
                .map(Letters::squash)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** {@code Larkfield Yoga – Verena Eder}: a trade and who runs it, joined by a dash. */
    private static Optional<Candidate<NamePart>> withOwner(Candidate<NamePart> half, List<Candidate<NamePart>> ranked) {
        Found<?> place = half.place();
        return PartyNames.hasLegalForm(half.value().text())
                ? Optional.empty()
                : ranked.stream()
                        .filter(other -> other.score() > half.score() - AS_LIKELY
                                && other.value().second() == null
                                && other.place().row() == place.row()
                                && (other.place().first() < place.first()
                                                && other.place().last() == place.last()
                                                && place.row().isJoined(place.first())
                                        || other.place().first() == place.first()
                                                && other.place().last() > place.last()
                                                && place.row().isJoined(place.last() + 1)))
                        .findFirst();
    }

    /**
     * {@code Larkfield Law Reports} on top, and {@code Larkfield Legal Publishers Limited} both as whose account it is and above
     * the signature: the firm behind the title, known by the first word.
     */
    private Optional<Candidate<NamePart>> ofSameHouse(Candidate<NamePart> title, List<Candidate<NamePart>> ranked) {
        String house = title.value().text().split(" ")[0];
        return house.length() < SHORTEST_HOUSE
                        || PartyNames.hasLegalForm(title.value().text())
                ? Optional.empty()
                : ranked.stream()
                        .filter(other -> other.score() > VendorNames.HOPELESS
                                && other.value().second() == null
                                && PartyNames.hasLegalForm(other.value().text())
                                && other.value().text().startsWith(house + " ")
                                && mentions.name(
                                        other.place().row(),
                                        Letters.squash(other.value().text())))
                        .findFirst();
    }

    /** {@code Larkfield Dental Lab} over {@code Larkfield Dental Laboratory Pty Ltd}. */
    private static boolean isAbbreviated(Candidate<NamePart> name, Candidate<NamePart> other) {
        String brief = name.value().text();
        String whole = other.value().text();
        return brief.indexOf(' ') > 0
                && whole.startsWith(brief)
                && PartyNames.hasLegalForm(whole)
                && isNear(name, other);
    }

    private static boolean isNear(Candidate<NamePart> name, Candidate<NamePart> other) {
        return name.place().row().page() == other.place().row().page()
                && Math.abs(other.place().row().index() - name.place().row().index()) <= NEAR_LINES;
    }

    private boolean isMentioned(Candidate<NamePart> name, Candidate<NamePart> other) {
        return mentions.name(name.place().row(), Letters.squash(other.value().name()));
    }

    /**
     * {@code La Larkfield}, {@code rkfield}: a logo is read with its drawn initials, or without the letters that are drawn; in plain
     * type the name stands elsewhere, and there it is whole.
     */
    private static Optional<Candidate<NamePart>> besideLogo(
            Candidate<NamePart> logo, List<Candidate<NamePart>> ranked) {
        String[] words = logo.value().text().split(" ", 2);
        String first = Letters.squash(words[0]);
        boolean initials = words.length == 2
                && !first.isEmpty()
                && first.length() <= MOST_INITIALS
                && words[1].regionMatches(true, 0, first, 0, 1);
        boolean cut =
                words.length == 1 && first.length() >= SHORTEST_REST && Character.isLowerCase(words[0].codePointAt(0));
        String rest = initials ? Letters.squash(words[1]) : first;
        return ranked.stream()
                .filter(FullNames::isRecognised)
                .filter(other -> {
                    String name = Letters.squash(other.value().text());
                    int at = name.indexOf(rest);
                    return initials && at == 0 && other.value().text().indexOf(' ') > 0
                            || cut
                                    && at > 0
                                    && at <= MOST_INITIALS
                                    && PartyNames.hasLegalForm(other.value().text());
                })
                .findFirst();
    }

    /** {@code M/s. Larkfield} on top and above the place for a signature, whatever brand stands over it. */
    private Optional<Candidate<NamePart>> signed(Candidate<NamePart> first, List<Candidate<NamePart>> ranked) {
        return ranked.stream()
                .filter(other -> PartyNames.isAddressed(other.value().place().value()))
                .findFirst()
                .filter(other -> !mentions.isSigned(first.value().text()));
    }

    private static boolean isRecognised(Candidate<NamePart> candidate) {
        Found<String> place = candidate.value().place();
        return place.row().words().get(place.first()).source() == Source.OCR;
    }

    private static boolean isNextTo(Candidate<NamePart> name, Candidate<NamePart> other) {
        Row row = name.place().row();
        Row next = other.place().row();
        return row.page() == next.page() && Math.abs(row.index() - next.index()) <= 1;
    }

    private boolean isInFull(Candidate<NamePart> brief, Candidate<NamePart> other) {
        if (isAbbreviated(brief, other)) {
            return true;
        }
        String name = brief.value().text();
        String whole = other.value().name();
        int at = (" " + whole + " ").toLowerCase(Locale.ROOT).indexOf(" " + name.toLowerCase(Locale.ROOT));
        int end = at + name.length();
        if (at < 0
                || end < whole.length() && " ,".indexOf(whole.charAt(end)) < 0
                || whole.length() <= name.length() + 1) {
            return false;
        }
        String rest = whole.substring(end).replaceFirst("^[ ,]+", "");
        boolean form = at == 0
                ? PartyNames.isLegalFormAlone(rest)
                : rest.isEmpty()
                        && PartyNames.isLegalFormAlone(whole.substring(0, at).strip());
        boolean firm = other.value().second() == null
                && whole.indexOf(':') < 0
                && PartyNames.isLegalFormAlone(whole.substring(whole.lastIndexOf(' ') + 1));
        return isNextTo(brief, other) && (form || firm) || (form || firm && at == 0) && isMentioned(brief, other);
    }
}
