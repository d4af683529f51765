package com.cashupagent.extract.pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What terms of payment and of discount say in figures: days, percent, the day the sum is due. Pure text, no page. */
final class TermDays {

    private static final Pattern DAYS = Pattern.compile(
            "(?iu)(?<![\\d.,/])(\\d{1,3})\\s?-?\\s?(?:calendar |kalender)?(?:days?|tagen?|jours?|dagen|dagar|dager|dage|dgr|dni|dn[íů]|dana|dneh|pv|päivää|vrk|дни|nap(?:on|os)?|zile|päeva|dien(?:ų|as|u)|ημέρες|ημερών|gün|hari|días?|dias?|giorni|gg)(?![\\p{L}])"
                    + "|\\bsiku (?:za |ya )?(\\d{1,3})\\b"
                    + "|\\b(?:net(?:to)?|n)[ /]{0,2}(\\d{1,3})(?![\\d.,]*\\s?%)(?![\\d.,/]|st|nd|rd|th)");

    /** {@code 2/10 Net 30}, {@code 2/10 n/30}: two percent within ten days, else everything within thirty. */
    private static final Pattern SHORT = Pattern.compile(
            "(?iu)(?<![\\d/])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%?\\s?/\\s?(\\d{1,2}),?\\s?n(?:et(?:to)?)?\\s?/?\\s?\\d{1,3}");

    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,3})?)\\s?%");

    /** From here on it is about those who pay late, or about goods that come back. */
    private static final Pattern ANOTHER_MATTER = Pattern.compile(
            "(?iu)\\b(?:return|complaint|disput|object|quer(?:y|ies)|klacht|beschwerde|contest|impugn|beanstand|bezwaar|contestaz|warrant|garant|devoluci|devoluç|rückgabe|rücksend|umtausch|reklam|réclam|reclam|reso\\b|resi\\b|interest|late|overdue|penalt|mahn|verzug|pénalit|retard|intere?ss[ie]|mora|recargo|verzugs|te laat|riba|juros|dröjsmål|ränta|einw[aä]nd|einwendung|unstimmig|rente|forsinkels|odset|zwrot|retur|retour).*");

    /** {@code 30 Tage Rückgaberecht}: for sending goods back, or for an offer, whatever stands before the word. */
    private static final Pattern RIGHT_OF_RETURN = Pattern.compile(
            "(?iu)rückgaberecht|widerrufsrecht|umtauschrecht|bedenktijd|refund|money.?back|cooling.?off|return (?:policy|window|period)|rétractation|desistimiento|bedenktermijn|verzekering|gratis\\b|kostenlos|free of charge\\b|for free|derecho de devolución|diritto di recesso|direito de (?:devolução|arrependimento)");

    /** Neither can be counted without a calendar of holidays, or without knowing what the sender means by it. */
    private static final Pattern UNCOUNTABLE = Pattern.compile(
            "(?iu)\\b(?:business|working|werktag|arbeitstag|ouvr|hábil|úteis|lavorativ|werkdag|robocz|eom|end of (?:the )?month|fin de mois|monatsende|ende des monats|fine mese|fin de mes|fim do mês|einde (?:van de )?maand|mwisho wa mwezi|l[øo]bende m|lb\\.? ?m|lbm|månadens utgång|månedens utgang)");

    /** {@code Frete por conta do remetente}: who pays the carrier. */
    private static final Pattern FREIGHT = Pattern.compile("(?iu)\\bpor conta d[oa] (?:remet|destin|emit|tercei)");

    /** At once: what is due when the invoice is received is due, for the books, on its date. */
    private static final Pattern AT_ONCE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:up)?on (?:receipt|presentation|invoice)|immediate(?:ly)?|(?:bei|nach) (?:erhalt|rechnungserhalt|rechnungseingang)|sofort|prompt|unverzüglich|umgehend"
                    + "|(?:[àa]|sur|dès) r[ée]ception|comptant|immédiat|contado|a la (?:vista|recepción)|inmediat|vista fattura|a vista|ricevimento fattura|immediat|pronto pagamento|a pronto|à vista|imediat"
                    + "|contant(?!i)|bij ontvangst|per omgaande|onmiddellijk|omgående|netto kontant|natychmiast|mara moja)");

    /** Later than at once, a price for paying at once, or paid already. */
    private static final Pattern LATER = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:week|woche|semaine|settiman|semana|weken|month|monat|mois|mes\\b|mese|maand|escompte|skonto|discount|sconto|descuento|desconto|korting|delivery|lieferung|livraison|entrega|consegna|levering|(?<!be )paid|bezahlt|voldaan|betaald|payé|acquitt|pagad[oa]|pagato)");

    private static final String NEXT_MONTH =
            "(?:(?:the )?(?:next|following) month|(?:the )?month (?:next )?(?:following|after)|(?:des )?(?:folgemonats|(?:folgenden|nächsten) monats)|(?:du )?mois (?:suivant|prochain)|del mes (?:siguiente|próximo)|(?:del )?mese (?:successivo|seguente)|(?:van de )?volgende maand|do mês (?:seguinte|próximo))";

    /** {@code 20th of the month following}. */
    private static final Pattern DAY_OF_NEXT_MONTH =
            Pattern.compile("(?iu)(?<![\\d.,/])(\\d{1,2})(?:st|nd|rd|th|er|de|e|\\.)?(?: day)?(?: of)? " + NEXT_MONTH);

    private static final Pattern END_OF_NEXT_MONTH = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:end|last day)(?: of)?|ende|ultimo|fin(?:al)?|fine|einde|fim) " + NEXT_MONTH);

    private static final int MOST_DAYS = 366;

    private TermDays() {}

    /**
     * The day on which the whole sum is due; empty when the terms do not say so plainly.
     *
     * @param issued the day of the invoice
     */
    static Optional<LocalDate> due(String terms, LocalDate issued) {
        String text = ANOTHER_MATTER.matcher(terms).replaceFirst("");
        if (mentionsDays(text)) {
            return days(text).stream().max(Integer::compare).map(issued::plusDays);
        }
        LocalDate end = issued.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
        Matcher day = DAY_OF_NEXT_MONTH.matcher(text);
        if (day.find()) {
            int asked = Integer.parseInt(day.group(1));
            return asked > 0 && asked <= end.getDayOfMonth()
                    ? Optional.of(end.withDayOfMonth(asked))
                    : Optional.empty();
        }
        if (END_OF_NEXT_MONTH.matcher(text).find()) {
            return Optional.of(end);
        }
        return isAtOnce(text) ? Optional.of(issued) : Optional.empty();
    }

    private static boolean isAtOnce(String text) {
        return AT_ONCE.matcher(text).find()
                && !LATER.matcher(text).find()
                && !UNCOUNTABLE.matcher(text).find();
    }

    /** Whether the text says when the sum is due, however that is to be counted. */
    static boolean saysWhen(String text) {
        return mentionsDays(text)
                || DAY_OF_NEXT_MONTH.matcher(text).find()
                || END_OF_NEXT_MONTH.matcher(text).find()
                || isAtOnce(text);
    }

    /** How many days a discount is granted; empty when the terms do not say. */
    static OptionalInt discount(String terms) {
        Matcher brief = SHORT.matcher(terms);
        if (brief.find()) {
            return OptionalInt.of(Integer.parseInt(brief.group(2)));
        }
        List<Integer> days = days(ANOTHER_MATTER.matcher(terms).replaceFirst(""));
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Collections.min(days));
    }

    static Optional<BigDecimal> percent(String terms) {
        Matcher brief = SHORT.matcher(terms);
        Matcher percent = PERCENT.matcher(terms);
        Optional<String> found = brief.find()
                ? Optional.of(brief.group(1))
                : percent.find() ? Optional.of(percent.group(1)) : Optional.empty();
        return found.map(text -> new BigDecimal(text.replace(',', '.'))).filter(value -> value.signum() > 0);
    }

    /** Whether the text is about something else than payment from its beginning on. */
    static boolean isAnotherMatter(String text) {
        Matcher matcher = ANOTHER_MATTER.matcher(text);
        return matcher.find() && !mentionsDays(text.substring(0, matcher.start()))
                || RIGHT_OF_RETURN.matcher(text).find()
                || FREIGHT.matcher(text).find();
    }

    /** Whether the text speaks of a number of days, however it is to be counted. */
    static boolean mentionsDays(String text) {
        return DAYS.matcher(text).find() || SHORT.matcher(text).find();
    }

    private static List<Integer> days(String text) {
        List<Integer> days = new ArrayList<>();
        if (UNCOUNTABLE.matcher(text).find()) {
            return days;
        }
        for (Matcher m = DAYS.matcher(text); m.find(); ) {
            String figure = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
            int count = Integer.parseInt(figure);
            if (count > 0 && count <= MOST_DAYS) {
                days.add(count);
            }
        }
        return days;
    }
}
