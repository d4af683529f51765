package com.cashupagent.read.ocr;

import com.cashupagent.model.Word;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the amounts of a page the euro signs that only the other engine can read. The one that reads small screenshots
 * best has no such character: it leaves the sign out or takes it for an E, a C or one more digit.
 */
final class EuroSigns {

    private static final String AMOUNT = "\\d[\\d.,]*[.,]\\d\\d";
    private static final Pattern SIGNED = Pattern.compile("(€?)(" + AMOUNT + ")(€?)");

    /** What a sign behind an amount is taken for. */
    private static final Pattern MISREAD = Pattern.compile("(" + AMOUNT + ")[EeC06€]?");

    /** A page of which no sign is read with so much has perhaps another currency's, which neither engine knows. */
    private static final double BELIEVED = 0.7;

    private EuroSigns() {}

    /** The second's lines with the first's signs, where both read the same amount in one place. */
    static List<OcrLine> of(List<OcrLine> first, List<OcrLine> second) {
        List<Word> signed = first.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.text().indexOf('€') >= 0
                        && SIGNED.matcher(word.text()).matches())
                .toList();
        return signed.stream().noneMatch(word -> word.confidence() >= BELIEVED)
                ? second
                : second.stream()
                        .map(line -> OcrLine.of(line.words().stream()
                                .map(word -> signed.stream()
                                        .flatMap(other -> withSign(word, other).stream())
                                        .findFirst()
                                        .orElse(word))
                                .toList()))
                        .toList();
    }

    private static Optional<Word> withSign(Word word, Word signed) {
        Matcher amount = SIGNED.matcher(signed.text());
        Matcher read = MISREAD.matcher(word.text());
        boolean same = word.box().holds(signed.box().midX(), signed.box().midY())
                && amount.matches()
                && (word.text().equals(amount.group(2))
                        || read.matches() && read.group(1).equals(amount.group(2)));
        return same
                ? Optional.of(new Word(
                        signed.text(), word.box(), word.fontSize(), word.bold(), word.confidence(), word.source()))
                : Optional.empty();
    }
}
