package com.cashupagent.samples.generated;

import java.util.List;
import java.util.Locale;

/** How one country's businesses write: numbers, dates, tax numbers, legal forms, addresses. '#' is any digit. */
enum Country {
    US(
            "en",
            Locale.US,
            "USD",
            "$",
            "en",
            "EIN",
            "EIN|Federal Tax ID|Tax ID",
            "0|8|6.25",
            "MM/dd/yyyy|MMM d, yyyy|MMMM dd, yyyy|M/d/yy",
            "Inc.|LLC|Corp.|Company|",
            "## Main Street|## Oak Avenue|## Elm Dr.",
            "Springfield, IL 6####|Austin, TX 7####|Portland, OR 9####"),
    UK(
            "en",
            Locale.UK,
            "GBP",
            "£",
            "en",
            "GB",
            "",
            "20|5|20+5",
            "dd/MM/yyyy|d MMMM yyyy|dd MMM yyyy|dd-MMM-yy",
            "Ltd|Limited|plc|LLP|",
            "## High Street|## Station Road|Unit #, Mill Lane",
            "Leeds LS1 4AB|Bristol BS1 5TR|York YO1 7HH"),
    KENYA(
            "en",
            Locale.UK,
            "KES",
            "KSh",
            "en",
            "KE",
            "PIN No.|KRA PIN:|PIN:",
            "16|16|0",
            "dd/MM/yyyy|dd-MM-yyyy|d MMM yyyy",
            "Ltd|Limited|Enterprises Ltd|",
            "P.O. Box ####|Moi Avenue ##",
            "00100 Nairobi|80100 Mombasa|40100 Kisumu"),
    TANZANIA(
            "sw",
            Locale.UK,
            "TZS",
            "TSh",
            "en",
            "TZ",
            "TIN:|TIN No.|TIN",
            "18|18|0",
            "dd/MM/yyyy|dd-MM-yyyy|dd.MM.yyyy",
            "Ltd|Company Ltd|Limited",
            "P.O. Box ####|S.L.P. ####",
            "11101 Dar es Salaam|23101 Arusha"),
    AUSTRALIA(
            "en",
            Locale.UK,
            "AUD",
            "$",
            "en",
            "AU",
            "ABN|ABN:|A.B.N.",
            "10|10|0",
            "dd/MM/yyyy|d MMM yyyy",
            "Pty Ltd|Pty Limited|",
            "## George Street|## Harbour Road",
            "Sydney NSW 2###|Perth WA 6###"),
    GERMANY(
            "de",
            Locale.GERMANY,
            "EUR",
            "€",
            "de",
            "DE",
            "",
            "19|7|19+7",
            "dd.MM.yyyy|d. MMMM yyyy|dd.MM.yy|yyyy-MM-dd",
            "GmbH|AG|GmbH & Co. KG|e.K.|UG|",
            "Hauptstraße ##|Am Markt ##|Lindenweg ##",
            "10### Berlin|50### Köln|80### München"),
    AUSTRIA(
            "de",
            Locale.GERMANY,
            "EUR",
            "EUR",
            "de",
            "AT",
            "",
            "20|10|20+10",
            "dd.MM.yyyy|d.M.yyyy",
            "GmbH|KG|OG|",
            "Ringstraße ##|Kirchengasse ##",
            "10## Wien|80## Graz"),
    SWITZERLAND(
            "de",
            Locale.GERMANY,
            "CHF",
            "CHF",
            "ch",
            "CH",
            "MWST-Nr.|UID|MWST-Nr.:",
            "8.1|8.1+2.6",
            "dd.MM.yyyy|d. MMMM yyyy",
            "AG|GmbH|& Partner AG|",
            "Bahnhofstrasse ##|Seeweg ##",
            "80## Zürich|30## Bern"),
    FRANCE(
            "fr",
            Locale.FRANCE,
            "EUR",
            "€",
            "fr",
            "FR",
            "",
            "20|10|20+5.5",
            "dd/MM/yyyy|d MMMM yyyy|dd-MM-yyyy",
            "SARL|SAS|SA|EURL|",
            "## rue de la Paix|## avenue Foch|## chemin Vert",
            "75### Paris|69### Lyon|33### Bordeaux"),
    SPAIN(
            "es",
            new Locale("es", "ES"),
            "EUR",
            "€",
            "de",
            "ES",
            "",
            "21|10|21+10",
            "dd/MM/yyyy|dd-MM-yyyy|d 'de' MMMM 'de' yyyy",
            "S.L.|S.A.|SL|S.L.U.|",
            "Calle Mayor ##|Avenida del Puerto ##",
            "28### Madrid|46### Valencia"),
    ITALY(
            "it",
            Locale.ITALY,
            "EUR",
            "€",
            "de",
            "IT",
            "",
            "22|10|22+4",
            "dd/MM/yyyy|d MMMM yyyy|dd.MM.yyyy",
            "S.r.l.|S.p.A.|Srl|s.n.c.|",
            "Via Roma ##|Viale Europa ##",
            "20### Milano|00### Roma"),
    NETHERLANDS(
            "nl",
            new Locale("nl", "NL"),
            "EUR",
            "€",
            "de",
            "NL",
            "",
            "21|9|21+9",
            "dd-MM-yyyy|d MMMM yyyy|dd/MM/yyyy",
            "B.V.|BV|V.O.F.|N.V.|",
            "Dorpsstraat ##|Keizersgracht ##|Stationsplein ##",
            "10## AB Amsterdam|35## CD Utrecht"),
    BELGIUM(
            "nl",
            new Locale("nl", "NL"),
            "EUR",
            "EUR",
            "de",
            "BE",
            "",
            "21|6|21+6",
            "dd/MM/yyyy|dd-MM-yyyy",
            "BV|NV|BVBA|",
            "Kerkstraat ##|Nieuwlaan ##",
            "20## Antwerpen|90## Gent"),
    PORTUGAL(
            "pt",
            new Locale("pt", "PT"),
            "EUR",
            "€",
            "fr",
            "PT",
            "",
            "23|6|23+6",
            "dd/MM/yyyy|dd-MM-yyyy|yyyy-MM-dd|d 'de' MMMM 'de' yyyy",
            "Lda|Lda.|S.A.|Unipessoal Lda|",
            "Rua Augusta ##|Avenida da Liberdade ##",
            "11##-### Lisboa|40##-### Porto"),
    BRAZIL(
            "pt",
            new Locale("pt", "BR"),
            "BRL",
            "R$",
            "de",
            "BR",
            "CNPJ:|CNPJ",
            "0",
            "dd/MM/yyyy|d 'de' MMMM 'de' yyyy",
            "Ltda|Ltda.|S.A.|ME",
            "Rua das Flores ##|Avenida Paulista ##",
            "01###-### São Paulo|20###-### Rio de Janeiro");

    final String language;
    final Locale locale;
    final String currency;
    final String sign;
    final String numbers;
    /** Country code by which its tax numbers are made. */
    final String taxKind;

    final List<String> taxLabels;
    final List<String> rates;
    final List<String> dates;
    final List<String> legalForms;
    final List<String> streets;
    final List<String> cities;

    Country(
            String language,
            Locale locale,
            String currency,
            String sign,
            String numbers,
            String taxKind,
            String taxLabels,
            String rates,
            String dates,
            String legalForms,
            String streets,
            String cities) {
        this.language = language;
        this.locale = locale;
        this.currency = currency;
        this.sign = sign;
        this.numbers = numbers;
        this.taxKind = taxKind;
        this.taxLabels = taxLabels.isEmpty() ? List.of() : list(taxLabels);
        this.rates = list(rates);
        this.dates = list(dates);
        this.legalForms = list(legalForms);
        this.streets = list(streets);
        this.cities = list(cities);
    }

    private static List<String> list(String text) {
        return List.of(text.split("\\|", -1));
    }
}
