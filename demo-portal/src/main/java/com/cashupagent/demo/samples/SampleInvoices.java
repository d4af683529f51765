package com.cashupagent.demo.samples;

import com.cashupagent.demo.samples.SampleInvoice.Line;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The three samples; every company in them is invented. Immutable, drawn once. */
public final class SampleInvoices {
    private static final List<String> BUYER =
            List.of("Savanna Breweries plc", "Accounts Payable", "Ruaraka Road 14", "00100 Nairobi, Kenya");

    private static final SampleInvoice BOTTLES = new SampleInvoice(
            "bottles-and-corks",
            "Bottles and corks",
            Locale.UK,
            "Kilima Glass & Packaging Ltd",
            List.of("Mombasa Road 210, Industrial Area", "00500 Nairobi, Kenya"),
            "P051984327K",
            BUYER,
            "KG-2026-0418",
            "4500071823",
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 12, 2),
            "Net 30",
            "KES",
            16,
            "Lakeshore Bank, Industrial Area branch, account 0110284471",
            List.of(
                    Line.of("Amber bottle 500 ml", "12000", "18.50"),
                    Line.of("Crown corks, gold, box of 10,000", "24", "3450.00"),
                    Line.of("Pallet delivery to Kisumu", "6", "4200.00")));

    private static final SampleInvoice ARTWORK = new SampleInvoice(
            "label-artwork",
            "Label artwork",
            Locale.UK,
            "Harrow & Finch Ltd",
            List.of("Design studio", "9 Tanner's Yard", "London SE1 3PP", "United Kingdom"),
            "GB 294 1186 46",
            BUYER,
            "HF-1093",
            "4500071902",
            LocalDate.of(2026, 11, 9),
            LocalDate.of(2026, 11, 23),
            "Net 14",
            "GBP",
            20,
            "GB29 NWBK 6016 1331 9268 19",
            List.of(
                    Line.of("Label artwork, winter range", "3", "640.00"),
                    Line.of("Illustration licence, 2 years", "1", "850.00"),
                    Line.of("Print proofs", "12", "17.50")));

    private static final SampleInvoice FILTERS = new SampleInvoice(
            "filter-service",
            "Filter service (German)",
            Locale.GERMANY,
            "Alpenquell Filtertechnik GmbH",
            List.of("Isarstraße 40", "80469 München"),
            "DE284173658",
            List.of("Savanna Breweries plc", "Kreditorenbuchhaltung", "Ruaraka Road 14", "00100 Nairobi", "Kenia"),
            "RE-20261107",
            "4500071977",
            LocalDate.of(2026, 11, 7),
            LocalDate.of(2026, 11, 21),
            "zahlbar innerhalb 14 Tagen ohne Abzug",
            "EUR",
            19,
            "DE17 7015 0000 0048 2139 07",
            List.of(
                    Line.of("Filterkerze 0,45 µm", "40", "36.90"),
                    Line.of("Dichtungssatz EPDM", "15", "12.40"),
                    Line.of("Wartung vor Ort, Stunden", "6.5", "98.00")));

    private final Map<SampleInvoice, byte[]> documents = new LinkedHashMap<>();

    public SampleInvoices() {
        documents.put(BOTTLES, new LedgerLayout().draw(BOTTLES));
        documents.put(ARTWORK, new StudioLayout().draw(ARTWORK));
        documents.put(FILTERS, new LetterLayout().draw(FILTERS));
    }

    /** In the order the portal shows them. */
    public List<SampleInvoice> all() {
        return List.copyOf(documents.keySet());
    }

    /** The PDF of that slug, empty when there is none. */
    public Optional<byte[]> pdf(String slug) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().slug().equals(slug))
                .map(entry -> entry.getValue().clone())
                .findFirst();
    }
}
