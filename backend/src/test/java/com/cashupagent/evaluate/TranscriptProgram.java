package com.cashupagent.evaluate;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * For developing the extraction: reads every {@code NAME.words.json} and {@code NAME.pdf} of the folders given that has
 * a truth, prints the table and, a line each, what was read otherwise than it is.
 */
final class TranscriptProgram {

    private static final String WORDS = ".words.json";

    private TranscriptProgram() {}

    /** Arguments: folders; {@code -v} before them lists every field that is not right. */
    public static void main(String[] args) throws IOException {
        boolean verbose = args.length > 0 && args[0].equals("-v");
        DocumentPipeline pipeline =
                new DocumentPipeline(new TranscriptReader(), List.of(new PatternTier()), Clock.systemUTC());
        for (String folder : List.of(args).subList(verbose ? 1 : 0, args.length)) {
            List<Report.Entry> entries = new ArrayList<>();
            for (Path file : files(Path.of(folder))) {
                Truth truth = Truth.load(TranscriptReader.truthOf(file));
                long began = System.nanoTime();
                ProcessingResult result = pipeline.process(
                        new DocumentPipeline.Request("doc", file, type(file), TierPreference.AUTO, 0.85),
                        ProgressListener.NONE);
                double millis = (System.nanoTime() - began) / 1e6;
                Report.Entry entry = new Report.Entry(
                        file.getFileName().toString(), result.confidence(), millis, Scorer.score(truth, result));
                entries.add(entry);
                if (verbose) {
                    explain(file, entry, result);
                }
            }
            System.out.println("#### " + folder);
            System.out.println(new Report(entries).toText());
        }
    }

    private static void explain(Path file, Report.Entry entry, ProcessingResult result) throws IOException {
        JsonNode truth = Json.mapper().readTree(Files.readAllBytes(TranscriptReader.truthOf(file)));
        Map<String, Object> read = flat(result);
        entry.fields().forEach((key, tally) -> {
            if (!tally.perfect() && key.equals("line_items")) {
                lines(
                        file,
                        Truth.load(TranscriptReader.truthOf(file)).lines(),
                        result.results().lineItems());
            } else if (!tally.perfect()) {
                System.out.printf(
                        "%-28s %.2f %-14s true %s  read %s%n",
                        file.getFileName(), entry.confidence(), key, truth.get(key), read.get(key));
            }
        });
    }

    private static void lines(Path file, List<Truth.Line> expected, List<ProcessingResult.Line> actual) {
        List<ProcessingResult.Line> left = new ArrayList<>(actual);
        for (Truth.Line line : expected) {
            if (!left.removeIf(other -> Scorer.sameLine(line, other))) {
                System.out.printf("%-28s line true %s%n", file.getFileName(), line);
            }
        }
        left.forEach(line -> System.out.printf("%-28s line read %s%n", file.getFileName(), line));
    }

    private static Map<String, Object> flat(ProcessingResult result) {
        var r = result.results();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("invoice_ids", r.invoiceIds());
        map.put("issue_date", r.issueDate());
        map.put("due_date", r.paymentTerms().dueDate());
        map.put("vendor_name", r.vendorInformation().vendorName());
        map.put("tax_id", r.vendorInformation().taxId());
        map.put("total_amount", r.financialData().totalAmount());
        map.put("tax_amount", r.financialData().taxAmount());
        map.put("net_amount", r.financialData().netAmount());
        map.put("currency", r.financialData().currency());
        map.put("payment_terms", r.paymentTerms().paymentTerms());
        map.put("buyer_name", r.buyerInformation().buyerName());
        map.put("buyer_address", r.buyerInformation().address());
        map.put("vendor_address", r.vendorInformation().address());
        map.put("line_items", r.lineItems());
        return map;
    }

    private static MediaType type(Path file) {
        return file.toString().endsWith(".pdf") ? MediaType.PDF : MediaType.JPEG;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(WORDS) || file.toString().endsWith(".pdf"))
                    .filter(file -> Files.exists(TranscriptReader.truthOf(file)))
                    .sorted()
                    .toList();
        }
    }
}
