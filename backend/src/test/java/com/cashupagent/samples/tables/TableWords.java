package com.cashupagent.samples.tables;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The words of a table in eight languages, and how each writes figures. */
enum TableWords {
    EN(
            ",",
            ".",
            "title=Invoice|number=Invoice No.|date=Invoice date|desc=Description|qty=Quantity|price=Unit price|amount=Amount"
                    + "|unit=Unit|day=Date|hours=Hours|rate=Rate|disc=Disc. %|pos=No|code=Item code|tax=VAT %|net=Net total|vat=VAT|total=Total"
                    + "|sub=Subtotal|less=Discount|carried=Carried forward|brought=Brought forward|ser=Serial no.|per=per"),
    DE(
            ".",
            ",",
            "title=Rechnung|number=Rechnungsnummer|date=Rechnungsdatum|desc=Bezeichnung|qty=Menge|price=Einzelpreis|amount=Betrag"
                    + "|unit=Einheit|day=Datum|hours=Stunden|rate=Stundensatz|disc=Rabatt %|pos=Pos.|code=Artikelnr.|tax=MwSt. %|net=Nettobetrag|vat=MwSt.|total=Gesamtbetrag"
                    + "|sub=Zwischensumme|less=Rabatt|carried=Übertrag|brought=Übertrag|ser=Seriennr.|per=pro"),
    FR(
            " ",
            ",",
            "title=Facture|number=Facture n°|date=Date de facture|desc=Désignation|qty=Quantité|price=Prix unitaire|amount=Montant"
                    + "|unit=Unité|day=Date|hours=Heures|rate=Taux horaire|disc=Remise %|pos=N°|code=Référence|tax=TVA %|net=Total HT|vat=TVA|total=Total TTC"
                    + "|sub=Sous-total|less=Remise|carried=À reporter|brought=Report|ser=N° de série|per=par"),
    ES(
            ".",
            ",",
            "title=Factura|number=Factura nº|date=Fecha de factura|desc=Descripción|qty=Cantidad|price=Precio unitario|amount=Importe"
                    + "|unit=Unidad|day=Fecha|hours=Horas|rate=Tarifa|disc=Dto. %|pos=Nº|code=Código|tax=IVA %|net=Base imponible|vat=IVA|total=Total"
                    + "|sub=Subtotal|less=Descuento|carried=Suma y sigue|brought=Suma anterior|ser=Nº de serie|per=por"),
    IT(
            ".",
            ",",
            "title=Fattura|number=Fattura n.|date=Data fattura|desc=Descrizione|qty=Quantità|price=Prezzo unitario|amount=Importo"
                    + "|unit=Unità|day=Data|hours=Ore|rate=Tariffa|disc=Sconto %|pos=N.|code=Codice|tax=IVA %|net=Imponibile|vat=IVA|total=Totale"
                    + "|sub=Subtotale|less=Sconto|carried=A riportare|brought=Riporto|ser=Matricola|per=per"),
    NL(
            ".",
            ",",
            "title=Factuur|number=Factuurnummer|date=Factuurdatum|desc=Omschrijving|qty=Aantal|price=Prijs|amount=Bedrag"
                    + "|unit=Eenheid|day=Datum|hours=Uren|rate=Tarief|disc=Korting %|pos=Nr.|code=Artikelcode|tax=BTW %|net=Totaal excl. btw|vat=BTW|total=Totaal"
                    + "|sub=Subtotaal|less=Korting|carried=Transport|brought=Transport|ser=Serienummer|per=per"),
    PT(
            ".",
            ",",
            "title=Fatura|number=Fatura n.º|date=Data da fatura|desc=Descrição|qty=Quantidade|price=Preço unitário|amount=Valor"
                    + "|unit=Unidade|day=Data|hours=Horas|rate=Preço|disc=Desc. %|pos=N.º|code=Código|tax=IVA %|net=Total líquido|vat=IVA|total=Total"
                    + "|sub=Subtotal|less=Desconto|carried=A transportar|brought=Transporte|ser=N.º de série|per=por"),
    SW(
            ",",
            ".",
            "title=Ankara|number=Namba ya ankara|date=Tarehe ya ankara|desc=Maelezo|qty=Kiasi|price=Bei|amount=Jumla"
                    + "|unit=Kipimo|day=Tarehe|hours=Saa|rate=Bei|disc=Punguzo %|pos=Na.|code=Msimbo|tax=VAT %|net=Jumla ndogo|vat=VAT|total=Jumla kuu"
                    + "|sub=Jumla ndogo|less=Punguzo|carried=Carried forward|brought=Brought forward|ser=Serial|per=kwa");

    private final String group;
    private final String point;
    private final Map<String, String> words = new HashMap<>();

    TableWords(String group, String point, String words) {
        this.group = group;
        this.point = point;
        for (String pair : words.split("\\|")) {
            int at = pair.indexOf('=');
            this.words.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }

    String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** With groups of three. */
    String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            text.append(i > 0 && (whole.length() - i) % 3 == 0 ? group : "").append(whole.charAt(i));
        }
        return text + (dot < 0 ? "" : point + plain.substring(dot + 1));
    }
}
