package com.cashupagent.extract.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that running text gives for a payment: {@code Den Betrag buchen wir am 14.02.2025 von Ihrem Konto ab.} */
final class PaymentSentences {

    /** Shorter texts are labels, which speak for themselves. */
    private static final int SHORTEST = 24;

    private static final Pattern PAYING = Pattern.compile("(?iu)\\b(?:"
            + "überweis(?:en|e|t)\\b|(?:zu |be)?zahlen\\b|zahlbar|begleichen|buchen wir|wir buchen|abgebucht|abbuch|eingezogen|ziehen wir|wir ziehen|lastschrift|fällig|konto belast"
            + "|(?:will|shall) (?:be )?(?:debit|charge|collect|take|taken|deduct)|please (?:pay|settle|remit)|payable|direct debit|is due"
            + "|prélev|débité|(?:à|de|veuillez) (?:régler|payer)|exigible"
            + "|se (?:cargar|adeudar|abonar|domiciliar)|será (?:cargad|adeudad)|(?:cargaremos|adeudaremos)|vence"
            + "|addebitat|(?:sarà|verrà) addebit|pagare entro|scade"
            + "|será debitad|debitaremos|pagar até"
            + "|geïncasseerd|incasseren|afgeschreven|schrijven wij|te voldoen|overmaken|overmaakt)");

    /** Of what was paid, what is to be paid later and month by month, and what else may last or begin. */
    private static final Pattern OTHER = Pattern.compile(
            "(?iu)\\b(?:erhalten|eingegangen|bezahlt|gezahlt|received|paid|reçu|payée?|acquitté|recibid|pagad[oa]|ricevut|pagat|recebid|ontvangen|betaald|voldaan"
                    + "|abschl[aä]g|monatlich|ab dem|monthly|mensualit|mensual|maandelijks|skonto|discount|escompte|sconto|korting|descuento|gültig|valid|angebot|offer|preis|price|tarif)");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L}{2}|\\d)[.!?](?=\\s+\\p{Lu})");

    private PaymentSentences() {}

    /** Whether the sentence in which the date stands says that it is to be paid then. */
    static boolean speakOf(Sheet sheet, Found<WrittenDate> date) {
        Row row = date.row();
        int start = row.segmentStart(date.first());
        int end = row.segmentEnd(date.last());
        if (row.text(start, end).length() < SHORTEST || start == date.first() && end == date.last()) {
            return false;
        }
        String before = row.text(start, date.first() - 1);
        String after = row.text(date.last(), end) + next(sheet, row, start);
        String sentence = last(before) + " " + first(after);
        return PAYING.matcher(sentence).find() && !OTHER.matcher(sentence).find();
    }

    private static String last(String text) {
        int begin = 0;
        for (Matcher end = SENTENCE_END.matcher(text); end.find(); ) {
            begin = end.end();
        }
        return text.substring(begin);
    }

    private static String first(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    /** Where the sentence may go on: under its beginning. */
    private static String next(Sheet sheet, Row row, int start) {
        int next = row.index() + 1;
        if (next >= sheet.rows().size() || sheet.rows().get(next).page() != row.page()) {
            return "";
        }
        Row line = sheet.rows().get(next);
        int at = Terms.startAt(line, row.words().get(start).box().x0(), sheet.em(row));
        return at < 0 ? "" : " " + line.text(at, line.segmentEnd(at));
    }
}
