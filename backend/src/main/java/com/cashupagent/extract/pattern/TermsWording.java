package com.cashupagent.extract.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a printed sentence are the terms: without what is said beside them. Pure text, no page. */
final class TermsWording {

    private static final Pattern THANKS = Pattern.compile(
            "(?iu)[.!]?\\s+(?:vielen dank|wir danken|thank you|(?:many )?thanks|merci|gracias|grazie|bedankt|hartelijk dank|obrigad)\\b.*$");

    /** {@code … op NL65 KNAB 7299 4511 74 o.v.v. 18.1071}. */
    private static final Pattern INTO_ACCOUNT = Pattern.compile(
            "(?iu),? (?:op|auf|to|into|sur|sul)(?: (?:rekening|konto|account|compte|conto|das|unser|our|notre|iban))*:? [A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){2,}.*$");

    /** Into which account, how it is to be marked, and the day that was reckoned from the terms. */
    private static final Pattern HOW = Pattern.compile(
            "(?iu),? (?:(?:auf|zu gunsten|zugunsten) (?:das|mein|unser|de[rs])\\w*\\b[^.]*|op (?:onze|ons|mijn|de|het|rekening|bankrekening)\\b[^.]*|unter angabe [^.]*|onder vermelding [^.]*"
                    + "|(?:to|into) (?:the|our|my) (?:bank |above |below )*account[^.]*|quoting [^.]*|in favou?r of[^.]*|sur (?:le|notre) compte[^.]*|sul (?:nostro )?conto[^.]*|\\((?:bis|until|by|due) [^)]*\\)"
                    + "|(?:soit|d\\. ?h\\.|i\\.e\\.|that is|dus|ossia|es decir),? (?:au plus tard|bis|spätestens|uiterlijk|by|entro|no later|antes)[^.]*)\\.?$");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{L}{3}|\\))\\.\\s+(?=\\p{Lu})");

    /** How it is to be marked, and what may or may not be taken off. */
    private static final Pattern OF_THE_SAME = Pattern.compile(
            "(?iu)skonto|rechnungsnummer|geben sie (?:bitte |dabei )|abz[uü]g|escompte|discount|sconto|descuento|korting");

    /** {@code binnen 14 dagen}, in whatever courtesy it is wrapped. */
    private static final Pattern CORE = Pattern.compile(
            "(?iu)\\b(?:(?:payable|due|zahlbar|payment|zahlung) )?(?:innerhalb|binnen|within|sous|entro|en un plazo|dentro)(?: (?:von|de|of|the|next))* \\d{1,3} \\p{L}+(?: (?:netto|net|nets|ohne abzug|nach rechnungs\\p{L}+|na factuurdatum|ab rechnungs\\p{L}+|(?:of|from|after) (?:the |its |this )?(?:date|invoice|receipt)(?: date| of (?:this )?invoice)?))*");

    /** By which way is paid, and not until when; who pays cash pays at once, and who ships may charge the freight to either. */
    private static final Pattern MEANS =
            Pattern.compile("(?iu)\\W*(?:MP\\d{2}\\W*)?(?:(?:par|per|by|via|mit|con|tramite|mediante|med|door|por) )?"
                    + "(?:virement|carte|ch[eè]que|prélèvement|bonifico|carta di (?:credito|debito|pagamento)|assegno|riba|transferencia|transferência|tarjeta(?: de (?:crédito|débito))?"
                    + "|cartão(?: de (?:crédito|débito))?|cheque|(?:bank|wire|credit)? ?transfer|(?:credit|debit|bank) card|card|direct debit|überweisung|kreditkarte|ec-karte|lastschrift"
                    + "|overschrijving|kort|kaart|przelew|paypal|stripe|klarna|mollie|visa|mastercard|twint|bizum|ideal|bancontact|multibanco|mb ?way|pix|boleto)"
                    + "(?: (?:bancaire|bleue|de crédit|bancario|bancaria|bancária|sepa|online|on-line))?\\W*");

    /** A sentence so many times as long as its terms, the account into which to pay included, says mostly other things. */
    private static final int WORDY = 3;

    private TermsWording() {}

    static String withoutThanks(String text) {
        return THANKS.matcher(text).replaceFirst("");
    }

    /** {@code Virement bancaire}, {@code (Stripe)}: nothing but a means of payment. */
    static boolean isMeans(String text) {
        return MEANS.matcher(text).matches();
    }

    static boolean isThanks(String text) {
        return THANKS.matcher(". " + text).matches();
    }

    /**
     * Without the sentences behind the first that say nothing more of the payment, without the account, and the bare terms
     * of a sentence that is mostly courtesy.
     */
    static String of(String said) {
        String text = firstSentence(INTO_ACCOUNT.matcher(said).replaceFirst(""));
        Matcher how = HOW.matcher(text);
        if (how.find() && TermDays.saysWhen(text.substring(0, how.start()))) {
            text = text.substring(0, how.start());
        }
        Matcher core = CORE.matcher(text);
        return core.find()
                        && !SENTENCE_END.matcher(text).find()
                        && core.group().length() * WORDY < said.length()
                        && !TermDays.saysWhen(text.substring(core.end()))
                ? core.group()
                : text;
    }

    private static String firstSentence(String text) {
        Matcher end = SENTENCE_END.matcher(text);
        if (!end.find()) {
            return text;
        }
        String rest = text.substring(end.end());
        return TermDays.saysWhen(rest) || OF_THE_SAME.matcher(rest).find() ? text : text.substring(0, end.start());
    }
}
