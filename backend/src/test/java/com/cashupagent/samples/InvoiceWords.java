package com.cashupagent.samples;

import java.util.Locale;

/** The labels that a drawn invoice uses, and how its country writes numbers and dates. */
public enum InvoiceWords {
    ENGLISH_US(
            Locale.US,
            "USD",
            "$",
            "MM/dd/yyyy",
            "Invoice",
            "Invoice Number",
            "Invoice Date",
            "Due Date",
            "Bill To",
            "Description",
            "Qty",
            "Unit Price",
            "Amount",
            "Subtotal",
            "Sales Tax",
            "Total",
            "Payment terms",
            "EIN"),
    ENGLISH_UK(
            Locale.UK,
            "GBP",
            "£",
            "dd MMMM yyyy",
            "Invoice",
            "Invoice No.",
            "Date",
            "Due date",
            "Invoice to",
            "Item",
            "Quantity",
            "Price",
            "Total",
            "Net total",
            "VAT 20%",
            "Grand total",
            "Terms",
            "VAT Reg No"),
    GERMAN(
            Locale.GERMANY,
            "EUR",
            "€",
            "dd.MM.yyyy",
            "Rechnung",
            "Rechnungsnummer",
            "Rechnungsdatum",
            "Fälligkeitsdatum",
            "Rechnungsempfänger",
            "Bezeichnung",
            "Menge",
            "Einzelpreis",
            "Betrag",
            "Nettobetrag",
            "zzgl. 19% MwSt.",
            "Gesamtbetrag",
            "Zahlungsbedingungen",
            "USt-IdNr."),
    FRENCH(
            Locale.FRANCE,
            "EUR",
            "€",
            "dd/MM/yyyy",
            "Facture",
            "Facture n°",
            "Date de facture",
            "Date d'échéance",
            "Facturé à",
            "Désignation",
            "Quantité",
            "Prix unitaire",
            "Montant",
            "Total HT",
            "TVA 20%",
            "Total TTC",
            "Conditions de paiement",
            "N° TVA intracommunautaire"),
    SPANISH(
            Locale.forLanguageTag("es-ES"),
            "EUR",
            "€",
            "dd/MM/yyyy",
            "Factura",
            "Factura nº",
            "Fecha de emisión",
            "Fecha de vencimiento",
            "Facturar a",
            "Descripción",
            "Cantidad",
            "Precio unitario",
            "Importe",
            "Base imponible",
            "IVA 21%",
            "Total factura",
            "Condiciones de pago",
            "NIF"),
    ITALIAN(
            Locale.ITALY,
            "EUR",
            "€",
            "dd/MM/yyyy",
            "Fattura",
            "Fattura n.",
            "Data fattura",
            "Scadenza",
            "Cliente",
            "Descrizione",
            "Quantità",
            "Prezzo",
            "Importo",
            "Imponibile",
            "IVA 22%",
            "Totale fattura",
            "Condizioni di pagamento",
            "Partita IVA"),
    DUTCH(
            Locale.forLanguageTag("nl-NL"),
            "EUR",
            "€",
            "dd-MM-yyyy",
            "Factuur",
            "Factuurnummer",
            "Factuurdatum",
            "Vervaldatum",
            "Factuuradres",
            "Omschrijving",
            "Aantal",
            "Prijs",
            "Bedrag",
            "Subtotaal",
            "BTW 21%",
            "Totaal",
            "Betalingsvoorwaarden",
            "BTW nummer");

    final Locale locale;
    final String currency;
    final String sign;
    final String datePattern;
    final String title;
    final String number;
    final String issued;
    final String due;
    final String buyer;
    final String description;
    final String quantity;
    final String price;
    final String amount;
    final String net;
    final String tax;
    final String total;
    final String terms;
    final String taxId;

    InvoiceWords(
            Locale locale,
            String currency,
            String sign,
            String datePattern,
            String title,
            String number,
            String issued,
            String due,
            String buyer,
            String description,
            String quantity,
            String price,
            String amount,
            String net,
            String tax,
            String total,
            String terms,
            String taxId) {
        this.locale = locale;
        this.currency = currency;
        this.sign = sign;
        this.datePattern = datePattern;
        this.title = title;
        this.number = number;
        this.issued = issued;
        this.due = due;
        this.buyer = buyer;
        this.description = description;
        this.quantity = quantity;
        this.price = price;
        this.amount = amount;
        this.net = net;
        this.tax = tax;
        this.total = total;
        this.terms = terms;
        this.taxId = taxId;
    }

    /** ISO 4217. */
    public String currency() {
        return currency;
    }

    /** ISO 639-1. */
    public String language() {
        return locale.getLanguage();
    }
}
