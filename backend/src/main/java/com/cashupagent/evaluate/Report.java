package com.cashupagent.evaluate;

import com.cashupagent.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an evaluation found. Immutable. */
public final class Report {

    private static final double PRECISION = 0.99;
    private static final double MEDIAN = 0.5;
    private static final double P95 = 0.95;

    /** What a partner books by; calibration is about these. */
    private static final List<String> HEADLINE = List.of(
            "invoice_ids",
            "issue_date",
            "due_date",
            "vendor_name",
            "total_amount",
            "tax_amount",
            "net_amount",
            "currency");

    private static final Set<String> PARTIES = Set.of("buyer_name", "buyer_address", "vendor_address");

    private final List<Entry> entries;

    Report(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** When a value counts as right, in short: lines for a person. */
    public static List<String> rules() {
        return Matching.RULES;
    }

    /** One document's score. */
    record Entry(String file, double confidence, double millis, Map<String, Tally> fields) {

        /** The folder in which the document was found; empty for the one that was asked for. */
        String folder() {
            return file.substring(0, Math.max(0, file.lastIndexOf('/')));
        }

        /** Every field is right; a party's address, and who the buyer is, are counted but do not make a document less whole. */
        boolean whole() {
            return fields.entrySet().stream()
                    .allMatch(field ->
                            PARTIES.contains(field.getKey()) || field.getValue().perfect());
        }

        /** Whether any headline field was found; a page without text claims nothing that could be right or wrong. */
        boolean claims() {
            return HEADLINE.stream()
                    .anyMatch(key -> fields.getOrDefault(key, Tally.NONE).reported() > 0);
        }

        /** Every headline field that was reported is right; what was not found does not count against it. */
        boolean headlineRight() {
            return HEADLINE.stream()
                    .map(key -> fields.getOrDefault(key, Tally.NONE))
                    .allMatch(tally -> tally.reported() == tally.right());
        }
    }

    /** Sums over all documents, in the order of the contract's keys. */
    Map<String, Tally> fields() {
        Map<String, Tally> sums = new LinkedHashMap<>();
        for (String key : HEADLINE) {
            sums.put(key, Tally.NONE);
        }
        for (Entry entry : entries) {
            entry.fields().forEach((key, tally) -> sums.merge(key, tally, Tally::plus));
        }
        sums.values().removeIf(tally -> tally.expected() == 0 && tally.reported() == 0);
        return sums;
    }

    /** One report a folder, by name; empty when all documents stand in one. */
    Map<String, Report> folders() {
        Map<String, List<Entry>> byFolder = new TreeMap<>();
        entries.forEach(entry -> byFolder.computeIfAbsent(entry.folder(), name -> new ArrayList<>())
                .add(entry));
        Map<String, Report> reports = new LinkedHashMap<>();
        if (byFolder.size() > 1) {
            byFolder.forEach((name, own) -> reports.put(name.isEmpty() ? "." : name, new Report(own)));
        }
        return reports;
    }

    /** Share of documents with every field right. */
    double wholeDocuments() {
        return (double) entries.stream().filter(Entry::whole).count() / entries.size();
    }

    List<Calibration> calibration() {
        return Calibration.of(entries);
    }

    /** Expected calibration error of the documents' confidence, 0..1. */
    double calibrationError() {
        return Calibration.error(entries);
    }

    /** Share of documents that could go without review at a precision of {@value #PRECISION}. */
    double straightThrough() {
        return Calibration.straightThrough(entries, PRECISION);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The smallest time that this share of the documents did not exceed, in milliseconds. */
    double millis(double share) {
        List<Double> sorted = entries.stream().map(Entry::millis).sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index));
    }

    /** A table for a person, ending with a line break; then, when there are several folders, one for each. */
    public String toText() {
        StringBuilder text = new StringBuilder(table());
        folders().forEach((name, report) -> text.append(String.format("%n== %s ==%n%s", name, report.table())));
        return text.toString();
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-16s %9s %9s %6s %10s %7s %6s%n",
                "field",
                "expected",
                "reported",
                "right",
                "precision",
                "recall",
                "F1"));
        fields().forEach((key, tally) -> text.append(String.format(
                Locale.ROOT,
                "%-16s %9d %9d %6d %10.3f %7.3f %6.3f%n",
                key,
                tally.expected(),
                tally.reported(),
                tally.right(),
                tally.precision(),
                tally.recall(),
                tally.f1())));
        text.append(String.format(
                Locale.ROOT,
                "%nwhole documents  %d of %d (%.3f)%n",
                entries.stream().filter(Entry::whole).count(),
                entries.size(),
                wholeDocuments()));
        text.append(String.format(
                Locale.ROOT, "time a document  median %.1f ms, p95 %.1f ms%n", millis(MEDIAN), millis(P95)));
        text.append(String.format(
                Locale.ROOT,
                "calibration error %.3f; straight through at %.0f %% precision %.3f%n",
                calibrationError(),
                PRECISION * 100,
                straightThrough()));
        text.append(String.format(
                Locale.ROOT,
                "%n%-16s %9s %6s %15s %6s%n",
                "confidence",
                "documents",
                "mean",
                "headline right",
                "share"));
        for (Calibration bin : calibration()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %9d %6.3f %15d %6.3f%n",
                    bin.label(),
                    bin.documents(),
                    bin.mean(),
                    bin.right(),
                    bin.share()));
        }
        return text.toString();
    }

    /** The same as JSON, with one entry a document besides. */
    public String toJson() {
        Map<String, Object> root = summary();
        Map<String, Object> folders = new LinkedHashMap<>();
        folders().forEach((name, report) -> folders.put(name, report.summary()));
        root.put("folders", folders);
        List<Map<String, Object>> each = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", entry.file());
            document.put("confidence", entry.confidence());
            document.put("ms", entry.millis());
            document.put("whole", entry.whole());
            document.put(
                    "wrong",
                    entry.fields().entrySet().stream()
                            .filter(field -> !field.getValue().perfect())
                            .map(Map.Entry::getKey)
                            .toList());
            each.add(document);
        }
        root.put("results", each);
        return Json.mapper().writeValueAsString(root);
    }

    private Map<String, Object> summary() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("documents", entries.size());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields().forEach((key, tally) -> fields.put(key, describe(tally)));
        root.put("fields", fields);
        root.put("whole_document_accuracy", wholeDocuments());
        root.put("median_ms", millis(MEDIAN));
        root.put("p95_ms", millis(P95));
        root.put("calibration", calibration());
        root.put("expected_calibration_error", calibrationError());
        root.put("straight_through_at_99_percent", straightThrough());
        return root;
    }

    private static Map<String, Object> describe(Tally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expected", tally.expected());
        fields.put("reported", tally.reported());
        fields.put("right", tally.right());
        fields.put("precision", tally.precision());
        fields.put("recall", tally.recall());
        fields.put("f1", tally.f1());
        return fields;
    }
}
