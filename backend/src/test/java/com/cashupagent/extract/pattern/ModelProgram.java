package com.cashupagent.extract.pattern;

import com.cashupagent.evaluate.Transcripts;
import com.cashupagent.model.Field;
import com.cashupagent.model.LineItem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Learns every model and writes it where {@link com.cashupagent.scoring.LinearModel} reads it. Arguments: the folder of resources to
 * write to, then folders of real documents, then {@code --drawn} and folders of drawn ones.
 */
final class ModelProgram {

    static final String PATTERN = "com/cashupagent/extract/pattern";
    private static final String CHECK = "com/cashupagent/check";

    private ModelProgram() {}

    public static void main(String[] args) throws IOException {
        List<TrainingDocument> documents = new ArrayList<>();
        boolean real = true;
        for (String arg : List.of(args).subList(1, args.length)) {
            if (arg.equals("--drawn")) {
                real = false;
            } else {
                documents.addAll(TrainingDocument.all(Path.of(arg), real));
            }
        }
        System.out.println(documents.size() + " documents");
        Path to = Path.of(args[0]);
        Map<String, Training> models = new LinkedHashMap<>();
        models.put("total", examples("total", documents, (of, document) -> sums(of, document, "total_amount")));
        models.put("tax", examples("tax", documents, (of, document) -> sums(of, document, "tax_amount")));
        models.put("net", examples("net", documents, (of, document) -> sums(of, document, "net_amount")));
        models.put("vendor", examples("vendor", documents, ModelProgram::vendor));
        models.put("number", examples("number", documents, ModelProgram::number));
        for (Map.Entry<String, Training> model : models.entrySet()) {
            write(to.resolve(PATTERN), model.getKey(), model.getValue().learn());
        }
        DocumentConfidence.learn(to.resolve(CHECK), documents, models);
    }

    private static Training examples(
            String name, List<TrainingDocument> documents, BiConsumer<Training, TrainingDocument> examples) {
        // Sums are too few, and too much alike on real receipts, for pairs.
        boolean pairs = name.equals("vendor") || name.equals("number");
        Training training = new Training(name, pairs ? 0.1 : 1, pairs);
        documents.forEach(document -> examples.accept(training, document));
        return training;
    }

    /** A model's file. */
    static void write(Path folder, String name, Map<String, Double> learned) throws IOException {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder("# Learned by ModelProgram; a clue, a tab, its weight in log-odds.\n");
        Map<String, Double> weights = new TreeMap<>(learned);
        weights.forEach((clue, weight) -> {
            if (Math.abs(weight) >= 0.005) {
                text.append(String.format(Locale.ROOT, "%s\t%.3f%n", clue, weight));
            }
        });
        Files.writeString(folder.resolve("model_" + name + ".txt"), text.toString());
    }

    private static void vendor(Training training, TrainingDocument document) {
        String name = document.truth().path("vendor_name").asString("");
        if (name.isEmpty()) {
            return;
        }
        Sheet sheet = document.sheet();
        LineItems table = new LineItems(sheet);
        table.find();
        List<Section> sections = new SectionFinder(sheet, table.headerRows()).find();
        SellerMentions mentions = new SellerMentions(sheet);
        Field<String> taxId = new TaxIds(sheet, sections, mentions).vendor();
        VendorNames names = new VendorNames(sheet, sections, table.tableRows(), taxId, mentions);
        Training.Candidates candidates = training.of(document);
        for (NamePart part : names.parts()) {
            String text = part.name();
            candidates.add(sink -> names.clues().describe(part, sink), Transcripts.sameName(name, text), text);
        }
        candidates.done();
    }

    private static void number(Training training, TrainingDocument document) {
        JsonNode truth = document.truth().path("invoice_ids");
        // Statements list many; their columns are found otherwise.
        if (truth.size() != 1) {
            return;
        }
        String number = truth.get(0).asString().replaceAll("\\s", "");
        LineItems table = new LineItems(document.sheet());
        table.find();
        NumberClues clues = new NumberClues(document.sheet(), table.tableRows());
        Training.Candidates candidates = training.of(document);
        for (Found<String> found : clues.numbers()) {
            String text = found.value().replaceAll("\\s", "");
            candidates.add(sink -> clues.describe(found, sink), text.equals(number), text);
        }
        candidates.done();
    }

    private static void sums(Training training, TrainingDocument document, String key) {
        JsonNode truth = document.truth().get(key);
        if (truth == null || truth.isNull()) {
            return;
        }
        BigDecimal value = truth.decimalValue().abs();
        LineItems table = new LineItems(document.sheet());
        List<LineItem> items = table.find();
        Set<Integer> rows = table.tableRows();
        SumClues clues =
                new SumClues(document.sheet(), new SumLabels(document.sheet(), rows), rows, LineItems.sum(items));
        Training.Candidates candidates = training.of(document);
        for (Found<Amount> amount : clues.amounts()) {
            BigDecimal shown = amount.value().value().abs();
            candidates.add(sink -> clues.describe(amount, sink), shown.compareTo(value) == 0, shown);
        }
        candidates.done();
    }
}
